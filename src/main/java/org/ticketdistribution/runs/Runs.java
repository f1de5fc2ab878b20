package org.ticketdistribution.runs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
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

    /** Has a queued run taken up at once by this replica if it has room, else by the first that has. */
    public void start() {
        worker.wake();
    }

    /**
     * Watches the run in the database until it has ended, whoever works on it. The run does not depend on the one who
     * waits.
     *
     * @param longest how long to wait
     * @return the run as it ended; empty when the time is over first, or for an unknown id
     */
    public Uni<Optional<Run>> awaitEnd(long run, Duration longest) {
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
