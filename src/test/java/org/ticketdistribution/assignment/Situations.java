package org.ticketdistribution.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

/** Makes up small inputs of the distributor: few values each, so that ties, full offices and used-up lists are common. */
public final class Situations {

    private static final List<String> NAMES = List.of("Алматы", "Караганда", "астана ", "Тараз", "Актау");

    private Situations() {}

    public static Arbitrary<Situation> any() {
        return Combinators.combine(policies(), offices().flatMap(Situations::worlds), turns(), tickets())
                .as((policy, world, turns, tickets) -> new Situation(policy, world, fitting(turns, world), tickets));
    }

    /** Both hubs exist, somebody works, many tickets are foreign: turns are dealt all the time. */
    public static Arbitrary<Situation> busy() {
        return any().map(Situations::withBothHubs);
    }

    private static Situation withBothHubs(Situation any) {
        var offices = new ArrayList<>(any.world().offices());
        offices.add(Given.office(101, "Астана", Given.ASTANA));
        offices.add(Given.office(102, "Алматы", Given.ALMATY));
        offices.removeIf(
                office -> office.id() < 100 && List.of("Алматы", "астана ").contains(office.name()));
        var kept = offices.stream().map(Office::id).toList();
        var managers = new ArrayList<>(any.world().candidates());
        managers.removeIf(manager -> !kept.contains(manager.officeId()));
        IntStream.range(0, 6)
                .forEach(index -> managers.add(Given.manager(200 + index)
                        .in(101 + index % 2)
                        .load(index)
                        .candidate()));
        var world = new World(offices, managers);
        return new Situation(any.policy(), world, fitting(any.turns(), world), any.tickets());
    }

    private static Arbitrary<RoutingPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(List.of("Астана", "Алматы"), List.of("Тараз", "Актау", "Алматы")),
                        Arbitraries.of(false, false, true))
                .as(RoutingPolicy::new);
    }

    private static Arbitrary<@Nullable GeoPoint> points() {
        return Arbitraries.of(
                        new GeoPoint(43, 70),
                        new GeoPoint(43, 80),
                        new GeoPoint(50, 70),
                        new GeoPoint(50, 75.5),
                        new GeoPoint(50, 80))
                .injectNull(0.2);
    }

    private static Arbitrary<List<Office>> offices() {
        return Combinators.combine(points().list().ofMinSize(0).ofMaxSize(5), Arbitraries.shuffle(NAMES))
                .as((points, names) -> IntStream.range(0, points.size())
                        .mapToObj(index -> new Office(index + 1L, names.get(index), points.get(index)))
                        .toList());
    }

    private static Arbitrary<World> worlds(List<Office> offices) {
        if (offices.isEmpty()) {
            return Arbitraries.just(new World(offices, List.of()));
        }
        return candidate(offices.size())
                .list()
                .ofMaxSize(9)
                .map(candidates -> new World(offices, numbered(candidates)));
    }

    private static Arbitrary<Candidate> candidate(int offices) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, offices),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Skill.class).set(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(0, 5).injectNull(0.6))
                .as((office, chief, skills, load, available, limit) ->
                        new Candidate(1, "Менеджер", office, chief, skills, load, available, limit));
    }

    private static List<Candidate> numbered(List<Candidate> candidates) {
        return IntStream.range(0, candidates.size())
                .mapToObj(index -> {
                    var any = candidates.get(index);
                    var id = index + 10L;
                    return new Candidate(
                            id,
                            any.name() + " " + id,
                            any.officeId(),
                            any.chiefSpecialist(),
                            any.skills(),
                            any.load(),
                            any.available(),
                            any.maxLoad());
                })
                .toList();
    }

    private static Arbitrary<Turns> turns() {
        var pair = Combinators.combine(
                        Arbitraries.longs().between(1, 5),
                        Arbitraries.longs().between(10, 13),
                        Arbitraries.longs().between(14, 18))
                .as(Pair::new);
        Arbitrary<Map<Pair, PairTurn>> pairs = Arbitraries.maps(
                        pair, Arbitraries.longs().between(1, 4))
                .ofMaxSize(6)
                .map(Situations::dealt);
        return Combinators.combine(
                        Arbitraries.of("Астана", "АЛМАТЫ", "Тараз", "Другой город")
                                .injectNull(0.3),
                        pairs)
                .as(Turns::new);
    }

    private static Map<Pair, PairTurn> dealt(Map<Pair, Long> sequences) {
        var turns = new HashMap<Pair, PairTurn>();
        sequences.forEach((pair, sequence) -> turns.put(
                pair, new PairTurn(sequence, sequence % 2 == 0 ? pair.lowManagerId() : pair.highManagerId())));
        return turns;
    }

    /** Only pairs whose two managers do work in that office, so that a generated turn is one that can occur. */
    private static Turns fitting(Turns turns, World world) {
        var offices = new HashMap<Long, Long>();
        world.candidates().forEach(candidate -> offices.put(candidate.id(), candidate.officeId()));
        var pairs = new HashMap<>(turns.pairs());
        pairs.keySet()
                .removeIf(pair -> !Long.valueOf(pair.officeId()).equals(offices.get(pair.lowManagerId()))
                        || !Long.valueOf(pair.officeId()).equals(offices.get(pair.highManagerId())));
        return new Turns(turns.lastHub(), pairs);
    }

    private static Arbitrary<List<OpenTicket>> tickets() {
        var ticket = Combinators.combine(
                        points(),
                        Arbitraries.of("Казахстан", " РК ", "NULL", "Германия").injectNull(0.4),
                        Arbitraries.of("Mass", "mass", "VIP", " priority").injectNull(0.2),
                        Arbitraries.of(Category.class),
                        Arbitraries.of(TicketLanguage.class),
                        Arbitraries.integers().between(1, 10))
                .as((point, country, segment, category, language, priority) ->
                        new OpenTicket(1, point, country, segment, category, language, priority));
        return ticket.list().ofMaxSize(14).map(tickets -> IntStream.range(0, tickets.size())
                .mapToObj(index -> withId(tickets.get(index), 1000L - index))
                .toList());
    }

    private static OpenTicket withId(OpenTicket any, long id) {
        return new OpenTicket(
                id, any.point(), any.country(), any.segment(), any.category(), any.language(), any.priority());
    }
}
