package org.ticketdistribution.runs;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.Workload;

/**
 * How far a run is, and how long it may still take. Honest with an endpoint that may be asked once a second: what takes
 * longest of the two that go on side by side bounds the run, the questions or the analyses.
 *
 * @param stages geocoding, analysis and assignment, in this order
 * @param questionsLeft what the geocoding endpoint must still be asked, for all runs together; each is known once the
 *     one before it was answered, so there may be more to come; 0 for a run that has ended
 * @param ticketsPerMinute analyses of the last half minute, as a rate; null before the first and after the end
 * @param secondsLeft null when unknown: not begun, nothing analysed yet or lately, or the geocoder is in trouble; 0 once
 *     the run has ended, or only the assignment is left, which is quick
 * @param waitsFor null when it waits for nothing that is in trouble
 */
public record Progress(
        List<OfStage> stages,
        int questionsLeft,
        @Nullable Double ticketsPerMinute,
        @Nullable Long secondsLeft,
        @Nullable String waitsFor) {

    private static final String GEOCODER = "geocoder";

    /** Shorter than this says nothing of a rate. */
    private static final double SHORTEST_SECONDS = 1;

    private static final double SECONDS_A_MINUTE = 60;
    private static final double MILLIS_A_SECOND = 1000;

    public Progress {
        stages = List.copyOf(stages);
    }

    /**
     * One stage of a run.
     *
     * @param done members for which nothing is left to do in it
     * @param total all members
     */
    public record OfStage(Stage stage, int done, int total) {}

    /**
     * The arithmetic.
     *
     * @param interval the least time between two questions to the geocoding endpoint
     */
    static Progress of(Workload.OfRun work, Duration interval) {
        var inTrouble = work.geocoderInTrouble() && work.waitsForAnswer() && !work.ended();
        return new Progress(
                List.of(
                        stage(Stage.GEOCODING, work.total() - work.geocodingLeft(), work),
                        stage(Stage.ANALYSIS, work.total() - work.analysisLeft(), work),
                        stage(Stage.ASSIGNMENT, work.decided(), work)),
                work.ended() ? 0 : work.questions(),
                rate(work),
                inTrouble ? null : secondsLeft(work, interval),
                inTrouble ? GEOCODER : null);
    }

    /** A ticket that another upload took away is no longer to be done; it may make more of them than there were. */
    private static OfStage stage(Stage stage, int done, Workload.OfRun work) {
        return new OfStage(stage, Math.max(0, Math.min(done, work.total())), work.total());
    }

    @Nullable
    private static Double rate(Workload.OfRun work) {
        if (work.ended() || !work.analyzedEver()) {
            return null;
        }
        var rate = work.analyzedLately() * SECONDS_A_MINUTE / Math.max(SHORTEST_SECONDS, work.seconds());
        return Math.round(rate * 10) / 10.0;
    }

    @Nullable
    private static Long secondsLeft(Workload.OfRun work, Duration interval) {
        if (work.ended()) {
            return 0L;
        }
        if (!work.begun() || (work.analysisLeft() > 0 && work.analyzedLately() == 0)) {
            return null;
        }
        return Math.round(Math.ceil(Math.max(questioning(work, interval), analysing(work))));
    }

    /** In seconds. Who has all places waits for no question of others. */
    private static double questioning(Workload.OfRun work, Duration interval) {
        return work.geocodingLeft() > 0 || work.officesOpen()
                ? work.questions() * interval.toMillis() / MILLIS_A_SECOND
                : 0;
    }

    /** In seconds. */
    private static double analysing(Workload.OfRun work) {
        return work.analysisLeft() == 0
                ? 0
                : work.analysisLeft() * Math.max(SHORTEST_SECONDS, work.seconds()) / work.analyzedLately();
    }
}
