package org.ticketdistribution.analysis;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Until when the model's endpoint wants to be left alone, for all calls of this process together: what it said in
 * Retry-After (RFC 9110 §10.2.3).
 */
@Singleton
class ModelPause {

    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    ModelPause(Clock clock) {
        this.clock = clock;
    }

    /** The endpoint asked for a pause of this length. */
    void askedFor(Duration pause) {
        var wanted = clock.instant().plus(pause);
        until.accumulateAndGet(wanted, (known, now) -> now.isAfter(known) ? now : known);
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
