package org.ticketdistribution.assignment;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: all that one batch hands to the next.
 *
 * @param lastHub the name of the hub that took the last turn, as the policy spelled it then; null before the first
 * @param pairs the pairs that have dealt at least one ticket, ordered by office and managers
 */
public record Turns(@Nullable String lastHub, Map<Pair, PairTurn> pairs) {

    /** Before the very first batch. */
    public static final Turns NONE = new Turns(null, Map.of());

    public Turns {
        SortedMap<Pair, PairTurn> sorted = new TreeMap<>(pairs);
        sorted.forEach(Turns::requireMember);
        pairs = Collections.unmodifiableMap(sorted);
    }

    private static void requireMember(Pair pair, PairTurn turn) {
        if (!pair.has(turn.lastManagerId())) {
            throw new IllegalArgumentException(
                    "lastManagerId=" + turn.lastManagerId() + " is not one of the two of " + pair);
        }
    }
}
