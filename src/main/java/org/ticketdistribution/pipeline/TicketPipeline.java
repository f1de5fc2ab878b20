package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.runs.Crew;
import org.ticketdistribution.runs.Replica;
import org.ticketdistribution.runs.RunBody;
import org.ticketdistribution.runs.RunSignals;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunTable;
import org.ticketdistribution.store.TicketWork;

/**
 * The order of things. {@link Uploads} brings the files in (ingest, attach, merge) and queues a run. One replica leads
 * it: it notes what the members lack, and all replicas do that side by side ({@link LocateStage}, {@link AskStage},
 * {@link AnalyzeStage}); when nothing is left of it, the leader assigns ({@link AssignStage}), since that needs the
 * priority order of the whole run. Stages meet in the database: each asks what is still missing, so a run that was cut
 * off is finished by leading it again.
 */
@ApplicationScoped
public class TicketPipeline implements RunBody {

    /**
     * Rounds over the stages: another one is needed when a ticket changed while its analysis or point was on the way,
     * so that the result was dropped. A ticket that changes under every round is left to the next run.
     */
    private static final int MAX_ROUNDS = 3;

    /** The end of the shared work is waited for, each of its pieces is not. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final TicketWork work;
    private final AssignStage assign;
    private final RunTable runs;
    private final Decisions decisions;
    private final LeftOverReport leftOver;
    private final RunSignals signals;
    private final Crew crew;
    private final Replica replica;
    private final RunTraces traces;

    TicketPipeline(
            TicketWork work,
            AssignStage assign,
            RunTable runs,
            Decisions decisions,
            LeftOverReport leftOver,
            RunSignals signals,
            Crew crew,
            Replica replica,
            RunTraces traces) {
        this.work = work;
        this.assign = assign;
        this.runs = runs;
        this.decisions = decisions;
        this.leftOver = leftOver;
        this.signals = signals;
        this.crew = crew;
        this.replica = replica;
        this.traces = traces;
    }

    /** What the leader of a run does next. */
    private enum Turn {
        ASSIGN,
        STOP,
        /** Somebody else leads the run, because this replica gave no sign of life for too long. */
        LEAVE_ALONE
    }

    @Override
    public Uni<Void> execute(long run) {
        return round(run, 1);
    }

    @Override
    public Uni<Void> left(long run) {
        return traces.left(run);
    }

    private Uni<Void> round(long run, int number) {
        return work.openAnalysis(run)
                .invoke(crew::look)
                .chain(() -> work.openGeocoding(run))
                .chain(() -> runs.enter(run, Stage.ANALYSIS))
                .invoke(() -> {
                    traces.begin(run, Stage.GEOCODING);
                    traces.begin(run, Stage.ANALYSIS);
                    crew.look();
                    signals.changed(run);
                })
                .chain(() -> nothingLeft(run))
                .chain(turn -> switch (turn) {
                    case ASSIGN -> assign(run, number);
                    case STOP -> finish(run, Run.State.CANCELLED, List.of());
                    case LEAVE_ALONE -> Uni.createFrom().voidItem();
                });
    }

    /** Waits until all replicas together have done what there was to do, or should do no more. */
    private Uni<Turn> nothingLeft(long run) {
        return signals.looks(run, BETWEEN_LOOKS, () -> DatabaseTrouble.outlast(() -> work.standing(run))
                        .toMulti())
                .invoke(standing -> standing.ifPresent(known -> note(run, known)))
                .map(standing -> standing.flatMap(this::turn))
                .select()
                .where(Optional::isPresent)
                .toUni()
                .map(Optional::orElseThrow);
    }

    private void note(long run, TicketWork.Standing standing) {
        if (!standing.toLocate()) {
            traces.end(run, Stage.GEOCODING);
        }
        if (!standing.toAnalyze()) {
            traces.end(run, Stage.ANALYSIS);
        }
    }

    private Optional<Turn> turn(TicketWork.Standing standing) {
        if (!standing.isLedBy(replica.id())) {
            return Optional.of(Turn.LEAVE_ALONE);
        }
        if (standing.cancelled()) {
            return standing.inHand() ? Optional.empty() : Optional.of(Turn.STOP);
        }
        return standing.open() ? Optional.empty() : Optional.of(Turn.ASSIGN);
    }

    private Uni<Void> assign(long run, int number) {
        return runs.enter(run, Stage.ASSIGNMENT)
                .invoke(() -> {
                    traces.begin(run, Stage.ASSIGNMENT);
                    signals.changed(run);
                })
                .chain(() -> assign.run(run))
                .invoke(() -> traces.end(run, Stage.ASSIGNMENT))
                .chain(() -> decisions.undecided(run))
                .chain(undecided ->
                        undecided == 0 ? finish(run, Run.State.SUCCEEDED, List.of()) : again(run, number, undecided));
    }

    private Uni<Void> again(long run, int number, long left) {
        return work.standing(run)
                .map(standing -> standing.map(known -> known.cancelled() || !known.isLedBy(replica.id()))
                        .orElse(true))
                .chain(mayNotGoOn -> {
                    if (mayNotGoOn) {
                        return finish(run, Run.State.CANCELLED, List.of());
                    }
                    return number < MAX_ROUNDS
                            ? round(run, number + 1)
                            : work.givenUp(run)
                                    .chain(givenUp -> finish(run, Run.State.SUCCEEDED, leftOpen(left, givenUp.size())));
                });
    }

    private static List<Issue> leftOpen(long left, int givenUp) {
        var issues = new ArrayList<Issue>();
        if (givenUp > 0) {
            issues.add(issue(
                    "run.given_up",
                    givenUp + " tickets",
                    "work on them was begun again and again and never ended, so they were left alone; "
                            + "look at them, and upload them again once they are mended"));
        }
        if (left > givenUp) {
            issues.add(issue(
                    "run.left_open",
                    (left - givenUp) + " tickets",
                    "they changed while they were worked on and are still open; POST /api/process finishes them"));
        }
        return issues;
    }

    private static Issue issue(String code, String subject, String detail) {
        return Issue.of(Stage.RUN, Severity.ERROR, code, subject, detail);
    }

    /** Does nothing when somebody else leads the run by now. */
    private Uni<Void> finish(long run, Run.State end, List<Issue> further) {
        return leftOver.of(run).chain(issues -> {
            var all = new ArrayList<>(issues);
            all.addAll(further);
            return runs.finish(run, replica.id(), end, null, all);
        });
    }
}
