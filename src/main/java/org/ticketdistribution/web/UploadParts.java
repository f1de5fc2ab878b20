package org.ticketdistribution.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.Upload.SentFile;

/** The upload form as a browser sends it: a file that was not chosen comes as a part without a name and content. */
public final class UploadParts {

    @Nullable
    @RestForm("business_units_csv")
    FileUpload businessUnits;

    @Nullable
    @RestForm("managers_csv")
    FileUpload managers;

    @Nullable
    @RestForm("tickets_csv")
    FileUpload tickets;

    @Nullable
    @RestForm("attachments")
    List<FileUpload> attachments;

    @Nullable
    @RestForm("unchanged")
    String unchanged;

    /** The files that have to be there and are not. */
    Set<UploadView.Part> missing() {
        var missing = EnumSet.noneOf(UploadView.Part.class);
        if (!isChosen(businessUnits)) {
            missing.add(UploadView.Part.BUSINESS_UNITS);
        }
        if (!isChosen(managers)) {
            missing.add(UploadView.Part.MANAGERS);
        }
        if (!isChosen(tickets)) {
            missing.add(UploadView.Part.TICKETS);
        }
        return missing;
    }

    /** The upload; empty when a file is missing. */
    Optional<Upload> upload() {
        if (businessUnits == null
                || managers == null
                || tickets == null
                || !missing().isEmpty()) {
            return Optional.empty();
        }
        var files = attachments == null ? List.<FileUpload>of() : attachments;
        return Optional.of(new Upload(
                file(businessUnits),
                file(managers),
                file(tickets),
                files.stream()
                        .filter(UploadParts::isChosen)
                        .map(UploadParts::file)
                        .toList(),
                keepsUnchanged()));
    }

    /** A mark that is not set is not sent. */
    boolean keepsUnchanged() {
        return "keep".equals(unchanged);
    }

    private static boolean isChosen(@Nullable FileUpload part) {
        return part != null && (hasName(part) || part.size() > 0);
    }

    private static boolean hasName(FileUpload part) {
        return part.fileName() != null && !part.fileName().isBlank();
    }

    private static SentFile file(FileUpload part) {
        return new SentFile(hasName(part) ? part.fileName() : part.name(), part.uploadedFile());
    }
}
