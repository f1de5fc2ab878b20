package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.assignment.Choice.PairDeal;

class RoundRobinTest {

    private static final long OFFICE = 1;
    private static final Pair PAIR = new Pair(OFFICE, 10, 20);

    @Test
    void onlyOne_takesTheTicket_andMovesNoTurn() {
        var roundRobin = new RoundRobin(Map.of());

        var choice = roundRobin.choose(OFFICE, List.of(load(10, 3)));
        roundRobin.take(choice);

        assertThat(choice).isEqualTo(new Choice(load(10, 3), ChoiceReason.ONLY_ONE, null));
        assertThat(roundRobin.turns()).isEmpty();
    }

    @Test
    void firstDeal_goesToTheLowerLoad() {
        var choice = new RoundRobin(Map.of()).choose(OFFICE, List.of(load(20, 1), load(10, 2), load(5, 3)));

        assertThat(choice)
                .isEqualTo(new Choice(load(20, 1), ChoiceReason.FIRST_DEAL_LOWER_LOAD, new PairDeal(PAIR, 1, null)));
    }

    @Test
    void firstDeal_withEqualLoads_goesToTheLowerId() {
        var choice = new RoundRobin(Map.of()).choose(OFFICE, List.of(load(10, 2), load(20, 2)));

        assertThat(choice)
                .isEqualTo(new Choice(load(10, 2), ChoiceReason.FIRST_DEAL_LOWER_ID, new PairDeal(PAIR, 1, null)));
    }

    @Test
    void nextDeal_goesToTheOther_whateverTheLoads() {
        var afterLow = new RoundRobin(Map.of(PAIR, new PairTurn(4, 10)));
        var afterHigh = new RoundRobin(Map.of(PAIR, new PairTurn(7, 20)));
        var lowFirst = List.of(load(10, 1), load(20, 9));
        var highFirst = List.of(load(20, 1), load(10, 9));

        assertThat(afterLow.choose(OFFICE, lowFirst))
                .isEqualTo(new Choice(load(20, 9), ChoiceReason.OTHER_TOOK_LAST, new PairDeal(PAIR, 5, 10L)));
        assertThat(afterLow.choose(OFFICE, highFirst).manager()).isEqualTo(load(20, 1));
        assertThat(afterHigh.choose(OFFICE, lowFirst))
                .isEqualTo(new Choice(load(10, 1), ChoiceReason.OTHER_TOOK_LAST, new PairDeal(PAIR, 8, 20L)));
        assertThat(afterHigh.choose(OFFICE, highFirst).manager()).isEqualTo(load(10, 9));
    }

    @Test
    void pair_goesStrictlyInTurn_whateverOtherPairsDealInBetween() {
        var roundRobin = new RoundRobin(Map.of());
        var takers = new ArrayList<Long>();
        for (int round = 0; round < 4; round++) {
            takers.add(deal(roundRobin, load(10, round), load(20, round)));
            deal(roundRobin, load(10, round), load(30, round));
            deal(roundRobin, load(10, round));
        }

        assertThat(takers).containsExactly(10L, 20L, 10L, 20L);
        assertThat(roundRobin.turns())
                .isEqualTo(Map.of(PAIR, new PairTurn(4, 20), new Pair(OFFICE, 10, 30), new PairTurn(4, 30)));
    }

    @Test
    void turns_areKeptApartByOffice() {
        var roundRobin = new RoundRobin(Map.of(new Pair(2, 10, 20), new PairTurn(1, 10)));

        assertThat(roundRobin.choose(OFFICE, List.of(load(10, 0), load(20, 0))).manager())
                .isEqualTo(load(10, 0));
        assertThat(roundRobin.choose(2, List.of(load(10, 0), load(20, 0))).manager())
                .isEqualTo(load(20, 0));
    }

    @Test
    void choosing_doesNotMoveTheTurn() {
        var roundRobin = new RoundRobin(Map.of(PAIR, new PairTurn(1, 10)));
        var eligible = List.of(load(10, 0), load(20, 0));

        assertThat(roundRobin.choose(OFFICE, eligible)).isEqualTo(roundRobin.choose(OFFICE, eligible));
        assertThat(roundRobin.turns()).isEqualTo(Map.of(PAIR, new PairTurn(1, 10)));
    }

    private static long deal(RoundRobin roundRobin, ManagerLoad... eligible) {
        var choice = roundRobin.choose(OFFICE, List.of(eligible));
        roundRobin.take(choice);
        return choice.manager().managerId();
    }

    private static ManagerLoad load(long id, int load) {
        return new ManagerLoad(id, "Менеджер " + id, load);
    }
}
