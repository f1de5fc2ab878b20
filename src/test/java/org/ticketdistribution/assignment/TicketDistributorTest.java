package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.assignment.Given.ALMATY;
import static org.ticketdistribution.assignment.Given.ASTANA;
import static org.ticketdistribution.assignment.Given.KARAGANDA;
import static org.ticketdistribution.assignment.Given.KOKSHETAU;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;
import static org.ticketdistribution.assignment.Given.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.assignment.Choice.PairDeal;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class TicketDistributorTest {

    private static final List<Office> OFFICES = List.of(
            office(1, "Караганда", KARAGANDA),
            office(2, "Астана", ASTANA),
            office(3, "Алматы", ALMATY),
            office(4, "Кокшетау", KOKSHETAU),
            office(5, "Без адреса", null));

    private final TicketDistributor distributor = new TicketDistributor(RoutingPolicy.DEFAULT);

    @Test
    void localTicket_isTakenAtHome() {
        var world = world(
                OFFICES, manager(10).load(2), manager(11).load(3), manager(20).in(2));

        var distribution =
                distributor.distribute(world, Turns.NONE, List.of(ticket(1).open()));

        var first = new ManagerLoad(10, "Менеджер 10", 2);
        var second = new ManagerLoad(11, "Менеджер 11", 3);
        var visit = new Visit(1, "Караганда", 0.0, 2, Map.of(), List.of(), List.of(first, second));
        var deal = new PairDeal(new Pair(1, 10, 11), 1, null);
        assertThat(distribution.decisions())
                .containsExactly(new Decision.Assigned(
                        1,
                        "1",
                        RoutingPolicy.DEFAULT,
                        Origin.LOCAL,
                        new Home(1, "Караганда", 0.0, null),
                        List.of(visit),
                        new Choice(first, ChoiceReason.FIRST_DEAL_LOWER_LOAD, deal)));
        assertThat(distribution.turnsAfter()).isEqualTo(new Turns(null, Map.of(deal.pair(), new PairTurn(1, 10))));
        assertThat(distribution.loadsAfter()).isEqualTo(Map.of(10L, 3, 11L, 3, 20L, 0));
        assertThat(distribution.loadsAfter().keySet()).containsExactly(10L, 11L, 20L);
    }

    @Test
    void nobodyEligibleAtHome_goesOutwardFromTheHome_notFromTheClient() {
        // From Karaganda: Astana 192 km, Kokshetau 465 km, Almaty 785 km, then the office without coordinates.
        var world = world(
                OFFICES,
                manager(10).load(1).limit(1),
                manager(11).with(Skill.KZ).away().load(4).limit(4),
                manager(20).in(2),
                manager(30).in(3).with(Skill.VIP).load(7),
                manager(50).in(5).with(Skill.VIP));

        var decision = assigned(distributor.distribute(
                world, Turns.NONE, List.of(ticket(1).vip().open())));

        assertThat(decision.visits())
                .containsExactly(
                        new Visit(
                                1,
                                "Караганда",
                                0.0,
                                2,
                                Map.of(
                                        EligibilityRule.VIP_SKILL,
                                        2,
                                        EligibilityRule.AVAILABLE,
                                        1,
                                        EligibilityRule.BELOW_LOAD_LIMIT,
                                        2),
                                List.of(new ManagerLoad(10, "Менеджер 10", 1), new ManagerLoad(11, "Менеджер 11", 4)),
                                List.of()),
                        new Visit(2, "Астана", 192.159, 1, Map.of(EligibilityRule.VIP_SKILL, 1), List.of(), List.of()),
                        new Visit(4, "Кокшетау", 465.267, 0, Map.of(), List.of(), List.of()),
                        new Visit(
                                3,
                                "Алматы",
                                785.128,
                                1,
                                Map.of(),
                                List.of(),
                                List.of(new ManagerLoad(30, "Менеджер 30", 7))));
        assertThat(decision.office().officeId()).isEqualTo(3);
        assertThat(decision.managerId()).isEqualTo(30);
        assertThat(decision.loadBefore()).isEqualTo(7);
        assertThat(decision.loadAfter()).isEqualTo(8);
        assertThat(decision.choice().reason()).isEqualTo(ChoiceReason.ONLY_ONE);
    }

    @Test
    void officeWithoutCoordinates_isAskedLast() {
        var world = world(OFFICES, manager(50).in(5));

        var decision = assigned(
                distributor.distribute(world, Turns.NONE, List.of(ticket(1).open())));

        assertThat(decision.visits()).extracting(Visit::officeId).containsExactly(1L, 2L, 4L, 3L, 5L);
        assertThat(decision.office().kilometersFromHome()).isNull();
    }

    @Test
    void managersAtTheirLimit_areKeptWithTheirLoads_inTheOfficeThatTakes() {
        var world = world(OFFICES, manager(10).load(5).limit(5), manager(11).load(6));

        var office = assigned(distributor.distribute(
                        world, Turns.NONE, List.of(ticket(1).open())))
                .office();

        assertThat(office.atLimit()).containsExactly(new ManagerLoad(10, "Менеджер 10", 5));
        assertThat(office.eligible()).containsExactly(new ManagerLoad(11, "Менеджер 11", 6));
    }

    @Test
    void tickets_areTakenByPriorityThenId() {
        var tickets = List.of(
                ticket(5).priority(1).open(),
                ticket(3).priority(10).open(),
                ticket(4).priority(9).open(),
                ticket(2).priority(10).open(),
                ticket(1).priority(1).open());

        assertThat(distributor
                        .distribute(world(OFFICES, manager(10)), Turns.NONE, tickets)
                        .decisions())
                .extracting(Decision::ticketId)
                .containsExactly(2L, 3L, 4L, 1L, 5L);
    }

    @Test
    void load_isRaisedBeforeTheNextTicket_andTheLimitHolds() {
        var world = world(OFFICES, manager(10).load(0).limit(2));

        var distribution = distributor.distribute(
                world,
                Turns.NONE,
                List.of(ticket(1).open(), ticket(2).open(), ticket(3).open()));

        assertThat(takers(distribution)).containsExactly(10L, 10L, null);
        assertThat(distribution.loadsAfter()).isEqualTo(Map.of(10L, 2));
        assertThat(distribution.decisions().get(2)).isInstanceOfSatisfying(Decision.Unassigned.class, decision -> {
            assertThat(decision.reason()).isEqualTo(UnassignedReason.NOBODY_ELIGIBLE);
            assertThat(decision.emptiedBy()).isEqualTo(EligibilityRule.BELOW_LOAD_LIMIT);
            assertThat(decision.visits().get(0).atLimit()).containsExactly(new ManagerLoad(10, "Менеджер 10", 2));
        });
    }

    @Test
    void pairs_followTheGrowingLoads() {
        var world = world(
                OFFICES, manager(10).load(0), manager(11).load(0), manager(12).load(1));

        // 10|11 first deal; loads 1,0,1: 11|10 the other; 1,1,1: 10|11 in turn; 2,1,1: 11|12 first deal; 2,2,1: 12|10.
        assertThat(takers(distributor.distribute(world, Turns.NONE, tickets(5))))
                .containsExactly(10L, 11L, 10L, 11L, 12L);
    }

    @Test
    void foreignTickets_goToTheHubsInTurn_andTheTurnsGoOnInTheNextBatch() {
        var world = world(OFFICES, manager(20).in(2), manager(30).in(3));
        var tickets = List.of(
                ticket(1).from("Германия").open(),
                ticket(2).at(null).open(),
                ticket(3).from("Италия").open());

        var first = distributor.distribute(world, Turns.NONE, tickets);
        var second = distributor.distribute(world, first.turnsAfter(), tickets);

        assertThat(takers(first)).containsExactly(20L, 30L, 20L);
        assertThat(first.turnsAfter().lastHub()).isEqualTo("Астана");
        assertThat(takers(second)).containsExactly(30L, 20L, 30L);
        assertThat(second.turnsAfter().lastHub()).isEqualTo("Алматы");
    }

    @Test
    void hubTurn_isUsed_whicheverOfficeFinallyTakes() {
        var world = world(OFFICES, manager(10).in(1));

        var distribution = distributor.distribute(
                world, Turns.NONE, List.of(ticket(1).from("Германия").open()));

        var home = assigned(distribution).home();
        assertThat(home.hubTurn()).isEqualTo(new Home.HubTurn("Астана", null, true));
        assertThat(assigned(distribution).office().officeName()).isEqualTo("Караганда");
        assertThat(distribution.turnsAfter().lastHub()).isEqualTo("Астана");
    }

    @Test
    void localTicketWhoseHomeIsAHub_usesNoHubTurn() {
        var world = world(OFFICES, manager(20).in(2));

        var distribution = distributor.distribute(
                world, Turns.NONE, List.of(ticket(1).at(ASTANA).open()));

        assertThat(assigned(distribution).home()).isEqualTo(new Home(2, "Астана", 0.0, null));
        assertThat(distribution.turnsAfter().lastHub()).isNull();
    }

    @Test
    void unassignedTicket_usesNoTurn() {
        var world = world(OFFICES, manager(20).in(2), manager(30).in(3));
        var tickets = List.of(
                ticket(1).from("Германия").in(TicketLanguage.KZ).open(),
                ticket(2).from("Германия").open());

        var distribution = distributor.distribute(world, Turns.NONE, tickets);

        var nobody = (Decision.Unassigned) distribution.decisions().get(0);
        assertThat(nobody.home()).isEqualTo(new Home(2, "Астана", 192.159, new Home.HubTurn("Астана", null, false)));
        assertThat(takers(distribution)).containsExactly(null, 20L);
        assertThat(distribution.turnsAfter().lastHub()).isEqualTo("Астана");
    }

    @Test
    void nobodyAnywhere_staysUnassigned_withTheRuleThatEmptiedTheList() {
        var world = world(
                OFFICES,
                manager(10).with(Skill.VIP),
                manager(20).in(2).chief(),
                manager(50).in(5));

        var distribution = distributor.distribute(
                world, Turns.NONE, List.of(ticket(1).vip().dataChange().open()));

        var decision = (Decision.Unassigned) distribution.decisions().get(0);
        assertThat(decision.reason()).isEqualTo(UnassignedReason.NOBODY_ELIGIBLE);
        assertThat(decision.emptiedBy()).isEqualTo(EligibilityRule.CHIEF_SPECIALIST);
        assertThat(decision.home()).isEqualTo(new Home(1, "Караганда", 0.0, null));
        assertThat(decision.visits()).extracting(Visit::officeId).containsExactly(1L, 2L, 4L, 3L, 5L);
        assertThat(decision.rulesVersion()).isEqualTo("1");
    }

    @Test
    void spam_isRoutedOrQuarantined_asThePolicySays() {
        var world = world(OFFICES, manager(10));
        var tickets = List.of(ticket(1).about(Category.SPAM).open(), ticket(2).open());
        var quarantine = new RoutingPolicy(RoutingPolicy.DEFAULT.hubs(), true);

        assertThat(takers(distributor.distribute(world, Turns.NONE, tickets))).containsExactly(10L, 10L);
        var distribution = new TicketDistributor(quarantine).distribute(world, Turns.NONE, tickets);
        assertThat(takers(distribution)).containsExactly(null, 10L);
        assertThat(distribution.decisions().get(0))
                .isEqualTo(unassigned(quarantine, Origin.LOCAL, null, UnassignedReason.SPAM_QUARANTINED));
    }

    @Test
    void releasedSpam_isRoutedWhateverThePolicySays() {
        var tickets = List.of(
                ticket(1).about(Category.SPAM).released().open(),
                ticket(2).about(Category.SPAM).open());
        var quarantine = new RoutingPolicy(RoutingPolicy.DEFAULT.hubs(), true);

        var distribution =
                new TicketDistributor(quarantine).distribute(world(OFFICES, manager(10)), Turns.NONE, tickets);

        assertThat(takers(distribution)).containsExactly(10L, null);
    }

    @Test
    void emptyWorlds_leaveTheTicketUnassigned() {
        var local = List.of(ticket(1).open());
        var foreign = List.of(ticket(1).from("Германия").open());
        var noHub = List.of(office(1, "Караганда", KARAGANDA));

        assertThat(distributor.distribute(world(List.of()), Turns.NONE, local).decisions())
                .containsExactly(unassigned(
                        RoutingPolicy.DEFAULT, Origin.NO_OFFICE_WITH_COORDINATES, null, UnassignedReason.NO_OFFICES));
        assertThat(distributor
                        .distribute(world(noHub, manager(10)), Turns.NONE, foreign)
                        .decisions())
                .containsExactly(unassigned(RoutingPolicy.DEFAULT, Origin.ABROAD, null, UnassignedReason.NO_HUB));
        assertThat(distributor
                        .distribute(world(OFFICES), new Turns("Астана", Map.of()), foreign)
                        .decisions())
                .containsExactly(unassigned(
                        RoutingPolicy.DEFAULT,
                        Origin.ABROAD,
                        new Home(3, "Алматы", 785.128, new Home.HubTurn("Алматы", "Астана", false)),
                        UnassignedReason.NO_MANAGERS));
    }

    @Test
    void noTickets_changeNothing() {
        var turns = new Turns("Алматы", Map.of(new Pair(1, 10, 11), new PairTurn(3, 11)));

        assertThat(distributor.distribute(world(OFFICES, manager(10).load(4)), turns, List.of()))
                .isEqualTo(new Distribution(List.of(), turns, Map.of(10L, 4)));
    }

    @Test
    void ticketGivenTwice_isRefused() {
        var twice = List.of(ticket(7).open(), ticket(7).priority(1).open());

        assertThatThrownBy(() -> distributor.distribute(world(OFFICES), Turns.NONE, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ticket id=7 is given twice");
    }

    private static Decision unassigned(RoutingPolicy policy, Origin origin, Home home, UnassignedReason reason) {
        return new Decision.Unassigned(1, "1", policy, origin, home, List.of(), reason, null);
    }

    private static Decision.Assigned assigned(Distribution distribution) {
        return (Decision.Assigned) distribution.decisions().get(0);
    }

    private static List<OpenTicket> tickets(int count) {
        var tickets = new ArrayList<OpenTicket>();
        for (int id = 1; id <= count; id++) {
            tickets.add(ticket(id).open());
        }
        return tickets;
    }

    /** Who took each ticket; null for nobody. */
    private static List<Long> takers(Distribution distribution) {
        var takers = new ArrayList<Long>();
        for (var decision : distribution.decisions()) {
            takers.add(decision instanceof Decision.Assigned assigned ? assigned.managerId() : null);
        }
        return takers;
    }
}
