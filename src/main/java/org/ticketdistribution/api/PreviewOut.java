package org.ticketdistribution.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.pipeline.Uploads;

/** What an upload would do; nothing was written. */
@Schema(name = "Preview")
public record PreviewOut(
        List<FileOut> files,
        List<IssueOut> issues,
        List<String> errors,

        @Schema(description = "Tickets of the file that are stored already")
        long ticketsStored,

        @Schema(description = "Those of them that would be analysed and assigned anew")
        long ticketsRedone,

        @Schema(description = "Those of them that a person changed, which would be lost")
        long ticketsChangedByHand) {

    /** One file and whether it can be used; rows are the usable ones. */
    @Schema(name = "FilePreview")
    public record FileOut(
            String name,

            @Schema(enumeration = {"business_units", "managers", "tickets"})
            String kind,

            long rows,
            boolean usable) {}

    static PreviewOut of(Uploads.Preview preview) {
        return new PreviewOut(
                preview.files().stream()
                        .map(file -> new FileOut(file.name(), file.kind(), file.rows(), file.usable()))
                        .toList(),
                preview.issues().stream().map(IssueOut::of).toList(),
                preview.issues().stream()
                        .filter(issue -> issue.severity() != Severity.INFO)
                        .map(issue -> issue.sentence())
                        .toList(),
                preview.redo().storedTickets(),
                preview.redo().redoneTickets(),
                preview.redo().changedByHand());
    }
}
