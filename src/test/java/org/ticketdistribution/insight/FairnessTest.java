package org.ticketdistribution.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTest {

    @ParameterizedTest(name = "{0}: largest to mean {1}, Jain {2}")
    @CsvSource(textBlock = """
            5,             1,    1
            3 3 3,         1,    1
            0 0,           1,    1
            4 0 0 0,       4,    0.25
            1 2 3,         1.5,  0.8571428571428571
            2 6,           1.5,  0.8
            2147483647 2147483647, 1, 1
            """)
    void loads_giveBothFigures(String loads, double maxToMean, double jain) {
        var numbers = Arrays.stream(loads.split(" ")).map(Integer::valueOf).toList();

        assertThat(Fairness.of(numbers)).contains(new Fairness(maxToMean, jain));
    }

    @Test
    void noLoads_haveNoFigures() {
        assertThat(Fairness.of(List.of())).isEmpty();
    }

    @Test
    void loadBelowZero_isRefused() {
        assertThatThrownBy(() -> Fairness.of(List.of(1, -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a load is -1, must be 0 or more");
    }
}
