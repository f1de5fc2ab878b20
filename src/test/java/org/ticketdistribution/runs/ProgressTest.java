package org.ticketdistribution.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.runs.Progress.OfStage;
import org.ticketdistribution.store.Workload.OfRun;

/** The arithmetic of a run's progress. */
class ProgressTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void stage_isDoneWhereNothingIsLeft() {
        var work = new OfRun(10, true, false, 4, 7, 2, false, false, 0, false, true, 3, 30);

        assertThat(Progress.of(work, SECOND).stages())
                .containsExactly(
                        new OfStage(Stage.GEOCODING, 6, 10),
                        new OfStage(Stage.ANALYSIS, 3, 10),
                        new OfStage(Stage.ASSIGNMENT, 2, 10));
    }

    @Test
    void queuedRun_hasDoneNothingAndKnowsNoTime() {
        var work = new OfRun(10, false, false, 10, 10, 0, false, false, 5, false, false, 0, 0);

        assertThat(Progress.of(work, SECOND))
                .isEqualTo(new Progress(
                        List.of(
                                new OfStage(Stage.GEOCODING, 0, 10),
                                new OfStage(Stage.ANALYSIS, 0, 10),
                                new OfStage(Stage.ASSIGNMENT, 0, 10)),
                        5,
                        null,
                        null,
                        null));
    }

    @Test
    void endedRun_takesNoMoreTime() {
        var work = new OfRun(10, true, true, 1, 2, 7, false, false, 0, false, false, 0, 30);

        assertThat(Progress.of(work, SECOND))
                .isEqualTo(new Progress(
                        List.of(
                                new OfStage(Stage.GEOCODING, 9, 10),
                                new OfStage(Stage.ANALYSIS, 8, 10),
                                new OfStage(Stage.ASSIGNMENT, 7, 10)),
                        0,
                        null,
                        0L,
                        null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", useHeadersInDisplayName = true, textBlock = """
            geocoding left | analysis left | offices open | questions | ever  | lately | seconds | rate  | time left
            # Bounded by the geocoder: 40 questions one a second, 20 analyses at 60 a minute.
            50             | 20            | false        | 40        | true  | 30     | 30      | 60.0  | 40
            # Bounded by the model: 100 analyses at one in two seconds.
            50             | 100           | false        | 40        | true  | 15     | 30      | 30.0  | 200
            # All places are known: the questions are those of others.
            0              | 20            | false        | 40        | true  | 30     | 30      | 60.0  | 20
            # But the offices are for everybody.
            0              | 20            | true         | 40        | true  | 30     | 30      | 60.0  | 40
            # A young run: 5 in 2 s. Rounded up to the whole second.
            0              | 11            | false        | 0         | true  | 5      | 2       | 150.0 | 5
            # Younger than a second counts as one.
            0              | 10            | false        | 0         | true  | 5      | 0.1     | 300.0 | 2
            # Nothing analysed yet.
            50             | 20            | false        | 40        | false | 0      | 3       | null  | null
            # Nothing lately.
            50             | 20            | false        | 40        | true  | 0      | 30      | 0.0   | null
            # Nothing to analyse at all.
            7              | 0             | false        | 7         | false | 0      | 3       | null  | 7
            # Only the assignment is left.
            0              | 0             | false        | 0         | true  | 0      | 30      | 0.0   | 0
            """)
    void timeLeft_isThatOfWhatTakesLongest(
            int geocodingLeft,
            int analysisLeft,
            boolean officesOpen,
            int questions,
            boolean ever,
            int lately,
            double seconds,
            Double rate,
            Long timeLeft) {
        var work = new OfRun(
                200,
                true,
                false,
                geocodingLeft,
                analysisLeft,
                0,
                questions > 0,
                officesOpen,
                questions,
                false,
                ever,
                lately,
                seconds);

        var progress = Progress.of(work, SECOND);

        assertThat(progress.ticketsPerMinute()).isEqualTo(rate);
        assertThat(progress.secondsLeft()).isEqualTo(timeLeft);
        assertThat(progress.questionsLeft()).isEqualTo(questions);
        assertThat(progress.waitsFor()).isNull();
    }

    @Test
    void interval_countsAsItIsSet() {
        var work = new OfRun(20, true, false, 8, 0, 0, true, false, 8, false, true, 4, 30);

        assertThat(Progress.of(work, Duration.ofMillis(1500)).secondsLeft()).isEqualTo(12);
        assertThat(Progress.of(work, Duration.ZERO).secondsLeft()).isZero();
    }

    @Test
    void geocoderInTrouble_isSaidAndNoTimeIsPromised() {
        var waiting = new OfRun(20, true, false, 8, 0, 0, true, false, 8, true, true, 20, 30);
        var notWaiting = new OfRun(20, true, false, 8, 10, 0, false, false, 8, true, true, 20, 30);

        assertThat(Progress.of(waiting, SECOND).waitsFor()).isEqualTo("geocoder");
        assertThat(Progress.of(waiting, SECOND).secondsLeft()).isNull();
        assertThat(Progress.of(waiting, SECOND).ticketsPerMinute()).isEqualTo(40.0);
        assertThat(Progress.of(notWaiting, SECOND).waitsFor()).isNull();
        assertThat(Progress.of(notWaiting, SECOND).secondsLeft()).isEqualTo(15);
    }
}
