package org.ticketdistribution.assignment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One office that was asked for a manager.
 *
 * @param kilometersFromHome from the home office, to the metre, 0 for the home office itself; null when one of the two
 *     has no coordinates
 * @param managers how many managers the office has
 * @param refused for every rule how many of them it refuses; a manager whom two rules refuse counts in both
 * @param atLimit those at the limit of their load, whatever other rules say of them, by load, then id
 * @param eligible those whom no rule refuses, by load, then id; empty when the search went on
 */
public record Visit(
        long officeId,
        String officeName,
        @Nullable Double kilometersFromHome,
        int managers,
        Map<EligibilityRule, Integer> refused,
        List<ManagerLoad> atLimit,
        List<ManagerLoad> eligible) {

    public Visit {
        var complete = new EnumMap<EligibilityRule, Integer>(EligibilityRule.class);
        for (var rule : EligibilityRule.values()) {
            complete.put(rule, refused.getOrDefault(rule, 0));
        }
        refused = Collections.unmodifiableMap(complete);
        atLimit = List.copyOf(atLimit);
        eligible = List.copyOf(eligible);
    }
}
