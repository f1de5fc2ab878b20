package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.runs.RunBody;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.RunTable;

/**
 * The order of things. {@link Uploads} brings the files in (ingest, attach, merge) and queues a run; this does the run,
 * as it does one that /api/process queued: geocode and analyse side by side, then assign. Stages meet in the database:
 * each asks what is still missing, so a run that was cut off is finished by executing it again.
 */
@ApplicationScoped
public class TicketPipeline implements RunBody {

    /**
     * Rounds over the stages: another one is needed when a ticket changed while its analysis or point was on the way,
     * so that the result was dropped. A ticket that changes under every round is left to the next run.
     */
    private static final int MAX_ROUNDS = 3;

    private final GeocodeStage geocode;
    private final AnalyzeStage analyze;
    private final AssignStage assign;
    private final RunTable runs;
    private final Decisions decisions;
    private final LeftOverReport leftOver;

    TicketPipeline(
            GeocodeStage geocode,
            AnalyzeStage analyze,
            AssignStage assign,
            RunTable runs,
            Decisions decisions,
            LeftOverReport leftOver) {
        this.geocode = geocode;
        this.analyze = analyze;
        this.assign = assign;
        this.runs = runs;
        this.decisions = decisions;
        this.leftOver = leftOver;
    }

    @Override
    public Uni<Void> execute(long run) {
        return round(run, 1).chain(() -> leftOver.write(run));
    }

    private Uni<Void> round(long run, int number) {
        return runs.enter(run, Stage.ANALYSIS)
                .chain(() -> Uni.join().all(geocode.run(run), analyze.run(run)).andFailFast())
                .chain(() -> runs.enter(run, Stage.ASSIGNMENT))
                .chain(() -> assign.run(run))
                .chain(() -> decisions.undecided(run))
                .chain(left -> left == 0 ? Uni.createFrom().voidItem() : again(run, number, left));
    }

    private Uni<Void> again(long run, int number, long left) {
        if (number < MAX_ROUNDS) {
            return round(run, number + 1);
        }
        return runs.report(
                run,
                List.of(Issue.of(
                        Stage.RUN,
                        Severity.ERROR,
                        "run.left_open",
                        left + " tickets",
                        "they changed while they were worked on and are still open; POST /api/process finishes them")));
    }
}
