package org.ticketdistribution.pipeline;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.ticketdistribution.analysis.TrustConfig;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.attachments.StoredObject;
import org.ticketdistribution.runs.RunsConfig;
import org.ticketdistribution.store.KeptAnswers;
import org.ticketdistribution.store.Leftovers;
import org.ticketdistribution.store.RequestKeys;

/**
 * Removes what is of no more use: Idempotency-Keys that are no longer remembered, answers of a model that nobody asked
 * for in a long time, rows of uploads that never came to an end, and uploaded objects that no ticket refers to. Of uploads only what is older than a day goes, so that none in
 * progress is touched, and only objects that this service has put there itself.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** From data-formats.md, "Attachments": objects that nothing refers to are swept after a day. */
    private static final Duration AGE = Duration.ofDays(1);

    /** Keys asked about at a time. */
    private static final int BATCH = 500;

    private final RequestKeys keys;
    private final RunsConfig runs;
    private final KeptAnswers answers;
    private final TrustConfig trust;
    private final Leftovers leftovers;
    private final AttachmentStore store;
    private final Clock clock;

    Sweep(
            RequestKeys keys,
            RunsConfig runs,
            KeptAnswers answers,
            TrustConfig trust,
            Leftovers leftovers,
            AttachmentStore store,
            Clock clock) {
        this.keys = keys;
        this.runs = runs;
        this.answers = answers;
        this.trust = trust;
        this.leftovers = leftovers;
        this.store = store;
        this.clock = clock;
    }

    /** A failure is logged, and the next hour tries again. */
    @Scheduled(
            every = "1h",
            delayed = "10m",
            identity = "sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> hourly() {
        return run().onFailure()
                .invoke(failure ->
                        LOG.warn("Could not sweep what requests left behind; trying again in an hour", failure))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> run() {
        var before = clock.instant().minus(AGE);
        return keys.forget(runs.keepKeys())
                .chain(() -> answers.forget(trust.keepAnswers()))
                .chain(() -> leftovers.dropStagedBefore(before))
                .chain(() -> store.olderThan(before, ObjectKeys.UPLOADS))
                .onItem()
                .transformToMulti(objects -> Multi.createFrom().iterable(objects))
                .map(StoredObject::key)
                .group()
                .intoLists()
                .of(BATCH)
                .onItem()
                .transformToUniAndConcatenate(this::removeUnreferenced)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> removeUnreferenced(List<String> keys) {
        return leftovers
                .withoutTicket(keys)
                .onItem()
                .transformToMulti(free -> Multi.createFrom().iterable(free))
                .onItem()
                .transformToUniAndConcatenate(store::remove)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
