package org.ticketdistribution.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.ticketdistribution.store.DatabaseTrouble;

/**
 * Where looking for work in vain is told of. That the database is away or busy is one line a minute, however many look
 * for work meanwhile; everything else is a bug of ours, and each time an error.
 */
@ApplicationScoped
class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.EPOCH);

    OutageLog(Clock clock) {
        this.clock = clock;
    }

    /** The work failed and is taken up again. */
    void failed(Throwable failure) {
        if (!DatabaseTrouble.passes(failure)) {
            LOG.error("A piece of work failed; it is taken up again", failure);
        } else if (isTimeForALine()) {
            LOG.warnf("The database is away or busy, looking again once a second: %s", failure.getMessage());
        }
    }

    private boolean isTimeForALine() {
        var now = clock.instant();
        var until = silentUntil.get();
        return !now.isBefore(until) && silentUntil.compareAndSet(until, now.plus(BETWEEN_LINES));
    }
}
