package org.ticketdistribution.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.Upload.SentFile;

/** The parts of an upload. */
@Schema(
        name = "UploadForm",
        requiredProperties = {"business_units_csv", "managers_csv", "tickets_csv"})
public final class UploadForm {

    @Nullable
    @RestForm("business_units_csv")
    @Schema(
            name = "business_units_csv",
            implementation = String.class,
            format = "binary",
            description = "Офис, Адрес; left out with stored=true")
    FileUpload businessUnits;

    @Nullable
    @RestForm("managers_csv")
    @Schema(
            name = "managers_csv",
            implementation = String.class,
            format = "binary",
            description = "ФИО, Должность, Офис, Навыки, Количество обращений в работе; left out with stored=true")
    FileUpload managers;

    @Nullable
    @RestForm("tickets_csv")
    @Schema(
            name = "tickets_csv",
            implementation = String.class,
            format = "binary",
            description = "GUID клиента, Описание, Сегмент клиента, …")
    FileUpload tickets;

    @Nullable
    @RestForm("attachments")
    @Schema(description = "The files that the tickets name in «Вложения»")
    List<FileUpload> attachments;

    /**
     * The upload, once all parts are there.
     *
     * @param stored whether the stored offices and managers are used
     */
    Upload upload(boolean stored, boolean keepUnchanged) {
        requireParts(stored);
        var files = attachments == null ? List.<FileUpload>of() : attachments;
        return new Upload(
                businessUnits == null ? null : file(businessUnits),
                managers == null ? null : file(managers),
                file(tickets),
                files.stream().map(UploadForm::file).toList(),
                keepUnchanged);
    }

    private void requireParts(boolean stored) {
        var missing = new ArrayList<String>();
        if (!stored && businessUnits == null) {
            missing.add("business_units_csv");
        }
        if (!stored && managers == null) {
            missing.add("managers_csv");
        }
        if (tickets == null) {
            missing.add("tickets_csv");
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    400,
                    "missing part: " + String.join(", ", missing)
                            + "; send each CSV file as a file part of that name, or tickets alone with stored=true");
        }
    }

    private static SentFile file(@Nullable FileUpload part) {
        var sent = Objects.requireNonNull(part);
        return new SentFile(sent.fileName() == null ? sent.name() : sent.fileName(), sent.uploadedFile());
    }
}
