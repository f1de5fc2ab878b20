package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPauseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final ModelPause pause = new ModelPause(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                             | PT7S
            ' 120 '                       | PT2M
            0                             | PT0S
            Mon, 2 Mar 2026 10:00:30 GMT  | PT30S
            Mon, 2 Mar 2026 09:00:00 GMT  | PT0S
            soon                          | PT0S
            -5                            | PT0S
            99999999999                   | PT0S
            """)
    void retryAfter_isSecondsOrADate(String header, Duration left) {
        pause.askedFor(header);

        assertThat(pause.left()).isEqualTo(left);
    }

    @Test
    void withoutAWord_thereIsNoPause() {
        assertThat(pause.left()).isZero();
    }

    @Test
    void ofTwoPauses_theLongerHolds() {
        pause.askedFor("30");
        pause.askedFor("5");

        assertThat(pause.left()).isEqualTo(Duration.ofSeconds(30));
    }

    /** The clock stands still, so a wait would never end. */
    @Test
    void pauseThatIsTooLong_isNotWaitedFor() {
        pause.askedFor("31");

        pause.await(Duration.ofSeconds(30));

        assertThat(pause.left()).isEqualTo(Duration.ofSeconds(31));
    }
}
