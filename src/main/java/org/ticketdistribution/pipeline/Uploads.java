package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.pipeline.IngestStage.FileReport;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.RequestKey;
import org.ticketdistribution.store.RequestKeys;
import org.ticketdistribution.store.Staging;
import org.ticketdistribution.store.UploadMerge;

/**
 * The way in: files to staged rows, attachments to the bucket, then one transaction that merges the rows and queues
 * their run. Until that commit nothing can be seen of an upload; after it nothing of it is lost.
 */
@ApplicationScoped
public class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    /** How long a client that sends files waits for a database that is away, before it is asked to come again. */
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(15);

    private final IngestStage ingest;
    private final AttachStage attach;
    private final Staging staging;
    private final UploadMerge merge;
    private final RequestKeys keys;
    private final Offload offload;

    Uploads(
            IngestStage ingest,
            AttachStage attach,
            Staging staging,
            UploadMerge merge,
            RequestKeys keys,
            Offload offload) {
        this.ingest = ingest;
        this.attach = attach;
        this.staging = staging;
        this.merge = merge;
        this.keys = keys;
        this.offload = offload;
    }

    /**
     * Takes the upload in. A database that is away for a moment costs only that moment: the files are on the disk and
     * are read again.
     *
     * @param key the client's name for the request, empty when it gave none
     * @return the id of the queued run, or of the run that an earlier request under the key led to; fails with
     *     {@link UploadRefusedException} when a file cannot be used, and then nothing was written, and with
     *     {@link org.ticketdistribution.store.KeyReusedException}
     */
    public Uni<Long> accept(Upload upload, Optional<RequestKey> key) {
        return named(upload, key).chain(request -> known(request).chain(run -> run.map(Uni.createFrom()::item)
                .orElseGet(() -> takeIn(UUID.randomUUID(), upload, request))));
    }

    private Uni<Optional<RequestKeys.Named>> named(Upload upload, Optional<RequestKey> key) {
        return key.map(name -> offload.call(() -> Optional.of(new RequestKeys.Named(name, UploadHash.of(upload)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Long>> known(Optional<RequestKeys.Named> request) {
        return request.map(keys::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Long> takeIn(UUID id, Upload upload, Optional<RequestKeys.Named> request) {
        return offload.back(() -> DatabaseTrouble.outlast(
                        () -> staging.drop(id)
                                .chain(() -> ingest.run(id, upload))
                                .invoke(Uploads::refuseUnusable)
                                .chain(() -> attach.run(id, upload.attachments()))
                                .chain(() -> merge.merge(id, upload.keepUnchanged(), request)),
                        LONGEST_OUTAGE))
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
