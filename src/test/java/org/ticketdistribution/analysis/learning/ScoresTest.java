package org.ticketdistribution.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void best_isTheHighest_ofEqualOnesTheFirst() {
        assertThat(Scores.best(new double[] {-3, -1, -2})).isEqualTo(1);
        assertThat(Scores.best(new double[] {0, 2, 2})).isEqualTo(1);
        assertThat(Scores.best(new double[] {5})).isZero();
    }

    @Test
    void lead_isTheDistanceToTheSecond() {
        assertThat(Scores.lead(new double[] {0.25, -1, 1.5})).isEqualTo(1.25);
        assertThat(Scores.lead(new double[] {-4, -1, -3})).isEqualTo(2);
        assertThat(Scores.lead(new double[] {7, 7, 0})).isZero();
    }

    /** By hand: 1, e to the power of −2 and of −4 make 1.153651, by which each is divided. */
    @Test
    void probabilities_fallWithTheSharpness() {
        var probabilities = Scores.probabilities(new double[] {1, 0, -1}, 2);

        assertThat(probabilities[0]).isEqualTo(0.866814, within(1e-6));
        assertThat(probabilities[1]).isEqualTo(0.117310, within(1e-6));
        assertThat(probabilities[2]).isEqualTo(0.015876, within(1e-6));
    }

    @Test
    void withoutSharpness_allAreEquallyLikely() {
        assertThat(Scores.probabilities(new double[] {9, -9, 0, 1}, 0)).containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void farScores_areNoOverflow() {
        var probabilities = Scores.probabilities(new double[] {1e6, -1e6, 1e6}, 10);

        assertThat(probabilities).containsExactly(0.5, 0, 0.5);
    }
}
