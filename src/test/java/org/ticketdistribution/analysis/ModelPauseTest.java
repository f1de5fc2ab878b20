package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ModelPauseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final ModelPause pause = new ModelPause(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void pauseThatWasAskedFor_isLeft() {
        pause.askedFor(Duration.ofSeconds(7));

        assertThat(pause.left()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void withoutAWord_thereIsNoPause() {
        assertThat(pause.left()).isZero();
    }

    @Test
    void ofTwoPauses_theLongerHolds() {
        pause.askedFor(Duration.ofSeconds(30));
        pause.askedFor(Duration.ofSeconds(5));

        assertThat(pause.left()).isEqualTo(Duration.ofSeconds(30));
    }

    /** The clock stands still, so a wait would never end. */
    @Test
    void pauseThatIsTooLong_isNotWaitedFor() {
        pause.askedFor(Duration.ofSeconds(31));

        pause.await(Duration.ofSeconds(30));

        assertThat(pause.left()).isEqualTo(Duration.ofSeconds(31));
    }
}
