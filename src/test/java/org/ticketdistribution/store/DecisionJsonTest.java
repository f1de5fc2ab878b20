package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ticketdistribution.assignment.Given.KARAGANDA;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;
import static org.ticketdistribution.assignment.Given.world;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.assignment.Decision;
import org.ticketdistribution.assignment.Given;
import org.ticketdistribution.assignment.Office;
import org.ticketdistribution.assignment.Pair;
import org.ticketdistribution.assignment.PairTurn;
import org.ticketdistribution.assignment.RoutingPolicy;
import org.ticketdistribution.assignment.TicketDistributor;
import org.ticketdistribution.assignment.Turns;
import org.ticketdistribution.assignment.World;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class DecisionJsonTest {

    private static final List<Office> OFFICES = List.of(office(1, "Алматы", null), office(2, "Караганда", KARAGANDA));

    @Test
    void assignedDecision_hasTheseKeys() {
        var world = world(
                OFFICES,
                manager(10).with(Skill.KZ).load(4),
                manager(11).with(Skill.KZ).load(2),
                manager(12).load(9).limit(9));
        var turns = new Turns(null, Map.of(new Pair(1, 10, 11), new PairTurn(3, 11)));
        var ticket =
                ticket(7).from("Германия").segment(null).in(TicketLanguage.KZ).about(Category.CLAIM);

        assertThat(decide(world, turns, ticket)).isEqualTo(new JsonObject("""
                {
                  "rules_version": "1",
                  "policy": {"hubs": ["Астана", "Алматы"], "quarantine_spam": false},
                  "world": "a1b2",
                  "input": {
                    "ticket_id": 7, "latitude": 49.8047, "longitude": 73.1094, "country": "Германия", "segment": null,
                    "category": "Претензия", "language": "KZ", "priority": 5
                  },
                  "origin": "abroad",
                  "home": {
                    "office_id": 1, "office_name": "Алматы", "distance_km": null,
                    "hub_turn": {"hub": "Алматы", "previous_hub": null, "used": false}
                  },
                  "visits": [{
                    "office_id": 1, "office_name": "Алматы", "distance_from_home_km": null, "managers": 3,
                    "refused": {
                      "vip_skill": 0, "chief_specialist": 0, "language_skill": 1, "available": 0, "below_load_limit": 1
                    },
                    "at_limit": [{"manager_id": 12, "manager_name": "Менеджер 12", "load": 9}],
                    "eligible": [
                      {"manager_id": 11, "manager_name": "Менеджер 11", "load": 2},
                      {"manager_id": 10, "manager_name": "Менеджер 10", "load": 4}
                    ]
                  }],
                  "choice": {
                    "manager_id": 10, "manager_name": "Менеджер 10", "load_before": 4, "load_after": 5,
                    "reason": "other_took_last",
                    "pair": {
                      "office_id": 1, "low_manager_id": 10, "high_manager_id": 11, "sequence": 4,
                      "previous_manager_id": 11
                    }
                  },
                  "unassigned_reason": null,
                  "emptied_by": null
                }
                """));
    }

    @Test
    void unassignedDecision_hasTheseKeys() {
        var json = decide(
                world(OFFICES, manager(20).in(2)), Turns.NONE, ticket(7).vip().at(null));

        assertThat(json.getValue("choice")).isNull();
        assertThat(json.getString("origin")).isEqualTo("no_coordinates");
        assertThat(json.getString("unassigned_reason")).isEqualTo("nobody_eligible");
        assertThat(json.getString("emptied_by")).isEqualTo("vip_skill");
        assertThat(json.getJsonObject("input").fieldNames()).contains("latitude", "longitude");
        assertThat(json.getJsonObject("input").getValue("latitude")).isNull();
        assertThat(decide(new World(List.of(), List.of()), Turns.NONE, ticket(7))
                        .getValue("home"))
                .isNull();
    }

    @Test
    void world_hasStaticFactsOnly_inTheOrderOfIds() {
        var world = world(
                OFFICES,
                manager(11).in(2).with(Skill.ENG, Skill.VIP).chief().load(3).limit(8),
                manager(10).away());

        assertThat(DecisionJson.ofWorld(world).encode()).isEqualTo(new JsonObject("""
                {
                  "offices": [
                    {"id": 1, "name": "Алматы", "latitude": null, "longitude": null},
                    {"id": 2, "name": "Караганда", "latitude": 49.8047, "longitude": 73.1094}
                  ],
                  "managers": [
                    {"id": 10, "name": "Менеджер 10", "office_id": 1, "chief_specialist": false, "skills": [],
                     "available": false, "max_load": null},
                    {"id": 11, "name": "Менеджер 11", "office_id": 2, "chief_specialist": true,
                     "skills": ["VIP", "ENG"], "available": true, "max_load": 8}
                  ]
                }
                """).encode());
    }

    @Test
    void worldHash_isReadBack() {
        assertThat(DecisionJsonReader.worldHash(decide(world(OFFICES), Turns.NONE, ticket(7))))
                .isEqualTo("a1b2");
    }

    @Test
    void missingKeysAndUnknownValues_areRefused() {
        var json = decide(world(OFFICES, manager(10)), Turns.NONE, ticket(7));
        var lacking = json.copy();
        lacking.remove("policy");
        var unknownOrigin = json.copy().put("origin", "elsewhere");
        var unknownCategory = json.copy();
        unknownCategory.getJsonObject("input").put("category", "Прочее");
        var unknownLanguage = json.copy();
        unknownLanguage.getJsonObject("input").put("language", "FR");

        assertThatThrownBy(() -> DecisionJsonReader.decision(lacking))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("key 'policy' is missing or null; there are [rules_version, world, ");
        assertThatThrownBy(() -> DecisionJsonReader.decision(unknownOrigin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ELSEWHERE");
        assertThatThrownBy(() -> DecisionJsonReader.input(unknownCategory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key 'category' has an unknown value: Прочее");
        assertThatThrownBy(() -> DecisionJsonReader.input(unknownLanguage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key 'language' has an unknown value: FR");
    }

    private static JsonObject decide(World world, Turns turns, Given.Ticket given) {
        var ticket = given.open();
        Decision decision = new TicketDistributor(RoutingPolicy.DEFAULT)
                .distribute(world, turns, List.of(ticket))
                .decisions()
                .get(0);
        return DecisionJson.of(ticket, decision, "a1b2");
    }
}
