package org.ticketdistribution.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Explanation;
import org.ticketdistribution.assignment.Replay;
import org.ticketdistribution.store.DecisionJsonReader;

/**
 * What must hold after any run (routing-rules.md §9), computed from what is stored. The hard rules are written out here
 * once more on purpose: the code that decides must not check itself.
 */
final class Invariants {

    private static final String DECIDED = """
            select d.ticket_id, d.unassigned_code, d.unassigned_reason, d.decision::text, w.world::text as world,
                g.manager_id, g.business_unit_id, g.reason,
                coalesce(not g.automatic, false) as by_hand
            from decisions d join routing_worlds w on w.hash = d.world_hash
                left join assignments g on g.ticket_id = d.ticket_id order by d.ticket_id""";

    private final TestDatabase database;

    Invariants(TestDatabase database) {
        this.database = database;
    }

    void check() {
        oneAnalysisAndOneAssignment();
        assignedManagersMayTakeTheirTickets();
        nobodyEligibleMeansNobody();
        hubsAlternate();
        pairsAlternate();
        loadsAreNotBelowTheirCountedAssignments();
        replayGivesTheSameDecisions();
    }

    /** §9.2 with the values of the files. */
    void checkLoads(Map<String, Integer> loadsOfFile) {
        var loads = new TreeMap<String, Long>();
        var expected = new TreeMap<String, Long>();
        loads().forEach(row -> {
            var name = (String) row.get("name");
            loads.put(name, longOf(row, "current_load"));
            expected.put(name, loadsOfFile.getOrDefault(name, -1000) + longOf(row, "counted"));
        });
        assertThat(loads).as("loads: the file's value plus counted assignments").isEqualTo(expected);
    }

    /** §9.1 */
    private void oneAnalysisAndOneAssignment() {
        for (var table : List.of("ai_analyses", "assignments")) {
            assertThat(database.rows("select ticket_id from " + table + " group by ticket_id having count(*) > 1"))
                    .as("tickets with several rows in " + table)
                    .isEmpty();
        }
    }

    private void loadsAreNotBelowTheirCountedAssignments() {
        assertThat(loads())
                .as("managers whose load is less than their counted assignments")
                .noneMatch(row -> longOf(row, "current_load") < longOf(row, "counted"));
    }

    private List<Map<String, @Nullable Object>> loads() {
        return database.rows("""
                select m.name, m.current_load,
                    (select count(*) from assignments g where g.manager_id = m.id and g.counted) as counted
                from managers m order by m.id""");
    }

    /** §9.3 */
    private void assignedManagersMayTakeTheirTickets() {
        var assigned = database.rows("""
                select t.id, t.segment, a.category, a.language, m.name, m.position, m.skills,
                    m.business_unit_id = g.business_unit_id as same_office
                from assignments g join tickets t on t.id = g.ticket_id join ai_analyses a on a.ticket_id = t.id
                    join managers m on m.id = g.manager_id
                where g.automatic order by t.id""");
        for (var row : assigned) {
            assertThat(row.get("same_office"))
                    .as("the manager's office has ticket %s", row.get("id"))
                    .isEqualTo(true);
            var manager =
                    new Abilities(folded(row.get("position")).equals("главный специалист"), skills(row.get("skills")));
            var needs =
                    new Needs(folded(row.get("segment")), (String) row.get("category"), (String) row.get("language"));
            assertThat(manager.fit(needs))
                    .as("%s may take %s", row.get("name"), row)
                    .isTrue();
        }
    }

    /** §9.4, of the moment of the decision: the world that it was made in is stored with it. */
    private void nobodyEligibleMeansNobody() {
        for (var row : database.rows(DECIDED)) {
            if (!"nobody_eligible".equals(row.get("unassigned_code"))) {
                continue;
            }
            var input = new JsonObject((String) row.get("decision")).getJsonObject("input");
            var needs = new Needs(
                    folded(input.getString("segment")), input.getString("category"), input.getString("language"));
            var managers = new JsonObject((String) row.get("world")).getJsonArray("managers");
            var fitting = IntStream.range(0, managers.size())
                    .mapToObj(managers::getJsonObject)
                    .filter(manager -> manager.getBoolean("available") && manager.getInteger("max_load") == null)
                    .filter(manager -> new Abilities(
                                    manager.getBoolean("chief_specialist"),
                                    manager.getJsonArray("skills").stream()
                                            .map(Invariants::folded)
                                            .collect(Collectors.toSet()))
                            .fit(needs))
                    .toList();
            assertThat(fitting)
                    .as("managers for ticket %s, which nobody took", row.get("ticket_id"))
                    .isEmpty();
        }
    }

    /** §9.5 */
    private void hubsAlternate() {
        var turns = database.rows("select turn, hub from hub_turns order by turn");
        for (var index = 1; index < turns.size(); index++) {
            assertThat(longOf(turns.get(index), "turn"))
                    .as("turns are counted one by one")
                    .isEqualTo(longOf(turns.get(index - 1), "turn") + 1);
            assertThat(turns.get(index).get("hub"))
                    .as("the hub of turn %s", turns.get(index).get("turn"))
                    .isNotEqualTo(turns.get(index - 1).get("hub"));
        }
    }

    /** §9.6: of a pair one takes the odd and the other the even ones, also where assignments are gone since. */
    private void pairsAlternate() {
        var dealt = database.rows("""
                select business_unit_id, pair_low_id, pair_high_id, pair_sequence, manager_id
                from assignments where automatic and pair_sequence is not null order by pair_sequence""");
        var takers = new HashMap<String, Object>();
        var seen = new HashMap<String, Object>();
        for (var row : dealt) {
            var pair = row.get("business_unit_id") + ":" + row.get("pair_low_id") + ":" + row.get("pair_high_id");
            var sequence = longOf(row, "pair_sequence");
            assertThat(seen.put(pair + "#" + sequence, row))
                    .as("two tickets are the same deal: %s", row)
                    .isNull();
            assertThat(List.of(longOf(row, "pair_low_id"), longOf(row, "pair_high_id")))
                    .contains(longOf(row, "manager_id"));
            var same = takers.putIfAbsent(pair + "#" + sequence % 2, row.get("manager_id"));
            assertThat(same == null ? row.get("manager_id") : same)
                    .as("who takes the deals of this parity: %s", row)
                    .isEqualTo(row.get("manager_id"));
            assertThat(takers.get(pair + "#" + (sequence + 1) % 2))
                    .as("the other of the pair takes the other deals: %s", row)
                    .isNotEqualTo(row.get("manager_id"));
        }
    }

    /** §8 */
    private void replayGivesTheSameDecisions() {
        for (var row : database.rows(DECIDED)) {
            var json = new JsonObject((String) row.get("decision"));
            var stored = DecisionJsonReader.decision(json);
            var world = DecisionJsonReader.world(new JsonObject((String) row.get("world")));
            assertThat(Replay.decideAgain(world, DecisionJsonReader.input(json), stored))
                    .as("the decision on ticket %s", row.get("ticket_id"))
                    .isEqualTo(stored);
            // A person chose the manager since: the decision is not why they have it.
            if (Boolean.TRUE.equals(row.get("by_hand"))) {
                continue;
            }
            var reason = row.get("reason") == null ? row.get("unassigned_reason") : row.get("reason");
            assertThat(reason).as("the line for people").isEqualTo(Explanation.reason(stored));
            assertThat(row.get("manager_id"))
                    .as("the manager of ticket %s", row.get("ticket_id"))
                    .isEqualTo(stored.match(assigned -> assigned.managerId(), unassigned -> null));
        }
    }

    /** What section 3 asks of a manager. */
    private record Needs(
            String segment,
            @Nullable String category,
            @Nullable String language) {}

    /** What a manager brings for section 3. */
    private record Abilities(boolean chiefSpecialist, Set<String> skills) {

        boolean fit(Needs needs) {
            var vip = !Set.of("vip", "priority").contains(needs.segment()) || skills.contains("vip");
            var chief = !"Смена данных".equals(needs.category()) || chiefSpecialist;
            var speaks = "RU".equals(needs.language()) || skills.contains(folded(needs.language()));
            return vip && chief && speaks;
        }
    }

    private static long longOf(Map<String, @Nullable Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private static String folded(@Nullable Object text) {
        return text == null ? "" : text.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> skills(@Nullable Object array) {
        try {
            return Arrays.stream((Object[]) ((Array) array).getArray())
                    .map(Invariants::folded)
                    .collect(Collectors.toSet());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
