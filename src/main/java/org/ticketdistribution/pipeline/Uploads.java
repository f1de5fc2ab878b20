package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.pipeline.IngestStage.FileReport;
import org.ticketdistribution.store.Staging;
import org.ticketdistribution.store.UploadMerge;

/**
 * The way in: files to staged rows, attachments to the bucket, then one transaction that merges the rows and queues
 * their run. Until that commit nothing can be seen of an upload; after it nothing of it is lost.
 */
@ApplicationScoped
public class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final IngestStage ingest;
    private final AttachStage attach;
    private final Staging staging;
    private final UploadMerge merge;

    Uploads(IngestStage ingest, AttachStage attach, Staging staging, UploadMerge merge) {
        this.ingest = ingest;
        this.attach = attach;
        this.staging = staging;
        this.merge = merge;
    }

    /**
     * Takes the upload in.
     *
     * @return the id of the queued run; fails with {@link UploadRefusedException} when a file cannot be used, and then
     *     nothing was written
     */
    public Uni<Long> accept(Upload upload) {
        var id = UUID.randomUUID();
        return ingest.run(id, upload)
                .invoke(Uploads::refuseUnusable)
                .chain(() -> attach.run(id, upload.attachments()))
                .chain(() -> merge.merge(id, upload.keepUnchanged()))
                .eventually(() -> forget(id));
    }

    /** Reads and checks the files and says what an upload of them would do; nothing is stored of them. */
    public Uni<Preview> check(Upload upload) {
        var id = UUID.randomUUID();
        return ingest.run(id, upload)
                .chain(files -> staging.issuesOf(id).chain(issues -> merge.preview(id, upload.keepUnchanged())
                        .map(redo -> Preview.of(files, issues, redo))))
                .eventually(() -> forget(id));
    }

    private static void refuseUnusable(List<FileReport> files) {
        var unusable = files.stream()
                .map(FileReport::unusable)
                .filter(Objects::nonNull)
                .toList();
        if (!unusable.isEmpty()) {
            throw new UploadRefusedException(unusable);
        }
    }

    /** The rows that are left behind when this fails are swept later; the upload does not depend on it. */
    private Uni<Void> forget(UUID id) {
        return staging.drop(id)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Could not drop the staged rows of upload %s; swept later", id))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * What an upload would do.
     *
     * @param issues all that was found in the files, those of unusable files included
     */
    public record Preview(List<FilePreview> files, List<Issue> issues, UploadMerge.Redo redo) {

        static Preview of(List<FileReport> reports, List<Issue> staged, UploadMerge.Redo redo) {
            var files = reports.stream()
                    .map(report -> new FilePreview(
                            report.name(),
                            report.kind().name().toLowerCase(Locale.ROOT),
                            report.rows(),
                            report.unusable() == null))
                    .toList();
            var issues = new ArrayList<>(staged);
            reports.forEach(report -> issues.addAll(report.issues()));
            return new Preview(files, List.copyOf(issues), redo);
        }
    }

    /** One file of a preview; rows are the usable ones. */
    public record FilePreview(String name, String kind, long rows, boolean usable) {}
}
