package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.Terms;

class VectorizersTest {

    private static final List<Features> TICKETS =
            List.of(ticket("нет", "кода", "кода"), ticket("нет", "денег", "вовсе"), ticket("нет", "денег", "кода"));

    @Test
    void termOfASingleTicket_isNotKnown() {
        var vectorizer = Vectorizers.of(TICKETS, 0.5f);

        // Three terms, two traits, and one that is always there.
        assertThat(vectorizer.dimensions()).isEqualTo(6);
        assertThat(vectorizer.vector(ticket("вовсе")).familiarity()).isZero();
        assertThat(vectorizer.vector(ticket("нет", "денег", "кода")).familiarity())
                .isEqualTo(1);
    }

    /**
     * By hand: «нет» is in 3 of 3 tickets, 1 + ln(4 ÷ 4) = 1; «денег» in 2, 1 + ln(4 ÷ 3) = 1.287682. Their length is
     * √(1 + 1.658125) = 1.630376.
     */
    @Test
    void rareTerm_countsMore() {
        var vector = Vectorizers.of(TICKETS, 0.5f).vector(ticket("нет", "денег"));

        assertThat(vector.value(0)).isEqualTo(0.613355f, within(1e-5f));
        assertThat(vector.value(1)).isEqualTo(0.789806f, within(1e-5f));
    }

    @Test
    void traits_weighWhatIsSaid() {
        var vector =
                Vectorizers.of(TICKETS, 0.5f).vector(new Features(List.of(new Terms().counts()), new float[] {1, 0}));

        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.dimension(0)).isEqualTo(3);
        assertThat(vector.value(0)).isEqualTo(0.5f);
    }

    private static Features ticket(String... words) {
        return new Features(List.of(new Terms().words(List.of(words)).counts()), new float[] {0, 0});
    }
}
