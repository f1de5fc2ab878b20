package org.ticketdistribution.assignment;

import java.util.List;

/** One input of the distributor. {@link Situations} makes them up. */
public record Situation(RoutingPolicy policy, World world, Turns turns, List<OpenTicket> tickets) {

    public Distribution distribute() {
        return new TicketDistributor(policy).distribute(world, turns, tickets);
    }
}
