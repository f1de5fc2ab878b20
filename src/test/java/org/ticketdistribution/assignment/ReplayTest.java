package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.assignment.Given.ALMATY;
import static org.ticketdistribution.assignment.Given.ASTANA;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;
import static org.ticketdistribution.assignment.Given.world;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final List<Office> OFFICES = List.of(office(1, "Астана", ASTANA), office(2, "Алматы", ALMATY));
    private static final OpenTicket FOREIGN = ticket(1).at(null).open();

    @Test
    void loadsAndTurns_comeFromTheDecision_notFromTheWorld() {
        var then = world(
                OFFICES,
                manager(10).load(5).limit(5),
                manager(11).load(7),
                manager(12).load(8));
        var now = world(
                OFFICES,
                manager(10).load(0).limit(5),
                manager(11).load(9),
                manager(12).load(1));
        var turns = new Turns("Алматы", Map.of(new Pair(1, 11, 12), new PairTurn(4, 11)));
        var stored = decide(then, turns, FOREIGN);

        assertThat(Replay.decideAgain(now, FOREIGN, stored)).isEqualTo(stored);
        assertThat(((Decision.Assigned) stored).managerId()).isEqualTo(12);
    }

    @Test
    void anotherWorld_givesAnotherDecision() {
        var stored = decide(world(OFFICES, manager(10), manager(11)), Turns.NONE, FOREIGN);
        var changed = world(OFFICES, manager(10).away(), manager(11));

        assertThat(Replay.decideAgain(changed, FOREIGN, stored)).isNotEqualTo(stored);
    }

    @Test
    void decisionOfAnotherTicket_isRefused() {
        var stored = decide(world(OFFICES, manager(10)), Turns.NONE, FOREIGN);

        assertThatThrownBy(() -> Replay.decideAgain(world(OFFICES), ticket(2).open(), stored))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ticket id=2 is not the decision's ticket id=1");
    }

    @Test
    void decisionOfOtherRules_isRefused() {
        var stored = new Decision.Unassigned(
                1,
                "0",
                RoutingPolicy.DEFAULT,
                Origin.NO_COORDINATES,
                null,
                List.of(),
                UnassignedReason.NO_OFFICES,
                null);

        assertThatThrownBy(() -> Replay.decideAgain(world(OFFICES), FOREIGN, stored))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rulesVersion=0 decided then, these are the rules version 1; "
                        + "replay it with the release that decided");
    }

    private static Decision decide(World world, Turns turns, OpenTicket ticket) {
        return new TicketDistributor(RoutingPolicy.DEFAULT)
                .distribute(world, turns, List.of(ticket))
                .decisions()
                .get(0);
    }
}
