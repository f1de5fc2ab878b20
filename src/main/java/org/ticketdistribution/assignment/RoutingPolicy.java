package org.ticketdistribution.assignment;

import java.util.HashSet;
import java.util.List;
import org.ticketdistribution.model.HubOffices;
import org.ticketdistribution.model.Words;

/**
 * What an operator may choose about the rules.
 *
 * @param hubs names of the offices that take foreign and unknown tickets in turn, in the order of their turns; compared
 *     with the offices' names with blanks and case aside; empty: such tickets stay unassigned
 * @param quarantineSpam true: spam stays unassigned; false: spam is routed like any ticket
 */
public record RoutingPolicy(List<String> hubs, boolean quarantineSpam) {

    /** The rules as they are when nothing is set: hubs Астана and Алматы, spam is routed. */
    public static final RoutingPolicy DEFAULT = new RoutingPolicy(HubOffices.DEFAULT_NAMES, false);

    public RoutingPolicy {
        hubs = List.copyOf(hubs);
        var seen = new HashSet<String>();
        for (var hub : hubs) {
            var folded = Words.fold(hub);
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("hubs=" + hubs + " holds a blank name; name each hub office");
            }
            if (!seen.add(folded)) {
                throw new IllegalArgumentException(
                        "hubs=" + hubs + " names «" + hub + "» twice; name each office once");
            }
        }
    }
}
