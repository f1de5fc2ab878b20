package org.ticketdistribution.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something to become true, not longer than a minute. */
public final class Waiting {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(2);

    private Waiting() {}

    /** @param what is waited for, and what else to tell when it does not come */
    public static void until(Supplier<String> what, BooleanSupplier holds) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + LONGEST + " in vain until " + what.get());
            }
            LockSupport.parkNanos(LOOK_AGAIN_AFTER);
        }
    }

    public static void pause(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        for (var left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
