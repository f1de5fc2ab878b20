package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.sf.geographiclib.Geodesic;
import org.ticketdistribution.model.GeoPoint;

/** What must hold after any batch (routing-rules.md, section 9), worked out here once more, apart from the rules. */
@PropertyDefaults(tries = 900, edgeCases = EdgeCasesMode.NONE)
class TicketDistributorPropertyTest {

    @Provide
    Arbitrary<Situation> any() {
        return Situations.any();
    }

    @Provide
    Arbitrary<Situation> busy() {
        return Situations.busy();
    }

    @Property
    void everyTicket_isDecidedOnce_mostUrgentFirst(@ForAll("any") Situation situation) {
        var expected = situation.tickets().stream()
                .sorted(Comparator.comparing((OpenTicket ticket) -> -ticket.priority())
                        .thenComparing(OpenTicket::id))
                .map(OpenTicket::id)
                .toList();

        assertThat(situation.distribute().decisions())
                .extracting(Decision::ticketId)
                .isEqualTo(expected);
    }

    @Property
    void load_growsByTheTicketsTaken(@ForAll("any") Situation situation) {
        var distribution = situation.distribute();

        var expected = new HashMap<Long, Integer>();
        situation.world().candidates().forEach(candidate -> expected.put(candidate.id(), candidate.load()));
        for (var decision : assigned(distribution)) {
            assertThat(decision.loadBefore()).isEqualTo(expected.get(decision.managerId()));
            expected.merge(decision.managerId(), 1, Integer::sum);
            assertThat(decision.loadAfter()).isEqualTo(expected.get(decision.managerId()));
        }
        assertThat(distribution.loadsAfter()).isEqualTo(expected);
    }

    @Property
    void everyTaker_keepsTheHardRules_andWorksInTheOfficeThatTakes(@ForAll("any") Situation situation) {
        for (var decision : assigned(situation.distribute())) {
            var taker = candidates(situation).get(decision.managerId());
            var ticket = tickets(situation).get(decision.ticketId());
            assertThat(mayTake(ticket, taker, decision.loadBefore()))
                    .as("%s by %s", ticket, taker)
                    .isTrue();
            assertThat(taker.officeId()).isEqualTo(decision.office().officeId());
        }
    }

    @Property
    void unassigned_meansThatNobodyAnywhereMayTakeIt(@ForAll("any") Situation situation) {
        var loads = new HashMap<Long, Integer>();
        situation.world().candidates().forEach(candidate -> loads.put(candidate.id(), candidate.load()));
        for (var decision : situation.distribute().decisions()) {
            var ticket = tickets(situation).get(decision.ticketId());
            decision.match(
                    assigned -> loads.merge(assigned.managerId(), 1, Integer::sum),
                    unassigned -> requireReason(situation, ticket, unassigned, loads));
        }
    }

    private static int requireReason(
            Situation situation, OpenTicket ticket, Decision.Unassigned decision, Map<Long, Integer> loads) {
        var somebodyMay = situation.world().candidates().stream()
                .anyMatch(candidate -> mayTake(ticket, candidate, loads.get(candidate.id())));
        switch (decision.reason()) {
            case SPAM_QUARANTINED ->
                assertThat(situation.policy().quarantineSpam()
                                && ticket.category().label().equals("Спам"))
                        .isTrue();
            case NO_OFFICES -> assertThat(situation.world().offices()).isEmpty();
            case NO_MANAGERS -> assertThat(situation.world().candidates()).isEmpty();
            case NO_HUB ->
                assertThat(situation.world().offices())
                        .extracting(office -> hubName(office.name()))
                        .doesNotContainAnyElementsOf(situation.policy().hubs());
            case NOBODY_ELIGIBLE -> assertThat(somebodyMay).isFalse();
        }
        return 0;
    }

    @Property
    void hubTurns_alternateWhileBothExist(@ForAll("busy") Situation situation) {
        var policy = new RoutingPolicy(
                List.of("Астана", "Алматы"), situation.policy().quarantineSpam());
        var distribution =
                new TicketDistributor(policy).distribute(situation.world(), situation.turns(), situation.tickets());

        var last = hubName(String.valueOf(situation.turns().lastHub()));
        for (var decision : assigned(distribution)) {
            var turn = decision.home().hubTurn();
            if (turn != null) {
                assertThat(turn.hub()).isEqualTo(last.equals("Астана") ? "Алматы" : "Астана");
                assertThat(turn.used()).isTrue();
                last = turn.hub();
            }
        }
        assertThat(hubName(String.valueOf(distribution.turnsAfter().lastHub()))).isEqualTo(last);
    }

    @Property
    void everyPair_alternates_andCountsItsTickets(@ForAll("busy") Situation situation) {
        var distribution = situation.distribute();

        var turns = new HashMap<>(situation.turns().pairs());
        for (var decision : assigned(distribution)) {
            var deal = decision.choice().deal();
            if (deal == null) {
                assertThat(decision.office().eligible()).hasSize(1);
                continue;
            }
            var before = turns.get(deal.pair());
            assertThat(deal.pair().has(decision.managerId())).isTrue();
            assertThat(deal.sequence()).isEqualTo(before == null ? 1 : before.sequence() + 1);
            assertThat(deal.previousManagerId()).isEqualTo(before == null ? null : before.lastManagerId());
            assertThat((Object) deal.previousManagerId()).isNotEqualTo(decision.managerId());
            turns.put(deal.pair(), new PairTurn(deal.sequence(), decision.managerId()));
        }
        assertThat(distribution.turnsAfter().pairs()).isEqualTo(turns);
    }

    @Property
    void eligible_areAllWhoMay_byLoadThenId_andTheTwoFirstDeal(@ForAll("busy") Situation situation) {
        var loads = new HashMap<Long, Integer>();
        situation.world().candidates().forEach(candidate -> loads.put(candidate.id(), candidate.load()));
        for (var decision : assigned(situation.distribute())) {
            var ticket = tickets(situation).get(decision.ticketId());
            var expected = situation.world().candidates().stream()
                    .filter(candidate ->
                            candidate.officeId() == decision.office().officeId())
                    .filter(candidate -> mayTake(ticket, candidate, loads.get(candidate.id())))
                    .map(Candidate::id)
                    .sorted(Comparator.comparing((Long id) -> loads.get(id)).thenComparing(id -> id))
                    .toList();
            assertThat(decision.office().eligible())
                    .extracting(ManagerLoad::managerId)
                    .isEqualTo(expected);
            assertThat(expected.subList(0, Math.min(2, expected.size()))).contains(decision.managerId());
            loads.merge(decision.managerId(), 1, Integer::sum);
        }
    }

    @Property
    void search_goesFromTheNearestOfficeOutward(@ForAll("any") Situation situation) {
        var offices = situation.world().offices().stream().collect(Collectors.toMap(Office::id, Function.identity()));
        for (var decision : assigned(situation.distribute())) {
            var home = offices.get(decision.home().officeId());
            var ticket = tickets(situation).get(decision.ticketId());
            if (decision.origin() == Origin.LOCAL) {
                assertThat(home.id())
                        .isEqualTo(byDistance(ticket.point(), offices.values()).get(0));
            }
            var outward = new ArrayList<Long>();
            outward.add(home.id());
            byDistance(home.point(), offices.values()).stream()
                    .filter(id -> id != home.id())
                    .forEach(outward::add);
            assertThat(decision.visits())
                    .extracting(Visit::officeId)
                    .isEqualTo(outward.subList(0, decision.visits().size()));
        }
    }

    @Property
    void anyOrderOfTheInput_givesTheSameOutput(@ForAll("busy") Situation situation, @ForAll long seed) {
        var world = new World(
                shuffled(situation.world().offices(), seed),
                shuffled(situation.world().candidates(), seed));
        var again = new Situation(situation.policy(), world, situation.turns(), shuffled(situation.tickets(), seed));

        assertThat(again.distribute()).isEqualTo(situation.distribute());
    }

    @Property
    void batchesOneAfterAnother_comeToTheSameAsOne(@ForAll("busy") Situation situation, @ForAll int cut) {
        var ordered = situation.tickets().stream()
                .sorted(Comparator.comparing((OpenTicket ticket) -> -ticket.priority())
                        .thenComparing(OpenTicket::id))
                .toList();
        var middle = Math.floorMod(cut, ordered.size() + 1);
        var distributor = new TicketDistributor(situation.policy());
        var first = distributor.distribute(situation.world(), situation.turns(), ordered.subList(0, middle));
        var between = new World(
                situation.world().offices(),
                situation.world().candidates().stream()
                        .map(candidate -> candidate.withLoad(first.loadsAfter().get(candidate.id())))
                        .toList());
        var second = distributor.distribute(between, first.turnsAfter(), ordered.subList(middle, ordered.size()));

        var whole = situation.distribute();
        var decisions = new ArrayList<>(first.decisions());
        decisions.addAll(second.decisions());
        assertThat(decisions).isEqualTo(whole.decisions());
        assertThat(second.turnsAfter()).isEqualTo(whole.turnsAfter());
        assertThat(second.loadsAfter()).isEqualTo(whole.loadsAfter());
    }

    @Property
    void theSameInput_givesTheSameOutput(@ForAll("any") Situation situation) {
        assertThat(situation.distribute()).isEqualTo(situation.distribute());
    }

    @Property
    void everyDecision_replays(@ForAll("any") Situation situation) {
        for (var decision : situation.distribute().decisions()) {
            var ticket = tickets(situation).get(decision.ticketId());
            assertThat(Replay.decideAgain(situation.world(), ticket, decision)).isEqualTo(decision);
        }
    }

    /** The hard rules once more, in other words than the code's. */
    private static boolean mayTake(OpenTicket ticket, Candidate candidate, int load) {
        var segment = ticket.segment() == null ? "" : ticket.segment().trim().toUpperCase();
        if ((segment.equals("VIP") || segment.equals("PRIORITY")) && !hasSkill(candidate, "VIP")) {
            return false;
        }
        if (ticket.category().label().equals("Смена данных") && !candidate.chiefSpecialist()) {
            return false;
        }
        var language = ticket.language().name();
        if (!language.equals("RU") && !hasSkill(candidate, language)) {
            return false;
        }
        return candidate.available() && (candidate.maxLoad() == null || load < candidate.maxLoad());
    }

    private static boolean hasSkill(Candidate candidate, String skill) {
        return candidate.skills().stream().anyMatch(known -> known.name().equals(skill));
    }

    /** Ids by distance, then id; offices without coordinates last; with no start all distances are alike. */
    private static List<Long> byDistance(GeoPoint from, Collection<Office> offices) {
        Comparator<Office> order = Comparator.comparing(office -> office.point() == null
                ? Double.MAX_VALUE
                : from == null
                        ? 0
                        : Geodesic.WGS84.Inverse(
                                        from.latitude(),
                                        from.longitude(),
                                        office.point().latitude(),
                                        office.point().longitude())
                                .s12);
        return offices.stream()
                .sorted(order.thenComparing(Office::id))
                .map(Office::id)
                .toList();
    }

    private static String hubName(String name) {
        var trimmed = name.trim();
        return trimmed.substring(0, 1).toUpperCase() + trimmed.substring(1).toLowerCase();
    }

    private static <T> List<T> shuffled(List<T> items, long seed) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    private static List<Decision.Assigned> assigned(Distribution distribution) {
        var assigned = new ArrayList<Decision.Assigned>();
        distribution.decisions().forEach(decision -> decision.match(assigned::add, unassigned -> false));
        return assigned;
    }

    private static Map<Long, OpenTicket> tickets(Situation situation) {
        return situation.tickets().stream().collect(Collectors.toMap(OpenTicket::id, Function.identity()));
    }

    private static Map<Long, Candidate> candidates(Situation situation) {
        return situation.world().candidates().stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }
}
