package org.ticketdistribution.runs;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.platform.Pump;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;

/**
 * Claims queued runs and leads them to their end, at most {@link RunsConfig#concurrency()} at once. A run whose leader
 * died is claimed by another replica when the lease is over. A database that is away for a while fails no run. Whoever
 * queues a run may {@linkplain #wake() wake} the worker; otherwise it looks once a second.
 */
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    /** The rest of the time that Kubernetes gives is for requests to end. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final RunTable runs;
    private final RunBody body;
    private final RunSignals signals;
    private final Replica replica;
    private final Crew crew;
    private final Detached detached;
    private final Pump<Long> leading;

    RunWorker(
            RunTable runs,
            RunBody body,
            RunsConfig config,
            RunSignals signals,
            Replica replica,
            Crew crew,
            OutageLog log,
            Detached detached) {
        this.runs = runs;
        this.body = body;
        this.signals = signals;
        this.replica = replica;
        this.crew = crew;
        this.detached = detached;
        this.leading = new Pump<>(detached, config.concurrency(), this::claim, this::lead, log::failed);
    }

    void begin(@Observes StartupEvent started) {
        signals.listen(() -> {
            wake();
            crew.look();
        });
    }

    /** Looks for runs now. Returns at once. */
    public void wake() {
        leading.look();
    }

    /** The slow look for runs that nobody woke this replica for. */
    @Scheduled(
            every = "1s",
            identity = "runs-look",
            delayed = "1s",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        wake();
    }

    /** A replica that gives no sign of life would lose the run to the next that looks. */
    private Uni<List<Long>> claim(int most, Collection<Long> inHand) {
        return replica.beat().chain(() -> runs.claim(replica.id(), most, inHand));
    }

    private Uni<Void> lead(long run) {
        return DatabaseTrouble.outlast(() -> body.execute(run))
                .onFailure()
                .recoverWithUni(failure -> fail(run, failure))
                .invoke(() -> signals.changed(run))
                .call(() -> body.left(run));
    }

    private Uni<Void> fail(long run, Throwable failure) {
        var errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Run %d failed, error id %s", run, errorId);
        var sentence = "the run stopped on an unexpected error (id " + errorId
                + ", see the log); what was done stays, and POST /api/process goes on with the rest";
        var issue = Issue.of(Issue.Stage.RUN, Issue.Severity.CRITICAL, "run.failed", "run " + run, sentence);
        return DatabaseTrouble.outlast(
                () -> runs.finish(run, replica.id(), Run.State.FAILED, sentence, List.of(issue)));
    }

    /**
     * Nothing more is begun; what is in hand is given back at once, and whoever waits for a run here is told where to
     * look. All of it before the process waits for the end of requests: they would wait for the runs.
     */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        leading.stop();
        crew.stop();
        signals.leave();
        detached.finish(replica::leave, LONGEST_FAREWELL);
    }
}
