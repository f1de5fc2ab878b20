package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityFiguresTest {

    /** By hand: 0, 1, 0.5, 1.5, 2, 2.5 and 9 away; 16.5 together, 2.357143 each. */
    @Test
    void priorities_areAsNearAsTheyAre() {
        var figures = PriorityFigures.of(List.of(
                Rows.priority(5, 5),
                Rows.priority(5, 6),
                Rows.priority(4.5, 5),
                Rows.priority(4.5, 3),
                Rows.priority(5, 3),
                Rows.priority(4.5, 7),
                Rows.priority(10, 1)));

        assertThat(figures.withinOne()).isEqualTo(3);
        assertThat(figures.withinTwo()).isEqualTo(5);
        assertThat(figures.json().toString())
                .isEqualTo("{\"rows\":7,\"within_1\":0.4286,\"within_2\":0.7143,\"mean_error\":2.3571}");
    }

    @Test
    void withoutRows_allIsNothing() {
        assertThat(PriorityFigures.of(List.of())).isEqualTo(new PriorityFigures(0, 0, 0, 0));
        assertThat(PriorityFigures.of(List.of()).shareWithinOne()).isZero();
        assertThat(PriorityFigures.of(List.of()).shareWithinTwo()).isZero();
    }
}
