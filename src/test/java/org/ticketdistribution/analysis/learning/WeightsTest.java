package org.ticketdistribution.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void sums_areThoseOfTheRows() {
        var weights = Weights.of(new double[][] {{1, 2, 4}, {-1, 0, 0.5}});

        var sums = weights.sums(new int[] {0, 2});

        assertThat(weights.rows()).isEqualTo(3);
        assertThat(weights.columns()).isEqualTo(2);
        assertThat(sums[0]).isEqualTo(5, within(0.0002));
        assertThat(sums[1]).isEqualTo(-0.5, within(0.0001));
    }

    @Test
    void noRow_isNothing() {
        assertThat(Weights.of(new double[][] {{3}, {4}}).sums(new int[0])).containsExactly(0, 0);
    }

    /** A column of 16 bits with the sign: a step is the largest weight by 32767, and nobody is further off than half of one. */
    @Test
    void everyWeight_isKeptToHalfAStepOfItsOwnColumn() {
        var random = new Random(7);
        var large = random.doubles(500, -250, 250).toArray();
        var small = random.doubles(500, -0.002, 0.002).toArray();
        var weights = Weights.of(new double[][] {large, small});

        for (int row = 0; row < 500; row++) {
            var kept = weights.sums(new int[] {row});
            assertThat(kept[0]).isEqualTo(large[row], within(0.5001 * 250 * 1.0001 / 32_767));
            assertThat(kept[1]).isEqualTo(small[row], within(0.5001 * 0.002 * 1.0001 / 32_767));
        }
    }

    @Test
    void largestWeights_keepTheirSign() {
        var kept = Weights.of(new double[][] {{1e6, -1e6, 0}});

        assertThat(kept.sums(new int[] {0})[0]).isEqualTo(1e6, within(100.0));
        assertThat(kept.sums(new int[] {1})[0]).isEqualTo(-1e6, within(100.0));
        assertThat(kept.sums(new int[] {2})[0]).isZero();
    }

    @Test
    void columnOfZeros_staysZero() {
        assertThat(Weights.of(new double[][] {{0, 0}}).sums(new int[] {0, 1})).containsExactly(0);
    }

    @Test
    void rowTakenManyTimes_countsAsManyTimes() {
        var weights = Weights.of(new double[][] {{2, 8}});
        var sums = new double[1];
        weights.addTo(sums, 0, 2.5f);
        weights.addTo(sums, 1, -1);

        assertThat(weights.inUnits(sums)[0]).isEqualTo(2.5 * 2 - 8, within(0.001));
    }

    @Test
    void whatWasWritten_isReadBackToTheBit() throws IOException {
        var weights = Weights.of(new double[][] {{1.5, -0.25, 7}, {0.001, 0.002, -0.003}});
        var bytes = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(bytes));

        var read = Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.rows()).isEqualTo(3);
        assertThat(read.columns()).isEqualTo(2);
        for (int row = 0; row < 3; row++) {
            assertThat(read.sums(new int[] {row})).containsExactly(weights.sums(new int[] {row}));
        }
        // Two counts, a step of four bytes for each column, two bytes for each weight.
        assertThat(bytes.size()).isEqualTo(8 + 8 + 12);
    }
}
