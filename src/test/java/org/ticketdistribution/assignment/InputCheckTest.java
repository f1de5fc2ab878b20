package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;
import static org.ticketdistribution.assignment.Given.world;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Skill;

/** What the input and output values refuse, and in what order they keep what they hold. */
class InputCheckTest {

    private static final Office OFFICE = office(1, "Астана", null);
    private static final ManagerLoad MANAGER = new ManagerLoad(10, "Менеджер 10", 0);

    @Test
    void world_isOrderedById() {
        var world = world(List.of(office(2, "Б", null), OFFICE), manager(9).in(2), manager(3));

        assertThat(world.offices()).extracting(Office::id).containsExactly(1L, 2L);
        assertThat(world.candidates()).extracting(Candidate::id).containsExactly(3L, 9L);
    }

    @Test
    void world_refusesDoublesAndStrangers() {
        refused(() -> world(List.of(OFFICE, office(1, "Алматы", null))), "office id=1 is given twice");
        refused(() -> world(List.of(OFFICE), manager(3), manager(3).load(1)), "manager id=3 is given twice");
        refused(
                () -> world(List.of(OFFICE), manager(3).in(2)),
                "manager id=3 belongs to office id=2, which is not among the offices");
    }

    @Test
    void candidate_refusesNegativeLoads() {
        refused(() -> manager(3).load(-1).candidate(), "load=-1 of manager id=3 is negative");
        refused(() -> manager(3).limit(-1).candidate(), "maxLoad=-1 of manager id=3 is negative");
        assertThat(manager(3).load(0).limit(0).candidate().maxLoad()).isZero();
    }

    @Test
    void candidate_keepsItsOwnSkills() {
        var skills = EnumSet.of(Skill.ENG, Skill.VIP);
        var candidate = new Candidate(1, "Менеджер 1", 1, false, skills, 0, true, null);
        skills.clear();

        assertThat(candidate.skills()).containsExactly(Skill.VIP, Skill.ENG).isEqualTo(Set.of(Skill.VIP, Skill.ENG));
        assertThatThrownBy(() -> candidate.skills().add(Skill.KZ)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void policy_refusesBlankAndDoubleHubs() {
        refused(() -> policy("Астана", " "), "hubs=[Астана,  ] holds a blank name; name each hub office");
        refused(
                () -> policy("Астана", " астана"),
                "hubs=[Астана,  астана] names « астана» twice; name each office once");
        assertThat(policy().hubs()).isEmpty();
        assertThat(RoutingPolicy.DEFAULT).isEqualTo(policy("Астана", "Алматы"));
    }

    @Test
    void ticket_refusesAPriorityOutOfRange() {
        refused(() -> ticket(1).priority(0).open(), "priority=0 is not a whole number from 1 to 10");
        refused(() -> ticket(1).priority(11).open(), "priority=11 is not a whole number from 1 to 10");
    }

    @Test
    void pair_isTheSameFromBothSides_andRefusesOneManagerTwice() {
        assertThat(Pair.of(1, 20, 10)).isEqualTo(new Pair(1, 10, 20)).isEqualTo(Pair.of(1, 10, 20));
        refused(
                () -> Pair.of(1, 10, 10),
                "lowManagerId=10 is not below highManagerId=10; use Pair.of to put them in order");
        refused(
                () -> new Pair(1, 20, 10),
                "lowManagerId=20 is not below highManagerId=10; use Pair.of to put them in order");
    }

    @Test
    void turns_areOrderedByOfficeThenManagers() {
        var turn = new PairTurn(1, 5);
        var turns = new Turns(
                null,
                Map.of(
                        new Pair(2, 1, 5),
                        turn,
                        new Pair(1, 5, 7),
                        turn,
                        new Pair(1, 5, 6),
                        turn,
                        new Pair(1, 2, 5),
                        turn));

        assertThat(turns.pairs().keySet())
                .containsExactly(new Pair(1, 2, 5), new Pair(1, 5, 6), new Pair(1, 5, 7), new Pair(2, 1, 5));
    }

    @Test
    void turns_refuseStrangersAndEmptySequences() {
        refused(
                () -> new Turns(null, Map.of(new Pair(1, 10, 20), new PairTurn(1, 15))),
                "lastManagerId=15 is not one of the two of Pair[officeId=1, lowManagerId=10, highManagerId=20]");
        refused(() -> new PairTurn(0, 10), "sequence=0 is below 1; leave out a pair that dealt none");
    }

    @Test
    void visit_namesEveryRule() {
        var visit = new Visit(1, "Астана", null, 3, Map.of(EligibilityRule.AVAILABLE, 3), List.of(), List.of());

        assertThat(visit.refused())
                .hasToString("{VIP_SKILL=0, CHIEF_SPECIALIST=0, LANGUAGE_SKILL=0, AVAILABLE=3, BELOW_LOAD_LIMIT=0}");
        assertThat(visit.managers()).isEqualTo(3);
    }

    @Test
    void choice_refusesWhatContradictsItself() {
        var deal = new Choice.PairDeal(new Pair(1, 10, 20), 1, null);

        refused(
                () -> new Choice(MANAGER, ChoiceReason.ONLY_ONE, deal),
                "reason=ONLY_ONE does not go with deal=" + deal);
        refused(
                () -> new Choice(MANAGER, ChoiceReason.OTHER_TOOK_LAST, null),
                "reason=OTHER_TOOK_LAST does not go with deal=null");
        refused(
                () -> new Choice.PairDeal(new Pair(1, 10, 20), 1, 10L),
                "sequence=1 does not go with previousManagerId=10");
        refused(
                () -> new Choice.PairDeal(new Pair(1, 10, 20), 2, null),
                "sequence=2 does not go with previousManagerId=null");
    }

    @Test
    void decision_refusesWhatContradictsItself() {
        var home = new Home(1, "Астана", null, null);
        var choice = new Choice(MANAGER, ChoiceReason.ONLY_ONE, null);

        refused(
                () -> new Decision.Assigned(1, "1", RoutingPolicy.DEFAULT, Origin.LOCAL, home, List.of(), choice),
                "ticket id=1 is assigned, but no office was visited");
        refused(
                () -> unassigned(UnassignedReason.NO_HUB, EligibilityRule.AVAILABLE),
                "reason=NO_HUB does not go with emptiedBy=AVAILABLE");
        refused(
                () -> unassigned(UnassignedReason.NOBODY_ELIGIBLE, null),
                "reason=NOBODY_ELIGIBLE does not go with emptiedBy=null");
    }

    private static Decision unassigned(UnassignedReason reason, EligibilityRule emptiedBy) {
        return new Decision.Unassigned(1, "1", RoutingPolicy.DEFAULT, Origin.LOCAL, null, List.of(), reason, emptiedBy);
    }

    private static RoutingPolicy policy(String... hubs) {
        return new RoutingPolicy(List.of(hubs), false);
    }

    private static void refused(ThrowingCallable creation, String message) {
        assertThatThrownBy(creation)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
