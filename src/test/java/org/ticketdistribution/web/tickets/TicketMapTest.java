package org.ticketdistribution.web.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** The drawing on a ticket's page: office 1 is Астана, office 2 is Алматы, south-east of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketMapTest {

    private static final Pattern OFFICE =
            Pattern.compile("<g class=\"(office[^\"]*)\"><circle cx=\"(\\d+)\" cy=\"(\\d+)\"");
    private static final Pattern CLIENT =
            Pattern.compile("<circle class=\"client\" cx=\"(\\d+)\" cy=\"(\\d+)\" r=\"13\"");

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void offices() {
        database.clean();
        var stored = new Stored(database);
        stored.office("Астана", 51.0, 71.0);
        stored.office("Алматы", 43.0, 77.0);
        stored.ticket(1, "Mass", "Вопрос");
        database.execute("insert into routing_worlds values ('w', '{}')");
    }

    @Test
    void places_standAsOnAMap() {
        clientAt(43, 77);
        visited(2, 1);

        // Eight degrees of latitude fill the height between the margins: 23 units each.
        assertThat(drawn(CLIENT)).containsExactly("247 212");
        assertThat(drawn(OFFICE)).containsExactly("office 247 212", "office 153 28");
    }

    @Test
    void oneSinglePlace_isInTheMiddle() {
        clientAt(51, 71);
        visited(1);

        assertThat(drawn(CLIENT)).containsExactly("200 120");
        assertThat(drawn(OFFICE)).containsExactly("office 200 120");
    }

    @Test
    void clientOfUnknownPlace_isNotDrawn() {
        visited(1, 2);

        assertThat(drawn(CLIENT)).isEmpty();
        assertThat(drawn(OFFICE)).hasSize(2);
    }

    @Test
    void withoutAnyPlace_thereIsNoDrawing() {
        assertThat(page()).doesNotContain("ticket-map");
        visited();
        assertThat(page()).doesNotContain("ticket-map");
        database.execute("update business_units set latitude = null, longitude = null, geocode_status = 'not_found'");
        database.execute("delete from decisions");
        visited(1);
        assertThat(page()).doesNotContain("ticket-map");
    }

    private void clientAt(int latitude, int longitude) {
        database.execute(
                "update tickets set latitude = ?, longitude = ?, precision = 'city', geocode_status = 'found'",
                latitude,
                longitude);
    }

    private void visited(int... offices) {
        var visits = new StringBuilder();
        for (var office : offices) {
            visits.append(visits.isEmpty() ? "" : ",").append("""
                    {"office_id": %d, "office_name": "Офис", "distance_from_home_km": 5.0, "managers": 0,
                        "refused": {}, "at_limit": [], "eligible": []}""".formatted(office));
        }
        database.execute("""
                insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision)
                values (1, 'nobody_eligible', 'Не назначено.', 'w', ?::jsonb)""", """
                {"rules_version": "1", "policy": {"hubs": [], "quarantine_spam": false}, "world": "w", "input": {},
                    "origin": "local",
                    "home": {"office_id": 1, "office_name": "Офис", "distance_km": 1.0, "hub_turn": null},
                    "visits": [%s], "choice": null, "unassigned_reason": "nobody_eligible",
                    "emptied_by": "vip_skill"}""".formatted(visits));
    }

    private static List<String> drawn(Pattern pattern) {
        return pattern.matcher(page()).results().map(TicketMapTest::groups).toList();
    }

    private static String groups(MatchResult found) {
        var groups = new StringBuilder(found.group(1));
        for (var group = 2; group <= found.groupCount(); group++) {
            groups.append(' ').append(found.group(group));
        }
        return groups.toString();
    }

    private static String page() {
        var answer = Api.get("/tickets/1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
