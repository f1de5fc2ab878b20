package org.ticketdistribution.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;

/**
 * Claims queued runs and works on them, at most {@link RunsConfig#concurrency()} at once. A run whose owner died is
 * claimed again when its lease is over. Whoever queues a run may {@linkplain #wake() wake} the worker; otherwise it
 * looks once a second.
 */
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private final RunTable runs;
    private final RunBody body;
    private final RunsConfig config;
    private final Detached detached;
    private final String owner = UUID.randomUUID().toString();
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean stopping;

    RunWorker(RunTable runs, RunBody body, RunsConfig config, Detached detached) {
        this.runs = runs;
        this.body = body;
        this.config = config;
        this.detached = detached;
    }

    /** Looks for work now. Returns at once; a failure to claim is logged, and the next look tries again. */
    public void wake() {
        if (working.incrementAndGet() > config.concurrency()) {
            working.decrementAndGet();
            return;
        }
        detached.start(this::claimAndWork, this::couldNot);
    }

    private Uni<Void> claimAndWork() {
        return runs.claim(owner, config.lease())
                .chain(this::workOn)
                .invoke(this::done)
                .replaceWithVoid();
    }

    private void done(boolean worked) {
        working.decrementAndGet();
        if (worked) {
            wake();
        }
    }

    private void couldNot(Throwable failure) {
        working.decrementAndGet();
        LOG.warn("Could not claim or end a run; looking again in a second", failure);
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

    @Scheduled(every = "${runs.heartbeat:5s}", identity = "runs-heartbeat")
    Uni<Void> heartbeat() {
        return runs.heartbeat(owner, config.lease());
    }

    private Uni<Boolean> workOn(Optional<Long> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        long run = claimed.get();
        return body.execute(run)
                .chain(() -> runs.finish(run, Run.State.SUCCEEDED, null))
                .onFailure()
                .recoverWithUni(failure -> stopping ? handBack(run, failure) : fail(run, failure))
                .replaceWith(true);
    }

    /** From now on a run that breaks off does so because the process ends, and is nobody's fault. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private Uni<Void> handBack(long run, Throwable failure) {
        LOG.infof("Run %d is handed back, because this process ends (%s)", run, failure.getMessage());
        return runs.handBack(run, owner);
    }

    private Uni<Void> fail(long run, Throwable failure) {
        var errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Run %d failed, error id %s", run, errorId);
        var sentence = "the run stopped on an unexpected error (id " + errorId
                + ", see the log); what was done stays, and POST /api/process goes on with the rest";
        var issue = Issue.of(Issue.Stage.RUN, Issue.Severity.CRITICAL, "run.failed", "run " + run, sentence);
        return runs.report(run, List.of(issue)).chain(() -> runs.finish(run, Run.State.FAILED, sentence));
    }
}
