package org.ticketdistribution.analysis.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration CALIBRATION = new Calibration(2, 0.5, 3, -1);

    /** By hand: 2 × 0.6 + 0.5 × 1 + 3 × 0.5 − 1 = 2.2, and 1 ÷ (1 + e to the power of −2.2) = 0.900250. */
    @Test
    void probability_isTheLogisticCurveOfTheSum() {
        assertThat(CALIBRATION.probability(Calibration.inputs(0.6, 1, 0.5))).isEqualTo(0.900250, within(1e-6));
    }

    @Test
    void withoutLeads_onlyTheBaseIsLeft() {
        assertThat(new Calibration(2, 0.5, 3, 0).probability(Calibration.inputs(0, 0, 0)))
                .isEqualTo(0.5);
    }

    @Test
    void leadOfTheLanguage_countsUpToTwo() {
        assertThat(Calibration.inputs(0.6, 7, 0.5)).containsExactly(0.6, 2, 0.5, 1);
        assertThat(Calibration.inputs(9, Double.MAX_VALUE, 1)).containsExactly(9, 2, 1, 1);
        assertThat(Calibration.inputs(9, 1.5, 1)).containsExactly(9, 1.5, 1, 1);
    }

    @Test
    void probability_staysBetweenNoneAndOne() {
        assertThat(CALIBRATION.probability(Calibration.inputs(1e6, 2, 1))).isEqualTo(1);
        assertThat(CALIBRATION.probability(Calibration.inputs(-1e6, 2, 1))).isZero();
    }

    @Test
    void whatWasWritten_isReadBack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        CALIBRATION.write(new DataOutputStream(bytes));

        assertThat(Calibration.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(CALIBRATION);
    }

    /** The more is known of a text, and the further the best is ahead, the surer: else the fit went wrong. */
    @Test
    void calibrationOfThisBuild_growsWithEverything() throws IOException {
        var bytes = new ByteArrayOutputStream();
        LearnedModel.load().tickets().write(new DataOutputStream(bytes));
        var all = bytes.toByteArray();
        var learned = Calibration.read(
                new DataInputStream(new ByteArrayInputStream(all, all.length - 4 * Double.BYTES, 4 * Double.BYTES)));

        assertThat(learned.category()).isPositive();
        assertThat(learned.language()).isPositive();
        assertThat(learned.familiarity()).isPositive();
    }
}
