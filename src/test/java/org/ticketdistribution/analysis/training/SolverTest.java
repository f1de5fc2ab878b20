package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SolverTest {

    /** Each example has a dimension of its own label, and all have the last one. */
    private static final double[][] THREE = {{1, 0, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}, {1, 0, 0, 1}};

    @Test
    void classes_speakForTheirOwnDimensionAndAgainstTheOthers() {
        var weights = Solver.of(THREE).classify(new int[] {2, 0, 1, 2}, 3, 10);

        assertThat(weights).hasDimensions(3, 4);
        // Label 2 is the first dimension, 0 the second, 1 the third.
        assertThat(weights[2][0]).isPositive();
        assertThat(weights[2][1]).isNegative();
        assertThat(weights[0][1]).isPositive();
        assertThat(weights[0][2]).isNegative();
        assertThat(weights[1][2]).isPositive();
        assertThat(weights[1][0]).isNegative();
    }

    /** The library keeps one row of weights for two classes: the second has its negative. */
    @Test
    void twoClasses_areOpposites() {
        var weights = Solver.of(new double[][] {{1, 0}, {0, 1}}).classify(new int[] {1, 0}, 2, 10);

        assertThat(weights[1][0]).isPositive().isEqualTo(-weights[0][0]);
        assertThat(weights[0][1]).isPositive().isEqualTo(-weights[1][1]);
    }

    @Test
    void labelWithoutExamples_isRefused() {
        assertThatThrownBy(() -> Solver.of(THREE).classify(new int[] {2, 0, 0, 2}, 3, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of the labels from 0 to 2 only [2, 0] occur; the corpus needs tickets of each");
    }

    @Test
    void regression_comesNearTheValues() {
        var weights =
                Solver.of(new double[][] {{0, 1}, {1, 1}, {2, 1}, {3, 1}}).regress(new double[] {1, 3, 5, 7}, 1000);

        assertThat(weights[0]).isEqualTo(2, within(0.2));
        assertThat(weights[1]).isEqualTo(1, within(0.3));
    }

    /** Which label comes first decides the sign that the library gives; here both orders must say the same. */
    @Test
    void odds_growWithWhatMakesTrue_whicheverExampleIsFirst() {
        var up = Solver.of(new double[][] {{-1, 1}, {-1, 1}, {1, 1}, {1, 1}});
        var down = Solver.of(new double[][] {{1, 1}, {1, 1}, {-1, 1}, {-1, 1}});

        var falseFirst = up.odds(new boolean[] {false, false, true, true}, 1);
        var trueFirst = down.odds(new boolean[] {true, true, false, false}, 1);

        assertThat(falseFirst[0]).isPositive();
        assertThat(trueFirst[0]).isEqualTo(falseFirst[0], within(1e-6));
        assertThat(falseFirst[1]).isEqualTo(0, within(1e-6));
    }

    @Test
    void sameExamples_giveTheSameWeightsToTheBit() {
        var once = Solver.of(THREE).classify(new int[] {2, 0, 1, 2}, 3, 1);
        var again = Solver.of(THREE).classify(new int[] {2, 0, 1, 2}, 3, 1);

        assertThat(again).isDeepEqualTo(once);
    }
}
