package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Uploads onto what is stored already, and dry runs of them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RepeatedUploadTest {

    private static final String THREE = tickets(ticket(1, "Астана"), ticket(2, "Алматы"), ticket(3, "Астана"));

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void sameFilesAgain_sameTicketsDoneAnew() {
        var first = Sending.of(OFFICES, MANAGERS, THREE).send().json(200);

        var second = Sending.of(OFFICES, MANAGERS, THREE).send().json(200);

        assertThat(counts(second)).containsExactly(3, 3, 3, 3);
        assertThat(texts(second.get("tickets"), "id")).isEqualTo(texts(first.get("tickets"), "id"));
        assertThat(analysisIds(second)).doesNotContainAnyElementsOf(analysisIds(first));
        assertThat(database.counts())
                .containsEntry("tickets", 3L)
                .containsEntry("managers", 3L)
                .containsEntry("business_units", 2L)
                .containsEntry("ai_analyses", 3L)
                .containsEntry("assignments", 3L);
        database.assertInvariants(LOADS);
    }

    @Test
    void dryRunOfNewFiles_saysWhatIsInThemAndWritesNothing() {
        var before = database.contents();

        var preview = Sending.of(OFFICES, MANAGERS + "Гость Г.,Специалист,Астана,,много\n", THREE)
                .parameter("dry_run", "true")
                .send()
                .json(200);

        assertThat(database.contents()).isEqualTo(before);
        assertThat(texts(preview.get("files"), "kind")).containsExactly("business_units", "managers", "tickets");
        assertThat(texts(preview.get("files"), "name"))
                .containsExactly("business_units.csv", "managers.csv", "tickets.csv");
        assertThat(texts(preview.get("files"), "rows")).containsExactly("2", "3", "3");
        assertThat(texts(preview.get("files"), "usable")).containsExactly("true", "true", "true");
        assertThat(texts(preview.get("issues"), "code")).containsExactly("intake.bad_load");
        assertThat(preview.at("/issues/0/line").asInt()).isEqualTo(5);
        assertThat(redo(preview)).containsExactly(0, 0, 0);
    }

    @Test
    void dryRunOfStoredTickets_saysWhatWouldBeRedoneAndWritesNothing() {
        Sending.of(OFFICES, MANAGERS, THREE).send().json(200);
        database.execute("update ai_analyses set source = 'manual' where ticket_id = 1");
        database.execute("update assignments set automatic = false where ticket_id in (1, 2)");
        var before = database.contents();

        var preview = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"), ticket(2, "Алматы"), ticket(9, "")))
                .parameter("dry_run", "true")
                .send()
                .json(200);

        assertThat(redo(preview)).containsExactly(2, 2, 2);
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void dryRunThatKeepsUnchanged_countsOnlyWhatDiffers() {
        Sending.of(OFFICES, MANAGERS, THREE).send().json(200);
        database.execute("update assignments set automatic = false where ticket_id in (1, 2)");
        var changed = tickets(ticket(1, "Астана"), ticket(2, "Астана"), ticket(3, "Астана"), ticket(4, "Алматы"));

        var preview = Sending.of(OFFICES, MANAGERS, changed)
                .parameter("dry_run", "true")
                .parameter("unchanged", "keep")
                .send()
                .json(200);

        assertThat(redo(preview)).containsExactly(3, 1, 1);
    }

    @Test
    void dryRunOfAnUnusableFile_namesItBesideTheOthers() {
        var preview = Sending.of(OFFICES, "ФИО,Офис\nКто-то,Астана\n", THREE)
                .parameter("dry_run", "true")
                .send()
                .json(200);

        assertThat(texts(preview.get("files"), "usable")).containsExactly("true", "false", "true");
        assertThat(texts(preview.get("issues"), "code"))
                .containsExactly("intake.missing_column", "intake.missing_column", "intake.missing_column");
    }

    @Test
    void unchangedKeep_leavesEqualRowsAlone() {
        var first = Sending.of(OFFICES, MANAGERS, THREE).send().json(200);
        var changed = tickets(ticket(1, "Астана"), ticket(2, "Астана"), ticket(3, "Астана"), ticket(4, "Алматы"));

        var second = Sending.of(OFFICES, MANAGERS, changed)
                .parameter("unchanged", "keep")
                .send()
                .json(200);

        assertThat(counts(second)).containsExactly(2, 2, 2, 2);
        assertThat(texts(second.get("tickets"), "client_guid")).containsExactly(guid(2), guid(4));
        assertThat(database.texts("select id from ai_analyses where ticket_id in (1, 3) order by ticket_id"))
                .containsExactly(analysisIds(first).get(0), analysisIds(first).get(2));
        // The file set the loads, so what was assigned before is in them: only the two new ones count.
        assertThat(database.texts("""
                        select t.client_guid from assignments g join tickets t on t.id = g.ticket_id
                        where g.counted order by t.client_guid""")).containsExactly(guid(2), guid(4));
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketsAlone_useTheStoredStaff() {
        Sending.of(OFFICES, MANAGERS, THREE).send().json(200);

        var second = Sending.storedWith(tickets(ticket(2, "Алматы"), ticket(5, "Алматы")))
                .send()
                .json(200);

        assertThat(counts(second)).containsExactly(2, 2, 2, 2);
        assertThat(database.texts("select name || ' ' || current_load from managers order by id"))
                .containsExactly("Айгерим К. 3", "Бауыржан С. 1", "Вера М. 7");
        database.assertInvariants(LOADS);
    }

    @Test
    void changedAddress_isLookedForAnew() {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"))).send().json(200);

        var moved = Sending.storedWith(tickets(ticket(1, "Алматы")))
                .send()
                .json(200)
                .at("/tickets/0");

        assertThat(moved.get("latitude").asDouble()).isBetween(43.0, 43.5);
        assertThat(moved.at("/assignment/business_unit_name").asText()).isEqualTo("Алматы");
        assertThat(database.number("select revision from tickets")).isEqualTo(2);
        database.assertInvariants(LOADS);
    }

    @Test
    void rowThatIsAbsent_stays() {
        Sending.of(OFFICES, MANAGERS, THREE).send().json(200);

        Sending.of(
                        "Офис,Адрес\nАлматы,\"пр. Абая, 271/3\"\n",
                        "ФИО,Должность,Офис,Навыки,Количество обращений в работе\nВера М.,Специалист,Астана,,1\n",
                        tickets(ticket(7, "Алматы")))
                .send()
                .json(200);

        assertThat(database.texts("select name from business_units order by name"))
                .containsExactly("Алматы", "Астана");
        // The same name in another office is another manager.
        assertThat(database.number("select count(*) from managers")).isEqualTo(4);
        assertThat(database.number("select count(*) from tickets")).isEqualTo(4);
        database.assertInvariants();
    }

    private static List<Integer> counts(JsonNode result) {
        return List.of(
                result.get("tickets_loaded").asInt(),
                result.get("tickets_analyzed").asInt(),
                result.get("tickets_assigned").asInt(),
                result.get("tickets_total").asInt());
    }

    private static List<Integer> redo(JsonNode preview) {
        return List.of(
                preview.get("tickets_stored").asInt(),
                preview.get("tickets_redone").asInt(),
                preview.get("tickets_changed_by_hand").asInt());
    }

    private static List<String> analysisIds(JsonNode result) {
        return items(result.get("tickets")).stream()
                .map(ticket -> ticket.at("/ai_analysis/id").asText())
                .toList();
    }
}
