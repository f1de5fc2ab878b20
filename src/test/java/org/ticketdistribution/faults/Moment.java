package org.ticketdistribution.faults;

import java.util.Random;

/**
 * When to strike in the life of a run.
 *
 * @param reached how many tickets are analysed, or assigned, when it is time; of {@link Phase#ARRIVAL} nothing is counted
 * @param delayMillis how much later
 */
record Moment(Phase phase, int reached, int delayMillis) {

    /** Parts of a run's life, in their order. */
    enum Phase {
        /** While the files are sent, staged and merged. */
        ARRIVAL,
        ANALYSIS,
        /** From the last analysis on: assignment, leftovers, the end. */
        ASSIGNMENT,
        /** All are assigned, the run has not ended or just has. */
        END
    }

    /** A random one of a run over so many tickets. */
    static Moment drawn(Random random, int tickets) {
        var draw = random.nextInt(10);
        if (draw < 3) {
            return new Moment(Phase.ARRIVAL, 0, random.nextInt(800));
        }
        if (draw < 7) {
            return new Moment(Phase.ANALYSIS, random.nextInt(tickets), random.nextInt(50));
        }
        return draw < 9
                ? new Moment(Phase.ASSIGNMENT, tickets, random.nextInt(120))
                : new Moment(Phase.END, tickets, random.nextInt(20));
    }

    @Override
    public String toString() {
        return "%s of %d tickets + %d ms".formatted(phase, reached, delayMillis);
    }
}
