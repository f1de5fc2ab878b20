package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ticketdistribution.testing.Answer.fields;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** The numbers, the map, the staff. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DashboardTest {

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void emptyDatabase_hasZerosEverywhere() {
        var stats = Api.get("/api/dashboard/stats").json(200);

        assertThat(stats.get("total_tickets").asInt()).isZero();
        assertThat(stats.get("assigned_tickets").asInt()).isZero();
        assertThat(stats.get("avg_priority").asText()).isEqualTo("0.0");
        for (var dimension : new String[] {"categories", "sentiments", "languages", "offices", "segments"}) {
            assertThat(stats.get(dimension).isObject()).as(dimension).isTrue();
            assertThat(stats.get(dimension)).as(dimension).isEmpty();
        }
        var map = Api.get("/api/dashboard/map").json(200);
        assertThat(map.get("offices")).isEmpty();
        assertThat(map.get("tickets")).isEmpty();
        assertThat(Api.get("/api/managers").json(200)).isEmpty();
        assertThat(Api.get("/api/business-units").json(200)).isEmpty();
        assertThat(Api.get("/api/tickets").json(200).get("items")).isEmpty();
        assertThat(Api.get("/api/runs").json(200)).isEmpty();
    }

    @Test
    void stats_countEachDimension() {
        storeTickets();

        var stats = Api.get("/api/dashboard/stats").json(200);

        assertThat(stats.get("total_tickets").asInt()).isEqualTo(5);
        assertThat(stats.get("assigned_tickets").asInt()).isEqualTo(3);
        assertThat(stats.get("unassigned_tickets").asInt()).isEqualTo(2);
        assertThat(stats.get("analyzed_tickets").asInt()).isEqualTo(4);
        assertThat(stats.get("needs_review").asInt()).isEqualTo(2);
        // (9 + 4 + 9 + 1) / 4 = 5.75
        assertThat(stats.get("avg_priority").asDouble()).isEqualTo(5.75);
        assertThat(labels(stats, "categories")).isEqualTo(Map.of("Жалоба", 2, "Консультация", 1, "Спам", 1));
        assertThat(fields(stats.get("categories"))).containsExactly("Жалоба", "Консультация", "Спам");
        assertThat(labels(stats, "sentiments")).isEqualTo(Map.of("Негативный", 2, "Нейтральный", 2));
        assertThat(labels(stats, "languages")).isEqualTo(Map.of("RU", 2, "KZ", 1, "ENG", 1));
        assertThat(labels(stats, "offices")).isEqualTo(Map.of("Астана", 2, "Алматы", 1));
        assertThat(labels(stats, "segments")).isEqualTo(Map.of("Mass", 3, "VIP", 1));
    }

    @Test
    void averageOfPriorities_hasTwoDecimals() {
        for (var number = 1; number <= 3; number++) {
            stored.analysis(stored.ticket(number, "Mass", "т"), "Спам", "Нейтральный", number == 1 ? 2 : 1, "RU");
        }

        assertThat(Api.get("/api/dashboard/stats").json(200).get("avg_priority").asText())
                .isEqualTo("1.33");
    }

    @Test
    void map_hasOfficesAndPlacesOfTickets() {
        storeTickets();
        stored.office("Без координат");
        place(1, 51.1694, 71.4491);
        place(2, 43.2389, 76.8897);
        place(4, 51.1694, 71.4491);

        var map = Api.get("/api/dashboard/map").json(200);

        assertThat(map.get("clustered").asBoolean()).isFalse();
        assertThat(texts(map.get("offices"), "name")).containsExactly("Астана", "Алматы");
        assertThat(map.at("/offices/0/latitude").asDouble()).isEqualTo(51.15);
        var together = map.at("/tickets/0");
        assertThat(together.get("count").asInt()).isEqualTo(2);
        assertThat(together.get("latitude").asDouble()).isCloseTo(51.1694, within(1e-9));
        assertThat(together.get("ticket_id").isNull()).isTrue();
        assertThat(together.get("priority").asInt()).isEqualTo(9);
        assertThat(together.get("office").asText()).isEqualTo("Астана");
        assertThat(together.get("offices").toString())
                .isEqualTo("[{\"office_id\":1,\"office\":\"Астана\",\"count\":1}]");
        var alone = map.at("/tickets/1");
        assertThat(alone.get("count").asInt()).isEqualTo(1);
        assertThat(alone.get("ticket_id").asLong()).isEqualTo(2);
        assertThat(alone.get("category").asText()).isEqualTo("Консультация");
        assertThat(map.get("tickets")).hasSize(2);
    }

    @Test
    void placeOfSeveralOffices_hasTheShareOfEach() {
        storeTickets();
        for (var ticket = 1; ticket <= 4; ticket++) {
            place(ticket, 51.1694, 71.4491);
        }

        var place = Api.get("/api/dashboard/map").json(200).at("/tickets/0");

        assertThat(place.get("count").asInt()).isEqualTo(4);
        assertThat(place.get("office").isNull()).isTrue();
        assertThat(place.get("offices").toString())
                .isEqualTo("[{\"office_id\":1,\"office\":\"Астана\",\"count\":2},"
                        + "{\"office_id\":2,\"office\":\"Алматы\",\"count\":1}]");
    }

    @ParameterizedTest(name = "{0}={1}: {2} tickets at {3} places")
    @CsvSource(textBlock = """
            category,     Жалоба, 2, 2
            language,     KZ,     1, 1
            segment,      VIP,    1, 1
            office,       Астана, 2, 2
            priority_min, 5,      2, 2
            assigned,     false,  2, 2
            category,     Нет,    0, 0
            category,     '',     5, 3
            """)
    void map_showsWhatTheFiltersOfTheListLetThrough(String filter, String value, int tickets, int places) {
        storeTickets();
        place(1, 51.1694, 71.4491);
        place(2, 43.2389, 76.8897);
        place(3, 43.2389, 76.8897);
        place(4, 49.8047, 73.1094);
        place(5, 51.1694, 71.4491);

        var map = Api.get("/api/dashboard/map", filter, value).json(200);

        assertThat(map.get("tickets")).hasSize(places);
        assertThat(items(map.get("tickets")).stream()
                        .mapToInt(place -> place.get("count").asInt())
                        .sum())
                .isEqualTo(tickets);
        assertThat(map.get("offices")).hasSize(2);
    }

    @Test
    void mapFilterOfTheWrongKind_isABadRequest() {
        assertThat(Api.get("/api/dashboard/map", "priority_min", "high")
                        .json(400)
                        .get("detail")
                        .asText())
                .contains("priority_min");
    }

    /** Many tickets stand together, few of them are shown where they are. */
    @Test
    void mapOfManyTicketsWithAFilterForFew_isNotClustered() {
        database.execute("""
                insert into tickets (client_guid, segment, latitude, longitude, precision, geocode_status)
                select gen_random_uuid(), case when n <= 2 then 'VIP' else 'Mass' end, 43.2 + n * 0.001, 76.9, 'city', 'found'
                from generate_series(1, 1001) n""");

        var map = Api.get("/api/dashboard/map", "segment", "VIP").json(200);

        assertThat(map.get("clustered").asBoolean()).isFalse();
        assertThat(map.get("tickets")).hasSize(2);
    }

    @Test
    void mapOfManyTickets_isClusteredAndLosesNone() {
        database.execute("""
                insert into tickets (client_guid, latitude, longitude, precision, geocode_status)
                select gen_random_uuid(), 43.2 + n % 7 * 0.3, 76.9, 'city', 'found' from generate_series(1, 1001) n""");

        var map = Api.get("/api/dashboard/map").json(200);

        assertThat(map.get("clustered").asBoolean()).isTrue();
        assertThat(map.get("tickets")).hasSize(7);
        assertThat(items(map.get("tickets")).stream()
                        .mapToInt(place -> place.get("count").asInt())
                        .sum())
                .isEqualTo(1001);
    }

    @Test
    void managersOfAnOffice_haveTheirAssignedCounts() {
        storeTickets();
        stored.manager("Нурлан Ф.", 1);

        var managers = Api.get("/api/dashboard/business-units/1/managers").json(200);

        assertThat(texts(managers, "name")).containsExactly("Лев Т.", "Нурлан Ф.");
        assertThat(texts(managers, "assigned_count")).containsExactly("2", "0");
        assertThat(texts(managers, "business_unit_name")).containsExactly("Астана", "Астана");
        assertThat(texts(managers, "current_load")).containsExactly("2", "0");
    }

    @Test
    void officeWithoutManagers_hasAnEmptyList() {
        var office = stored.office("Пустой");

        assertThat(Api.get("/api/dashboard/business-units/" + office + "/managers")
                        .json(200))
                .isEmpty();
    }

    @Test
    void managers_haveTheFieldsOfTheSpecification() {
        storeTickets();

        var managers = Api.get("/api/managers").json(200);

        assertThat(texts(managers, "id")).containsExactly("1", "2");
        var manager = managers.get(0);
        assertThat(fields(manager))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "position",
                        "skills",
                        "business_unit_id",
                        "business_unit_name",
                        "current_load",
                        "available",
                        "max_load");
        assertThat(items(manager.get("skills"))).extracting(JsonNode::asText).containsExactly("VIP", "KZ");
        assertThat(manager.get("available").asBoolean()).isTrue();
        assertThat(manager.get("max_load").isNull()).isTrue();
    }

    @Test
    void offices_haveTheFieldsOfTheSpecification() {
        stored.office("Астана", 51.15, 71.4);
        stored.office("Без координат");

        var offices = Api.get("/api/business-units").json(200);

        assertThat(fields(offices.get(0)))
                .containsExactlyInAnyOrder("id", "name", "address", "latitude", "longitude", "precision");
        assertThat(offices.at("/0/longitude").asDouble()).isEqualTo(71.4);
        assertThat(offices.at("/1/latitude").isNull()).isTrue();
        assertThat(texts(offices, "name")).containsExactly("Астана", "Без координат");
    }

    @Test
    void runs_areListedNewestFirst() {
        database.execute("insert into runs (kind, state, finished_at) values ('process', 'succeeded', now())");
        database.execute("insert into runs (kind, state, finished_at) values ('upload', 'cancelled', now())");
        database.execute(
                "insert into runs (kind, state, finished_at, failure) values ('process', 'failed', now(), 'x')");

        assertThat(texts(Api.get("/api/runs").json(200), "state")).containsExactly("failed", "cancelled", "succeeded");
        assertThat(texts(Api.get("/api/runs", "size", "2").json(200), "id")).containsExactly("3", "2");
        assertThat(Api.get("/api/runs/3").json(200).get("failure").asText()).isEqualTo("x");
    }

    private void storeTickets() {
        var lev = stored.manager("Лев Т.", stored.office("Астана", 51.15, 71.4));
        var maya = stored.manager("Майя У.", stored.office("Алматы", 43.25, 76.9));
        stored.ticket(1, "VIP", "один");
        stored.ticket(2, "Mass", "два");
        stored.ticket(3, "Mass", "три");
        stored.ticket(4, null, "четыре");
        stored.ticket(5, "Mass", "пять");
        stored.analysis(1, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(2, "Консультация", "Нейтральный", 4, "KZ");
        stored.analysis(3, "Жалоба", "Негативный", 9, "ENG");
        stored.analysis(4, "Спам", "Нейтральный", 1, "RU");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, maya, "2026-03-01T10:00:00Z");
        stored.assignment(3, lev, "2026-03-02T10:00:00Z");
        database.execute("update ai_analyses set needs_review = true where ticket_id = 4");
        database.execute("update tickets set location_review = true where id in (4, 5)");
    }

    private void place(long ticket, double latitude, double longitude) {
        database.execute(
                "update tickets set latitude = ?, longitude = ?, precision = 'city', geocode_status = 'found' where id = ?",
                latitude,
                longitude,
                ticket);
    }

    private static Map<String, Integer> labels(JsonNode stats, String dimension) {
        var labels = new LinkedHashMap<String, Integer>();
        stats.get(dimension)
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asInt()));
        return labels;
    }
}
