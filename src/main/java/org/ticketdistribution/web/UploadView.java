package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import org.ticketdistribution.model.Issue;

/**
 * The upload form, and what was wrong with what was sent.
 *
 * @param missing files that were not chosen
 * @param issues why the files were refused
 * @param keepUnchanged the mark that was set
 */
@TemplateData
public record UploadView(Set<Part> missing, List<IssueLine> issues, boolean keepUnchanged) {

    /** The files that an upload needs. */
    @TemplateData
    public enum Part {
        BUSINESS_UNITS,
        MANAGERS,
        TICKETS
    }

    public UploadView {
        missing = Set.copyOf(missing);
        issues = List.copyOf(issues);
    }

    /** The form as it is before anything was sent. */
    static UploadView fresh() {
        return new UploadView(Set.of(), List.of(), false);
    }

    static UploadView missing(Set<Part> missing, boolean keepUnchanged) {
        return new UploadView(missing, List.of(), keepUnchanged);
    }

    static UploadView refused(List<Issue> issues, boolean keepUnchanged) {
        return new UploadView(Set.of(), issues.stream().map(IssueLine::of).toList(), keepUnchanged);
    }

    public boolean refused() {
        return !missing.isEmpty() || !issues.isEmpty();
    }

    public boolean lacksBusinessUnits() {
        return missing.contains(Part.BUSINESS_UNITS);
    }

    public boolean lacksManagers() {
        return missing.contains(Part.MANAGERS);
    }

    public boolean lacksTickets() {
        return missing.contains(Part.TICKETS);
    }
}
