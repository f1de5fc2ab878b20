package org.ticketdistribution.analysis;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets as many calls pass at once as {@link CallLimit} allows; the others wait, on their own thread. */
final class CallGate {

    /** Fair, so that none waits for ever while others pass. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Condition left = lock.newCondition();
    private final CallLimit limit;
    private int inside;

    /** @param most the most calls at once; 1 or more */
    CallGate(int most) {
        this.limit = new CallLimit(most);
    }

    /** The right to make one call; closed when it has ended. */
    final class Pass implements AutoCloseable {

        private final int generation;

        private Pass(int generation) {
            this.generation = generation;
        }

        /** The call was answered well. */
        void answered() {
            locked(limit::answered);
        }

        /** The endpoint has too much to do. */
        void tooMuch() {
            locked(() -> limit.tooMuch(generation));
        }

        @Override
        public void close() {
            locked(() -> inside--);
        }
    }

    /**
     * Waits for a place.
     *
     * @throws InterruptedException when the process is being stopped
     */
    Pass enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (inside >= limit.current()) {
                left.await();
            }
            inside++;
            return new Pass(limit.generation());
        } finally {
            lock.unlock();
        }
    }

    /** The most calls at once at this moment. */
    int most() {
        lock.lock();
        try {
            return limit.current();
        } finally {
            lock.unlock();
        }
    }

    /** One who leaves makes room for one, a limit that grows for another: so all look. */
    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
