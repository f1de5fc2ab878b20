package org.ticketdistribution.runs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.RequestKey;
import org.ticketdistribution.store.RequestKeys;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.store.Workload;

/** Starting a run that is in the database, looking at it, and waiting for its end. */
@ApplicationScoped
public class Runs {

    /** Without options every request under a key is the same: it has no parts. */
    private static final String NO_CONTENT = "";

    /** With the only option that it has. */
    private static final String REDO_LOCAL = "redo=local";

    /** Whether a run has ended is cheap to see, and somebody waits for it. */
    private static final Duration BETWEEN_GLANCES = Duration.ofMillis(20);

    private final RunTable table;
    private final Workload workload;
    private final RunWorker worker;
    private final RunSignals signals;
    private final Offload offload;
    private final Duration questionInterval;

    /** @param questionInterval the least time between two questions to the geocoding endpoint */
    Runs(
            RunTable table,
            Workload workload,
            RunWorker worker,
            RunSignals signals,
            Offload offload,
            @ConfigProperty(name = "geocoder.min-interval") Duration questionInterval) {
        this.table = table;
        this.workload = workload;
        this.worker = worker;
        this.signals = signals;
        this.offload = offload;
        this.questionInterval = questionInterval;
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

    /**
     * Queues a run over all that still lacks something; one without members says which runs hold the others.
     *
     * @param key the client's name for the request, empty when it gave none
     */
    public Uni<Long> queueProcess(Optional<RequestKey> key) {
        return table.queueProcess(key.map(name -> new RequestKeys.Named(name, NO_CONTENT)), Runs::heldBy);
    }

    /** The same, and the model is asked again for tickets that the local analyzer read. */
    public Uni<Long> queueRedo(Optional<RequestKey> key) {
        return table.queueRedo(key.map(name -> new RequestKeys.Named(name, REDO_LOCAL)), Runs::heldBy);
    }

    private static Issue heldBy(long holder) {
        return Issue.of(
                Stage.RUN,
                Severity.WARNING,
                "run.held_by_another",
                "run " + holder,
                "it is still at work on the tickets that lack something; wait for it, then try again");
    }

    /** Has a queued run taken up at once by this replica if it has room, else by the first that has. */
    public void start(long run) {
        worker.wake();
        signals.changed(run);
    }

    /**
     * Wants a run to stop after the work in hand; what is done stays.
     *
     * @return whether the run was unfinished; false also for an unknown id
     */
    public Uni<Boolean> cancel(long run) {
        return table.cancel(run).invoke(() -> signals.changed(run));
    }

    /** How far runs are, by their ids. */
    public Uni<Map<Long, Progress>> progress(List<Run> runs) {
        return workload.of(runs.stream().map(Run::id).toList()).map(all -> all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, work -> Progress.of(work.getValue(), questionInterval))));
    }

    /**
     * Waits until the run has ended. The run does not depend on the one who waits.
     *
     * @param longest how long to wait; zero or less is one look
     * @return the run as it ended; empty when the time is over first, this process is about to end, or for an unknown id
     */
    public Uni<Optional<Run>> awaitEnd(long run, Duration longest) {
        if (longest.isZero() || longest.isNegative()) {
            return table.find(run)
                    .map(found -> found.filter(looked -> looked.state().isEnd()));
        }
        return offload.back(() -> signals.looksUntilLeaving(
                        run, BETWEEN_GLANCES, () -> DatabaseTrouble.outlast(() -> table.isUnfinished(run))
                                .toMulti())
                .filter(unfinished -> !unfinished)
                .toUni()
                .chain(ended -> ended == null
                        ? Uni.createFrom().item(Optional.<Run>empty())
                        : DatabaseTrouble.outlast(() -> table.find(run)))
                .ifNoItem()
                .after(longest)
                .recoverWithItem(Optional.empty()));
    }
}
