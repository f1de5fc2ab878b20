package org.ticketdistribution.analysis;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Until when the model's endpoint wants to be left alone, for all calls of this process together: what it said in
 * Retry-After (RFC 9110 §10.2.3).
 */
@Singleton
class ModelPause {

    private static final Logger LOG = Logger.getLogger(ModelPause.class);

    /** No more digits than a delay that means anything has. */
    private static final String SECONDS = "\\d{1,7}";

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    ModelPause(Clock clock) {
        this.clock = clock;
    }

    /** The endpoint asked for a pause, in seconds or until a date; a value that is neither asks for none. */
    void askedFor(String retryAfter) {
        var wanted = moment(retryAfter.strip());
        until.accumulateAndGet(wanted, (known, now) -> now.isAfter(known) ? now : known);
    }

    private Instant moment(String retryAfter) {
        if (retryAfter.matches(SECONDS)) {
            return clock.instant().plusSeconds(Long.parseLong(retryAfter));
        }
        try {
            return ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            LOG.debugf("The model's endpoint sent a Retry-After that cannot be read: %s", retryAfter);
            return Instant.EPOCH;
        }
    }

    /** How long the pause lasts from now on; zero when there is none. */
    Duration left() {
        var left = Duration.between(clock.instant(), until.get());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Waits for the end of the pause, on the calling thread; not at all when it is longer than this. */
    void await(Duration longest) {
        for (var left = left(); !left.isZero() && left.compareTo(longest) <= 0; left = left()) {
            LockSupport.parkNanos(left.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
