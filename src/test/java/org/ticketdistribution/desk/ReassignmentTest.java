package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.ENGLISH;
import static org.ticketdistribution.testing.Samples.KAZAKH;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;
import static org.ticketdistribution.testing.Together.atOnce;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/tickets/{id}/assignment. Айгерим К. is manager 1, Бауыржан С. 2, Вера М. 3. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ReassignmentTest {

    private static final String ASTANA = "select * from pair_turns union all select turn, 0, 0, 0, 0 from hub_turns";

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void anotherManager_takesTheTicketAndItsLoadButNoTurn() {
        load(ticket(1, "Астана"));
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 2, "Бауыржан С.", 1, "Вера М.", 5));
        var turns = database.rows(ASTANA);

        var answer = ByHand.assign(1, 3, "Клиент просил\\nВеру");

        var assignment = answer.json(200).get("assignment");
        assertThat(assignment.get("manager_id").asLong()).isEqualTo(3);
        assertThat(assignment.get("manager_name").asText()).isEqualTo("Вера М.");
        assertThat(assignment.get("business_unit_name").asText()).isEqualTo("Алматы");
        assertThat(assignment.get("source").asText()).isEqualTo("manual");
        assertThat(assignment.get("assigned_by").asText()).isEqualTo("everybody");
        assertThat(assignment.get("overrides")).isEmpty();
        assertThat(assignment.get("reason").asText()).isEqualTo("Назначено вручную (everybody): Клиент просил Веру");
        assertThat(answer.header("ETag"))
                .isEqualTo('"' + answer.json().get("version").asText() + '"')
                .isEqualTo(Api.get("/api/tickets/1").header("ETag"));
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 2, "Бауыржан С.", 0, "Вера М.", 6));
        assertThat(database.rows(ASTANA)).isEqualTo(turns);
        database.assertInvariants(LOADS);
    }

    @Test
    void history_tellsWhoHadItAndWhoHasIt() {
        load(ticket(1, "Астана"));
        var before = Api.get("/api/tickets/1").json(200).get("assignment");

        ByHand.assign(1, 3, "Клиент просил").json(200);

        assertThat(ByHand.history(1))
                .containsExactly("run 1: loaded", "run 1: analyzed", "run 1: assigned", "everybody: reassigned");
        var history = Api.get("/api/tickets/1/history").json(200);
        assertThat(history.at("/2/after/assignment/manager_name").asText()).isEqualTo("Бауыржан С.");
        assertThat(history.at("/2/after/assignment/reason").asText())
                .isEqualTo(before.get("reason").asText());
        assertThat(history.at("/3/run_id").isNull()).isTrue();
        assertThat(history.at("/3/before/assignment/manager_name").asText()).isEqualTo("Бауыржан С.");
        assertThat(history.at("/3/before/assignment/source").asText()).isEqualTo("routing");
        assertThat(history.at("/3/before/assignment/run_id").asLong()).isEqualTo(1);
        assertThat(history.at("/3/after/assignment/manager_name").asText()).isEqualTo("Вера М.");
        assertThat(history.at("/3/after/assignment/source").asText()).isEqualTo("manual");
    }

    @Test
    void brokenRule_isNamedAndNothingHappens() {
        load(ticket(1, QUESTION, "", "VIP", "Астана"));
        var before = database.contents();

        var problem = ByHand.assign(1, 2, "Просто так").problem(409);

        assertThat(problem.get("detail").asText())
                .isEqualTo("manager 2 may not take ticket 1: нет навыка VIP; choose another one, or send override=true"
                        + " to assign it all the same");
        assertThat(texts(problem.get("errors"), "code")).containsExactly("assignment.vip_skill");
        assertThat(texts(problem.get("errors"), "detail")).containsExactly("нет навыка VIP");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void everyBrokenRule_isNamed() {
        load(ticket(1, KAZAKH, "", "VIP", "Астана"));
        ByHand.correct(1, "{\"category\": \"Смена данных\"}").json(200);
        ByHand.manager(3, "{\"available\": false, \"max_load\": 5}").json(200);

        var problem = ByHand.assign(1, 3, "Просто так").problem(409);

        assertThat(problem.get("detail").asText())
                .isEqualTo("manager 3 may not take ticket 1: нет навыка VIP, не главный специалист, нет нужного языка,"
                        + " отсутствует, предел нагрузки; choose another one, or send override=true to assign it all"
                        + " the same");
        assertThat(texts(problem.get("errors"), "code"))
                .containsExactly(
                        "assignment.vip_skill",
                        "assignment.chief_specialist",
                        "assignment.language_skill",
                        "assignment.available",
                        "assignment.below_load_limit");
    }

    @Test
    void override_isDoneAndRemembered() {
        load(ticket(1, QUESTION, "", "VIP", "Астана"));

        var assignment = ByHand.assign(1, 2, "Больше некому", "override", "true")
                .json(200)
                .get("assignment");

        assertThat(assignment.get("manager_id").asLong()).isEqualTo(2);
        assertThat(assignment.get("overrides")).hasSize(1);
        assertThat(assignment.at("/overrides/0").asText()).isEqualTo("vip_skill");
        assertThat(assignment.get("reason").asText())
                .isEqualTo("Назначено вручную (everybody): Больше некому. Вопреки правилам: нет навыка VIP");
        assertThat(Api.get("/api/tickets/1/history")
                        .json(200)
                        .at("/3/after/assignment/overrides/0")
                        .asText())
                .isEqualTo("vip_skill");
        database.assertInvariants(LOADS);
    }

    @Test
    void overrideWithoutNeed_setsNothingAside() {
        load(ticket(1, "Астана"));

        var assignment =
                ByHand.assign(1, 1, "Так", "override", "true").json(200).get("assignment");

        assertThat(assignment.get("overrides")).isEmpty();
    }

    @Test
    void ticketThatNobodyTook_isAssignedToo() {
        load(ticket(1, ENGLISH, "", "VIP", "Астана"));
        assertThat(Api.get("/api/tickets/1").json(200).get("unassigned_reason").isNull())
                .isFalse();

        var ticket =
                ByHand.assign(1, 1, "Понимает по-английски", "override", "true").json(200);

        assertThat(ticket.at("/assignment/overrides/0").asText()).isEqualTo("language_skill");
        assertThat(ticket.get("unassigned_reason").isNull()).isTrue();
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 3, "Бауыржан С.", 0, "Вера М.", 5));
        assertThat(ByHand.history(1))
                .containsExactly("run 1: loaded", "run 1: analyzed", "run 1: unassigned", "everybody: assigned");
        assertThat(Api.get("/api/dashboard/stats").json(200).get("unassigned_reasons"))
                .isEmpty();
        assertThat(Api.process().json(200).get("tickets_loaded").asInt()).isZero();
        database.assertInvariants(LOADS);
    }

    @Test
    void loadThatTheFileSet_isNotGivenBack() {
        load(ticket(1, "Астана"));
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
        assertThat(ByHand.loads(database)).containsEntry("Бауыржан С.", 0);

        ByHand.assign(1, 1, "Так").json(200);

        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 3, "Бауыржан С.", 0, "Вера М.", 5));
        database.assertInvariants(LOADS);
    }

    @Test
    void laterRun_leavesTheTicketWithItsManager() {
        load(ticket(1, "Астана"));
        ByHand.assign(1, 3, "Клиент просил").json(200);
        var before = database.rows("select * from assignments");

        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"), ticket(2, "Астана")))
                .parameter("unchanged", "keep")
                .send()
                .json(200);

        assertThat(database.texts("select manager_id from assignments where ticket_id = 1"))
                .containsExactly("3");
        assertThat(before).hasSize(1);
        database.assertInvariants(LOADS);
    }

    @Test
    void uploadAgain_takesItAwayAndTheHistoryKeepsIt() {
        load(ticket(1, "Астана"));
        ByHand.assign(1, 3, "Клиент просил").json(200);
        ByHand.correct(1, "{\"summary\": \"Моё\"}").json(200);

        var preview = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана")))
                .parameter("dry_run", "true")
                .send()
                .json(200);
        load(ticket(1, "Астана"));

        assertThat(preview.get("tickets_changed_by_hand").asInt()).isEqualTo(1);
        assertThat(ByHand.history(1))
                .containsExactly(
                        "run 1: loaded",
                        "run 1: analyzed",
                        "run 1: assigned",
                        "everybody: reassigned",
                        "everybody: corrected",
                        "run 2: loaded_again",
                        "run 2: analyzed",
                        "run 2: assigned");
        var lost = Api.get("/api/tickets/1/history").json(200).get(5);
        assertThat(lost.at("/before/assignment/manager_name").asText()).isEqualTo("Вера М.");
        assertThat(lost.at("/before/analysis/summary").asText()).isEqualTo("Моё");
        assertThat(lost.at("/before/analysis/source").asText()).isEqualTo("manual");
        database.assertInvariants(LOADS);
    }

    @Test
    void sameManager_isRefused() {
        load(ticket(1, "Астана"));

        assertThat(ByHand.assign(1, 2, "Так").problem(409).get("detail").asText())
                .isEqualTo("ticket 1 is with manager 2 already; choose another one");
    }

    @Test
    void ticketWithoutAnalysis_isRefusedWithTheRemedy() {
        load();
        new Stored(database).ticket(1, "Mass", QUESTION);

        assertThat(ByHand.assign(1, 2, "Так").problem(409).get("detail").asText())
                .isEqualTo(
                        "ticket 1 cannot be assigned yet, it has no analysis; wait for its run, or POST /api/process");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            99 | 2  | there is no ticket with id 99
            1  | 99 | there is no manager with id 99
            """)
    void unknownId_is404(long ticket, long manager, String detail) {
        load(ticket(1, "Астана"));

        assertThat(ByHand.assign(ticket, manager, "Так")
                        .problem(404)
                        .get("detail")
                        .asText())
                .isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                      | manager_id is missing; reason is missing
            {"manager_id": 2}                       | reason is missing
            {"manager_id": "2", "reason": " "}      | manager_id="2" is not an id; reason=" " is not a text of 1 to 500 characters
            {"manager_id": null, "reason": null}    | manager_id is missing; reason is missing
            []                                      | the body is not a JSON object; /q/openapi says which fields it has
            """)
    void badBody_is400WithEachField(String body, String detail) {
        load(ticket(1, "Астана"));

        var problem = ByHand.send("POST", "/api/tickets/1/assignment", body).problem(400);

        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    @Test
    void bodyThatIsNoJson_is400() {
        assertThat(ByHand.send("POST", "/api/tickets/1/assignment", "{").status())
                .isEqualTo(400);
        assertThat(ByHand.send("POST", "/api/tickets/1/assignment", "").status())
                .isEqualTo(400);
    }

    @Test
    void secondOfTwoPeople_isToldAndUndoesNothing() {
        load(ticket(1, "Астана"));
        var seen = Api.get("/api/tickets/1").header("ETag");
        var path = "/api/tickets/1/assignment";

        var first = ByHand.sendSeen(seen, "POST", path, "{\"manager_id\": 1, \"reason\": \"я\"}");
        var before = database.contents();
        var second = ByHand.sendSeen(seen, "POST", path, "{\"manager_id\": 3, \"reason\": \"нет, я\"}");

        var version = first.json(200).get("version").asText();
        assertThat('"' + version + '"').isNotEqualTo(seen);
        assertThat(second.problem(412).get("detail").asText())
                .isEqualTo("ticket 1 was changed meanwhile, it is at version " + version
                        + " now; read it again and repeat your change if it is still wanted");
        assertThat(database.contents()).isEqualTo(before);
        var again =
                ByHand.sendSeen(first.header("ETag"), "POST", path, "{\"manager_id\": 3, \"reason\": \"и всё же\"}");
        assertThat(again.json(200).at("/assignment/manager_id").asLong()).isEqualTo(3);
        var any = ByHand.sendSeen("*", "POST", path, "{\"manager_id\": 1, \"reason\": \"всё равно\"}");
        assertThat(any.json(200).at("/assignment/manager_id").asLong()).isEqualTo(1);
        var oneOf = ByHand.sendSeen(
                seen + ", " + any.header("ETag"), "POST", path, "{\"manager_id\": 2, \"reason\": \"и так\"}");
        assertThat(oneOf.status()).isEqualTo(200);
    }

    @Test
    void headerThatIsNoTag_is400() {
        load(ticket(1, "Астана"));

        assertThat(ByHand.sendSeen("W/\"1\"", "POST", "/api/tickets/1/review", "")
                        .problem(400)
                        .get("detail")
                        .asText())
                .isEqualTo("the header If-Match must be the ETag of the ticket as it was sent, in its quotes, or *;"
                        + " weak tags never match");
    }

    @Test
    void manyAtOnceBesideARun_leaveExactLoads() throws Exception {
        load(IntStream.rangeClosed(1, 12)
                .mapToObj(number -> ticket(number, "Астана"))
                .toArray(String[]::new));
        var requests = new ArrayList<Callable<Answer>>();
        for (var person = 0; person < 8; person++) {
            var offset = person;
            requests.add(() -> {
                Answer last = ByHand.assign(1, 1, "Начало");
                for (var turn = 0; turn < 15; turn++) {
                    last = ByHand.assign(1 + (turn * 5 + offset) % 12, 1 + (turn + offset) % 3, "Так");
                    assertThat(last.status()).isIn(200, 409);
                }
                return last;
            });
        }
        requests.add(() -> Sending.storedWith(tickets(IntStream.rangeClosed(13, 72)
                        .mapToObj(number -> ticket(number, number % 3 == 0 ? "" : "Астана"))
                        .toArray(String[]::new)))
                .send());

        var answers = atOnce(requests);

        assertThat(answers.get(8).json(200).get("tickets_assigned").asInt()).isEqualTo(60);
        assertThat(database.number("select count(*) from assignments")).isEqualTo(72);
        assertThat(database.number("select sum(current_load) from managers")).isEqualTo(7 + 72);
        database.assertInvariants(LOADS);
    }

    private static void load(String... rows) {
        Sending.of(OFFICES, MANAGERS, tickets(rows)).send().json(200);
    }
}
