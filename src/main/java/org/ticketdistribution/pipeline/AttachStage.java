package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.AttachmentStoreException;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.pipeline.Upload.SentFile;
import org.ticketdistribution.store.StagedObject;
import org.ticketdistribution.store.Staging;

/**
 * Puts the uploaded files into the bucket, before the transaction that creates the run: an object that no ticket comes
 * to refer to is swept later. A file that fails is an issue of the run, not a failed upload.
 */
@ApplicationScoped
class AttachStage {

    private static final Logger LOG = Logger.getLogger(AttachStage.class);

    /** Transfers at once: they share one network, more would only share it thinner. */
    private static final int CONCURRENT_TRANSFERS = 4;

    private final AttachmentStore store;
    private final Staging staging;
    private final Outcomes outcomes;

    AttachStage(AttachmentStore store, Staging staging, Outcomes outcomes) {
        this.store = store;
        this.staging = staging;
        this.outcomes = outcomes;
    }

    /** One file, by its place in the upload, after the attempt: where it is, or what went wrong. */
    private record Outcome(int number, Optional<StagedObject> object, Optional<Issue> issue) {}

    Uni<Void> run(UUID upload, List<SentFile> files) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, files.size()).boxed().toList())
                .onItem()
                .transformToUni(position -> put(upload, position + 1, files.get(position)))
                .merge(CONCURRENT_TRANSFERS)
                .collect()
                .asList()
                .chain(outcomes -> keep(upload, outcomes))
                .chain(() -> takeFromBucket(upload));
    }

    private Uni<Outcome> put(UUID upload, int number, SentFile file) {
        var key = ObjectKeys.forUpload(upload, number, file.name());
        return store.put(key, file.path(), ObjectKeys.contentType(file.name()))
                .invoke(outcomes::attachmentStored)
                .onFailure()
                .invoke(outcomes::attachmentFailed)
                .replaceWith(
                        new Outcome(number, Optional.of(new StagedObject(file.name(), key, true)), Optional.empty()))
                .onFailure(AttachmentStoreException.class)
                .recoverWithItem(
                        failure -> new Outcome(number, Optional.empty(), Optional.of(failed(file.name(), failure))));
    }

    private static Issue failed(String name, Throwable failure) {
        return Issue.of(
                Stage.ATTACHMENTS,
                Severity.ERROR,
                "attachments.failed",
                name,
                "the file was not stored, upload it with its ticket again: " + failure.getMessage());
    }

    /** In the order of the upload: of two files of one name the later is taken, whichever transfer ended first. */
    private Uni<Void> keep(UUID upload, List<Outcome> unordered) {
        var outcomes = unordered.stream()
                .sorted(Comparator.comparingInt(Outcome::number))
                .toList();
        var objects =
                outcomes.stream().flatMap(outcome -> outcome.object().stream()).toList();
        var issues =
                outcomes.stream().flatMap(outcome -> outcome.issue().stream()).toList();
        return staging.objects(upload, objects).chain(() -> staging.issues(upload, issues));
    }

    /** Names for which no file came may be keys of objects that somebody else put into the bucket. */
    private Uni<Void> takeFromBucket(UUID upload) {
        if (!store.isConfigured()) {
            return Uni.createFrom().voidItem();
        }
        return staging.attachmentsWithoutFile(upload)
                .onItem()
                .transformToMulti(names -> Multi.createFrom().iterable(names))
                .onItem()
                .transformToUni(this::inBucket)
                .merge(CONCURRENT_TRANSFERS)
                .collect()
                .asList()
                .chain(found -> staging.objects(
                        upload, found.stream().flatMap(Optional::stream).toList()));
    }

    private Uni<Optional<StagedObject>> inBucket(String name) {
        return store.exists(name)
                .map(exists ->
                        exists ? Optional.of(new StagedObject(name, name, false)) : Optional.<StagedObject>empty())
                .onFailure(AttachmentStoreException.class)
                .invoke(failure -> LOG.warnf("Could not look for an object in the bucket: %s", failure.getMessage()))
                .onFailure(AttachmentStoreException.class)
                .recoverWithItem(Optional.empty());
    }
}
