package org.ticketdistribution.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a stored decision to the test: the same input through the same rules must give the same decision. */
public final class Replay {

    private Replay() {}

    /**
     * Decides about one ticket again, with the loads and turns of that moment taken from the stored decision.
     *
     * @param world offices and managers as they were; their loads are ignored
     * @param ticket the ticket as it was
     * @param stored what was decided then
     * @return what the rules say now; equal to the stored decision, or one of the two is wrong
     * @throws IllegalArgumentException when the decision is another ticket's or was made by another version of the rules
     */
    public static Decision decideAgain(World world, OpenTicket ticket, Decision stored) {
        if (ticket.id() != stored.ticketId()) {
            throw new IllegalArgumentException(
                    "ticket id=" + ticket.id() + " is not the decision's ticket id=" + stored.ticketId());
        }
        if (!stored.rulesVersion().equals(Decision.RULES_VERSION)) {
            throw new IllegalArgumentException("rulesVersion=" + stored.rulesVersion()
                    + " decided then, these are the rules version " + Decision.RULES_VERSION
                    + "; replay it with the release that decided");
        }
        var distributor = new TicketDistributor(stored.policy());
        return distributor
                .distribute(worldThen(world, stored), turnsThen(stored), List.of(ticket))
                .decisions()
                .get(0);
    }

    /**
     * A load matters in two places, and the decision keeps it in both: among the eligible, and at the limit. Any other
     * manager was below their limit and was refused for something else, as they are with no load at all.
     */
    private static World worldThen(World world, Decision stored) {
        var loads = new HashMap<Long, Integer>();
        for (var visit : stored.visits()) {
            visit.atLimit().forEach(manager -> loads.put(manager.managerId(), manager.load()));
            visit.eligible().forEach(manager -> loads.put(manager.managerId(), manager.load()));
        }
        var candidates = world.candidates().stream()
                .map(candidate -> candidate.withLoad(loads.getOrDefault(candidate.id(), 0)))
                .toList();
        return new World(world.offices(), candidates);
    }

    private static Turns turnsThen(Decision stored) {
        var home = stored.home();
        var lastHub =
                home == null || home.hubTurn() == null ? null : home.hubTurn().previous();
        Map<Pair, PairTurn> pairs = stored.match(Replay::pairThen, unassigned -> Map.of());
        return new Turns(lastHub, pairs);
    }

    private static Map<Pair, PairTurn> pairThen(Decision.Assigned assigned) {
        var deal = assigned.choice().deal();
        if (deal == null || deal.previousManagerId() == null) {
            return Map.of();
        }
        return Map.of(deal.pair(), new PairTurn(deal.sequence() - 1, deal.previousManagerId()));
    }
}
