package org.ticketdistribution.runs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;

/** Starting a run that is in the database, and waiting for its end. */
@ApplicationScoped
public class Runs {

    private final RunTable table;
    private final RunWorker worker;
    private final RunsConfig config;

    Runs(RunTable table, RunWorker worker, RunsConfig config) {
        this.table = table;
        this.worker = worker;
        this.config = config;
    }

    /** Why there is nothing to route to, as one issue; empty when there is at least one office and one manager. */
    public Uni<Optional<Issue>> missingForProcess() {
        return table.staff().map(staff -> {
            if (staff.offices() > 0 && staff.managers() > 0) {
                return Optional.empty();
            }
            var missing = staff.offices() == 0 ? "offices" : "managers";
            return Optional.of(Issue.of(
                    Stage.RUN,
                    Severity.CRITICAL,
                    "run.no_" + missing,
                    "",
                    "there are no " + missing + ", so no ticket can be given to anybody; upload them first"));
        });
    }

    /** Queues a run over all that still lacks something; one without members says which runs hold the others. */
    public Uni<Long> queueProcess() {
        return table.queueProcess().call(run -> table.find(run)
                .chain(queued ->
                        queued.filter(present -> present.ticketsLoaded() == 0).isPresent()
                                ? reportHolders(run)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> reportHolders(long run) {
        return table.otherHolders(run)
                .chain(holders -> table.report(
                        run,
                        holders.stream()
                                .map(
                                        holder -> Issue.of(
                                                Stage.RUN,
                                                Severity.WARNING,
                                                "run.held_by_another",
                                                "run " + holder,
                                                "it is still at work on the tickets that lack something; wait for it, then try again"))
                                .toList()));
    }

    /** Has a queued run taken up at once by this replica if it has room, else by the first that has. */
    public void start() {
        worker.wake();
    }

    /**
     * Watches the run in the database until it has ended, whoever works on it. The run does not depend on the one who
     * waits.
     *
     * @param longest how long to wait; zero or less is one look
     * @return the run as it ended; empty when the time is over first, or for an unknown id
     */
    public Uni<Optional<Run>> awaitEnd(long run, Duration longest) {
        if (longest.isZero() || longest.isNegative()) {
            return table.find(run)
                    .map(found -> found.filter(looked -> looked.state().isEnd()));
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> table.find(run))
                .withDelay(config.poll())
                .until(found -> found.isEmpty())
                .select()
                .first(Runs::goesOn)
                .collect()
                .last()
                .chain(last -> table.find(run))
                .ifNoItem()
                .after(longest)
                .recoverWithItem(Optional.empty());
    }

    private static boolean goesOn(Optional<Run> run) {
        return run.isPresent() && !run.get().state().isEnd();
    }
}
