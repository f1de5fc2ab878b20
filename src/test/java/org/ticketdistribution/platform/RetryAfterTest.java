package org.ticketdistribution.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String NOW = "Mon, 2 Mar 2026 10:00:00 GMT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                             | PT7S
            ' 120 '                       | PT2M
            0                             | PT0S
            Mon, 2 Mar 2026 10:00:30 GMT  | PT30S
            Mon, 2 Mar 2026 10:00:00 GMT  | PT0S
            Mon, 2 Mar 2026 09:00:00 GMT  |
            soon                          |
            -5                            |
            99999999999                   |
            ''                            |
                                          |
            """)
    void header_isSecondsOrADate(String header, Duration pause) {
        assertThat(RetryAfter.of(header, NOW).orElse(null)).isEqualTo(pause);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"today", ""})
    void dateSaysNothing_ifTheAnswerDoesNotSayWhenItIs(String date) {
        assertThat(RetryAfter.of("Mon, 2 Mar 2026 10:00:30 GMT", date)).isEmpty();
        assertThat(RetryAfter.of("30", date)).contains(Duration.ofSeconds(30));
    }
}
