package org.ticketdistribution.analysis;

/**
 * How many calls an endpoint bears at once, found out by additive increase and multiplicative decrease: halved when the
 * endpoint has too much to do, one more after as many good answers in a row as the limit is. Pure; not safe for threads.
 */
final class CallLimit {

    private final int most;
    private int limit;
    private int generation;
    private int answeredInARow;

    /** @param most where it begins and what it never exceeds; 1 or more */
    CallLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most=" + most + " must be 1 or more");
        }
        this.most = most;
        this.limit = most;
    }

    /** The most calls at once, 1 or more. */
    int current() {
        return limit;
    }

    /** Rises with every decrease; a call says later under which one it began. */
    int generation() {
        return generation;
    }

    void answered() {
        if (limit == most) {
            return;
        }
        answeredInARow++;
        if (answeredInARow >= limit) {
            answeredInARow = 0;
            limit++;
        }
    }

    /**
     * Too much. Calls that were under way together are told so together: that counts once.
     *
     * @param begunUnder the generation under which the call began
     */
    void tooMuch(int begunUnder) {
        answeredInARow = 0;
        if (begunUnder == generation) {
            limit = Math.max(1, limit / 2);
            generation++;
        }
    }
}
