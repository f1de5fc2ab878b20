package org.ticketdistribution.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;

/**
 * Gives open tickets to managers by the rules, one after another: the home office, the managers there who may take the
 * ticket, failing that the other offices outward, then the turn of the two with the lowest loads. Equal input in any
 * order gives equal output. Has no state of its own: the same distributor may be used by several threads at once.
 */
public final class TicketDistributor {

    private static final Comparator<OpenTicket> MOST_URGENT_FIRST =
            Comparator.comparingInt(OpenTicket::priority).reversed().thenComparingLong(OpenTicket::id);

    private final RoutingPolicy policy;

    public TicketDistributor(RoutingPolicy policy) {
        this.policy = policy;
    }

    /**
     * Decides about every ticket. A ticket that nobody may take is a decision too, not an error.
     *
     * @param world offices, managers and their loads before the batch
     * @param turns the state that the batch before left behind
     * @param tickets in any order, each id once; empty gives no decisions and leaves loads and turns as they are
     * @throws IllegalArgumentException when two tickets have the same id
     */
    public Distribution distribute(World world, Turns turns, Collection<OpenTicket> tickets) {
        requireDistinct(tickets);
        var batch = new Batch(policy, world, turns);
        var decisions = new ArrayList<Decision>(tickets.size());
        tickets.stream().sorted(MOST_URGENT_FIRST).map(batch::decide).forEachOrdered(decisions::add);
        return batch.after(decisions);
    }

    private static void requireDistinct(Collection<OpenTicket> tickets) {
        var seen = new HashSet<Long>();
        for (var ticket : tickets) {
            if (!seen.add(ticket.id())) {
                throw new IllegalArgumentException("ticket id=" + ticket.id() + " is given twice");
            }
        }
    }
}
