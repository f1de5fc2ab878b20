package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void figures_haveTheirPlaces() {
        assertThat(Numbers.rounded(1 / 3.0)).isEqualTo(0.3333);
        assertThat(Numbers.rounded(0.00005)).isEqualTo(0.0001);
        assertThat(Numbers.percent(0.8725)).isEqualTo("87.3 %");
        assertThat(Numbers.percent(1)).isEqualTo("100.0 %");
        assertThat(Numbers.places(2 / 3.0)).isEqualTo("0.667");
    }
}
