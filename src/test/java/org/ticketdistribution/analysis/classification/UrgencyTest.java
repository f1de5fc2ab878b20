package org.ticketdistribution.analysis.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    private static final double[] CATEGORIES = {0.5, 0, 0.25, 0.25, 0, 0, 0};
    private static final double[] MOODS = {0, 0.4, 0.6};

    @Test
    void inputs_areCategoriesMoodsWordsTraitsAndOne() {
        assertThat(Urgency.inputs(CATEGORIES, MOODS, -2, new float[] {0.5f, 1}))
                .containsExactly(0.5, 0, 0.25, 0.25, 0, 0, 0, 0, 0.4, 0.6, -2, 0.5, 1, 1);
    }

    /** By hand: 4 × 0.5 + 8 × 0.25 + 2 × 0.6 + 0.5 × (−2) + 3 × 0.5 + 5 = 10.7; the weight of what is 0 says nothing. */
    @Test
    void priority_isTheWeightedSum() {
        var urgency = new Urgency(new double[] {4, 100, 8, 0, 100, 100, 100, 100, 0, 2, 0.5, 3, 5});

        assertThat(urgency.of(Urgency.inputs(CATEGORIES, MOODS, -2, new float[] {0.5f})))
                .isEqualTo(10.7, within(1e-9));
    }

    @Test
    void weights_areNotChangedFromOutside() {
        var weights = new double[] {1, 2};
        var urgency = new Urgency(weights);
        weights[0] = 50;

        assertThat(urgency.of(new double[] {1, 1})).isEqualTo(3);
    }

    @Test
    void whatWasWritten_isReadBack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Urgency(new double[] {1.5, -2}).write(new DataOutputStream(bytes));

        assertThat(Urgency.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                        .weights())
                .containsExactly(1.5, -2);
    }
}
