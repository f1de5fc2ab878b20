package org.ticketdistribution.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch came to.
 *
 * @param decisions one for each ticket, in the order in which they were taken; empty when there were no tickets
 * @param turnsAfter the state to hand to the next batch
 * @param loadsAfter the load of every manager by id, also of those who took nothing, ordered by id
 */
public record Distribution(List<Decision> decisions, Turns turnsAfter, Map<Long, Integer> loadsAfter) {

    public Distribution {
        decisions = List.copyOf(decisions);
        loadsAfter = Collections.unmodifiableMap(new TreeMap<>(loadsAfter));
    }
}
