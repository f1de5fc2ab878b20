package org.ticketdistribution.web.upload;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.Upload.SentFile;

/** The upload form as a browser sends it: a field in which nothing was chosen comes as a file without name and content. */
public final class UploadParts {

    @Nullable
    @RestForm("files")
    List<FileUpload> files;

    @Nullable
    @RestForm("unchanged")
    String unchanged;

    @Nullable
    @RestForm("step")
    String step;

    /** All files that were chosen, in the order in which they came. */
    List<SentFile> chosen() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(UploadParts::isChosen)
                        .map(UploadParts::file)
                        .toList();
    }

    boolean keepsUnchanged() {
        return "keep".equals(unchanged);
    }

    /** Loading has to be asked for: anything else only checks. */
    boolean loads() {
        return "load".equals(step);
    }

    private static boolean isChosen(FileUpload part) {
        return hasName(part) || part.size() > 0;
    }

    private static boolean hasName(FileUpload part) {
        return part.fileName() != null && !part.fileName().isBlank();
    }

    private static SentFile file(FileUpload part) {
        return new SentFile(hasName(part) ? part.fileName() : part.name(), part.uploadedFile());
    }
}
