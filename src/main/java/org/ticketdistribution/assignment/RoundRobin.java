package org.ticketdistribution.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals the tickets of an office among its eligible managers: the two with the lowest loads take turns. Each pair keeps
 * its own turn, so that whatever other pairs deal in between, this one goes strictly A B A B.
 */
final class RoundRobin {

    private final Map<Pair, PairTurn> turns;

    RoundRobin(Map<Pair, PairTurn> turns) {
        this.turns = new HashMap<>(turns);
    }

    /**
     * Chooses who takes a ticket. The turn moves on with {@link #take}.
     *
     * @param eligible by load, then id; at least one
     */
    Choice choose(long officeId, List<ManagerLoad> eligible) {
        var first = eligible.get(0);
        if (eligible.size() == 1) {
            return new Choice(first, ChoiceReason.ONLY_ONE, null);
        }
        var second = eligible.get(1);
        var pair = Pair.of(officeId, first.managerId(), second.managerId());
        var turn = turns.get(pair);
        return turn == null ? firstDeal(pair, first, second) : nextDeal(pair, turn, first, second);
    }

    /** Moves the turn of the pair that dealt; a manager without a rival moves none. */
    void take(Choice choice) {
        var deal = choice.deal();
        if (deal != null) {
            turns.put(
                    deal.pair(), new PairTurn(deal.sequence(), choice.manager().managerId()));
        }
    }

    Map<Pair, PairTurn> turns() {
        return turns;
    }

    private static Choice firstDeal(Pair pair, ManagerLoad first, ManagerLoad second) {
        var reason =
                first.load() < second.load() ? ChoiceReason.FIRST_DEAL_LOWER_LOAD : ChoiceReason.FIRST_DEAL_LOWER_ID;
        return new Choice(first, reason, new Choice.PairDeal(pair, 1, null));
    }

    private static Choice nextDeal(Pair pair, PairTurn turn, ManagerLoad first, ManagerLoad second) {
        var taker = turn.lastManagerId() == first.managerId() ? second : first;
        var deal = new Choice.PairDeal(pair, turn.sequence() + 1, turn.lastManagerId());
        return new Choice(taker, ChoiceReason.OTHER_TOOK_LAST, deal);
    }
}
