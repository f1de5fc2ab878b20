package org.ticketdistribution.assignment;

/**
 * Where a pair stands in its turns.
 *
 * @param sequence how many tickets the pair has dealt, 1 or more; a pair that dealt none has no PairTurn
 * @param lastManagerId who took the last of them
 */
public record PairTurn(long sequence, long lastManagerId) {

    public PairTurn {
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "sequence=" + sequence + " is below 1; leave out a pair that dealt none");
        }
    }
}
