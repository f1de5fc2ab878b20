package org.ticketdistribution.assignment;

import java.util.Comparator;

/**
 * Two managers of one office who share tickets in turn, in no order: the lower id always stands first.
 *
 * @param lowManagerId the lower of the two ids
 * @param highManagerId the higher of the two ids
 */
public record Pair(long officeId, long lowManagerId, long highManagerId) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER = Comparator.comparingLong(Pair::officeId)
            .thenComparingLong(Pair::lowManagerId)
            .thenComparingLong(Pair::highManagerId);

    public Pair {
        if (lowManagerId >= highManagerId) {
            throw new IllegalArgumentException("lowManagerId=" + lowManagerId + " is not below highManagerId="
                    + highManagerId + "; use Pair.of to put them in order");
        }
    }

    /** The pair of two different managers, given in any order. */
    public static Pair of(long officeId, long oneManagerId, long otherManagerId) {
        return new Pair(officeId, Math.min(oneManagerId, otherManagerId), Math.max(oneManagerId, otherManagerId));
    }

    /** Whether the manager is one of the two. */
    public boolean has(long managerId) {
        return managerId == lowManagerId || managerId == highManagerId;
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
