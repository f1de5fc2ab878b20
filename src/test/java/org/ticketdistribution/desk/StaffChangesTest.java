package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** PATCH and DELETE /api/managers/{id}. Айгерим К. is manager 1, Бауыржан С. 2, Вера М. 3. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StaffChangesTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
    }

    @Test
    void managerAway_getsNothingUntilBack() {
        var away = ByHand.manager(2, "{\"available\": false}").json(200);
        send(ticket(1, "Астана"));
        var back = ByHand.manager(2, "{\"available\": true}").json(200);
        send(ticket(2, "Астана"));

        assertThat(away.get("available").asBoolean()).isFalse();
        assertThat(away.get("name").asText()).isEqualTo("Бауыржан С.");
        assertThat(back.get("available").asBoolean()).isTrue();
        assertThat(managerOf(1)).isEqualTo("Айгерим К.");
        assertThat(managerOf(2)).isEqualTo("Бауыржан С.");
        database.assertInvariants(LOADS);
    }

    @Test
    void loadLimit_isSetAndTakenOff() {
        var limited = ByHand.manager(2, "{\"max_load\": 1}").json(200);
        send(ticket(1, "Астана"), ticket(2, "Астана"), ticket(3, "Астана"));

        assertThat(limited.get("max_load").asInt()).isEqualTo(1);
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 4, "Бауыржан С.", 1, "Вера М.", 5));
        var free = ByHand.manager(2, "{\"max_load\": null}").json(200);
        assertThat(free.get("max_load").isNull()).isTrue();
        assertThat(free.get("available").asBoolean()).isTrue();
    }

    @Test
    void whatWasLeftOut_staysAsItIs() {
        ByHand.manager(2, "{\"available\": false, \"max_load\": 7}").json(200);

        assertThat(ByHand.manager(2, "{\"available\": true}")
                        .json(200)
                        .get("max_load")
                        .asInt())
                .isEqualTo(7);
        var zero = ByHand.manager(2, "{\"max_load\": 0}").json(200);
        assertThat(zero.get("max_load").asInt()).isZero();
        assertThat(zero.get("available").asBoolean()).isTrue();
    }

    @Test
    void change_isWrittenDownAndNoChangeIsNot() {
        ByHand.manager(2, "{\"available\": false}").json(200);
        ByHand.manager(2, "{\"available\": false}").json(200);
        ByHand.manager(2, "{\"max_load\": 3}").json(200);

        assertThat(database.texts("""
                select concat_ws(' ', manager_id, actor, what, before ->> 'available', before ->> 'max_load',
                    after ->> 'available', after ->> 'max_load') from history order by id"""))
                .containsExactly("2 everybody availability true false", "2 everybody availability false false 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                   | there is nothing to change: send at least one of available, max_load
            {"max_load": -1}     | max_load=-1 is not a whole number of 0 or more
            {"max_load": "5"}    | max_load="5" is not a whole number of 0 or more
            {"available": "no"}  | available="no" is not true or false
            {"available": null}  | available is missing
            {"available": 1, "max_load": 9999999999} | available=1 is not true or false; max_load=9999999999 is not a whole number of 0 or more
            """)
    void valueOfAnotherKind_is400(String body, String detail) {
        assertThat(ByHand.manager(2, body).problem(400).get("detail").asText()).isEqualTo(detail);
        assertThat(database.number("select count(*) from history")).isZero();
    }

    @Test
    void unknownManager_is404() {
        assertThat(ByHand.manager(77, "{\"available\": true}")
                        .problem(404)
                        .get("detail")
                        .asText())
                .isEqualTo("there is no manager with id 77");
        assertThat(Api.request("DELETE", "/api/managers/77")
                        .problem(404)
                        .get("detail")
                        .asText())
                .isEqualTo("there is no manager with id 77");
    }

    @Test
    void deletedManager_leavesTheirTicketsToTheNextRun() {
        send(ticket(1, "Астана"), ticket(2, "Астана"), ticket(3, QUESTION, "", "VIP", "Астана"));
        assertThat(managerOf(1)).isEqualTo("Бауыржан С.");
        assertThat(managerOf(2)).isEqualTo("Айгерим К.");
        ByHand.assign(2, 2, "Лично").json(200);

        var deleted = Api.request("DELETE", "/api/managers/2").json(200);

        assertThat(deleted.get("tickets_unassigned").asInt()).isEqualTo(2);
        assertThat(Answer.texts(Api.get("/api/managers").json(200), "name")).containsExactly("Айгерим К.", "Вера М.");
        var open = Api.get("/api/tickets/1").json(200);
        assertThat(open.get("assignment").isNull()).isTrue();
        assertThat(open.get("unassigned_reason").isNull()).isTrue();
        assertThat(ByHand.history(1)).endsWith("everybody: manager_deleted");
        assertThat(database.contents().get("history").toString()).doesNotContain("Бауыржан");
        assertThat(Api.process().json(200).get("tickets_assigned").asInt()).isEqualTo(2);
        assertThat(managerOf(1)).isEqualTo("Айгерим К.");
        database.assertInvariants(Map.of("Айгерим К.", 2, "Вера М.", 5));
    }

    private static void send(String... rows) {
        Sending.storedWith(tickets(rows)).send().json(200);
    }

    private static String managerOf(long ticket) {
        return Api.get("/api/tickets/" + ticket)
                .json(200)
                .at("/assignment/manager_name")
                .asText();
    }
}
