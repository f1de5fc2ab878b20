package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.ENGLISH;
import static org.ticketdistribution.testing.Samples.KAZAKH;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;
import static org.ticketdistribution.testing.Together.atOnce;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/process, and many requests at the same moment. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ProcessTest {

    private static final int THREADS = 8;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void noOffices_zerosAndTheSentence() {
        var result = Api.process().json(200);

        assertThat(counts(result)).containsExactly(0, 0, 0, 0);
        assertThat(result.get("run_id").isNull()).isTrue();
        assertThat(items(result.get("errors")).get(0).asText())
                .isEqualTo("run: there are no offices, so no ticket can be given to anybody; upload them first");
        assertThat(texts(result.get("issues"), "code")).containsExactly("run.no_offices");
    }

    @Test
    void noManagers_zerosAndTheSentence() {
        new Stored(database).office("Астана");

        var result = Api.process().json(200);

        assertThat(counts(result)).containsExactly(0, 0, 0, 0);
        assertThat(items(result.get("errors")).get(0).asText())
                .isEqualTo("run: there are no managers, so no ticket can be given to anybody; upload them first");
        assertThat(database.number("select count(*) from runs")).isZero();
    }

    @Test
    void redoWithoutAModel_zerosAndTheSentence() {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"))).send().json(200);
        var before = database.contents();

        var result = Answer.of(Api.with("redo", "local").post("/api/process")).json(200);

        assertThat(counts(result)).containsExactly(0, 0, 0, 0);
        assertThat(items(result.get("errors")).get(0).asText())
                .isEqualTo("run: there is no model to ask again; set OPENAI_API_KEY or OPENAI_BASE_URL first");
        assertThat(texts(result.get("issues"), "code")).containsExactly("run.no_model");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void nothingLacksAnything_zerosAndNoErrors() {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"))).send().json(200);
        var before = database.rows("select * from assignments");

        var result = Api.process().json(200);

        assertThat(counts(result)).containsExactly(0, 0, 0, 0);
        assertThat(result.get("errors")).isEmpty();
        assertThat(database.rows("select * from assignments")).isEqualTo(before);
    }

    @Test
    void ticketsThatLackSomething_areFinished() {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"), ticket(2, "Алматы"), ticket(3, "Астана")))
                .send()
                .json(200);
        database.execute("update managers m set current_load = current_load - 1 from assignments g"
                + " where g.manager_id = m.id and g.ticket_id in (1, 2)");
        database.execute("delete from assignments where ticket_id = 1");
        database.execute("delete from ai_analyses where ticket_id = 2");

        var result = Api.process().json(200);

        assertThat(counts(result)).containsExactly(2, 1, 2, 2);
        assertThat(texts(result.get("tickets"), "client_guid")).containsExactly(guid(1), guid(2));
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketThatNobodyMayTake_isReportedAndTakenOnceSomebodyMay() {
        var file = tickets(ticket(1, ENGLISH, "", "VIP", "Астана"), ticket(2, KAZAKH, "", "VIP", "Астана"));
        var first = Sending.of(OFFICES, MANAGERS, file).send().json(200);
        assertThat(counts(first)).containsExactly(2, 2, 1, 2);
        assertThat(texts(first.get("issues"), "code")).containsExactly("assignment.nobody_eligible");
        assertThat(first.at("/tickets/0/assignment").isNull()).isTrue();
        assertThat(first.at("/tickets/0/unassigned_reason").asText())
                .startsWith("Не назначено. Никто не подходит: офисов — 2, менеджеров — 3, из них ");
        assertThat(first.at("/errors/0").asText())
                .startsWith("assignment: ticket " + guid(1) + ": nobody takes it: Не назначено.");
        var still = Api.process().json(200);
        assertThat(counts(still)).containsExactly(1, 0, 0, 1);
        assertThat(texts(still.get("issues"), "code")).containsExactly("assignment.nobody_eligible");
        database.assertInvariants(LOADS);

        new Sending()
                .parameter("stored", "true")
                .managers(
                        "ФИО,Должность,Офис,Навыки,Количество обращений в работе\nГульнара Ж.,Специалист,Алматы,\"vip, eng\",4\n")
                .tickets(tickets())
                .send()
                .json(200);
        var result = Api.process().json(200);

        assertThat(counts(result)).containsExactly(1, 0, 1, 1);
        assertThat(result.get("errors")).isEmpty();
        assertThat(result.at("/tickets/0/assignment/manager_name").asText()).isEqualTo("Гульнара Ж.");
        assertThat(result.at("/tickets/0/unassigned_reason").isNull()).isTrue();
        var loads = new HashMap<>(LOADS);
        loads.put("Гульнара Ж.", 4);
        database.assertInvariants(loads);
    }

    @Test
    void respondAsync_answers202() {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"))).send().json(200);

        var answer = Answer.of(Api.with().header("Prefer", "respond-async").post("/api/process"));

        assertThat(answer.json(202).get("kind").asText()).isEqualTo("process");
        database.awaitRuns();
        assertThat(Api.get(answer.header("Location")).json(200).get("state").asText())
                .isEqualTo("succeeded");
    }

    @Test
    void severalAtOnce_eachTicketOnce() throws Exception {
        var rows = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> ticket(number, number % 3 == 0 ? "" : number % 2 == 0 ? "Астана" : "Алматы"))
                .toArray(String[]::new);
        Sending.of(OFFICES, MANAGERS, tickets(rows)).send().json(200);
        database.execute("update managers m set current_load = current_load"
                + " - (select count(*) from assignments g where g.manager_id = m.id)");
        database.execute("delete from assignments");
        database.execute("delete from decisions");

        var answers = atOnce(IntStream.range(0, THREADS)
                .<Callable<Answer>>mapToObj(i -> Api::process)
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.json().get("tickets_loaded").asInt())
                        .sum())
                .isEqualTo(60);
        assertThat(answers.stream()
                        .mapToInt(
                                answer -> answer.json().get("tickets_assigned").asInt())
                        .sum())
                .isEqualTo(60);
        assertThat(database.number("select count(*) from assignments")).isEqualTo(60);
        assertThat(database.number("select sum(current_load) from managers")).isEqualTo(67);
        database.assertInvariants(LOADS);
    }

    @Test
    void severalUploadsAtOnce_allAreLoadedAndRouted() throws Exception {
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
        var uploads = new ArrayList<Callable<Answer>>();
        for (var upload = 0; upload < THREADS; upload++) {
            var first = upload * 10 + 1;
            uploads.add(() -> Sending.storedWith(tickets(IntStream.range(first, first + 10)
                            .mapToObj(number -> ticket(number, number % 2 == 0 ? "" : "Астана"))
                            .toArray(String[]::new)))
                    .send());
        }

        var answers = atOnce(uploads);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(counts(answer.json(200))).containsExactly(10, 10, 10, 10));
        assertThat(database.number("select count(*) from assignments")).isEqualTo(80);
        assertThat(database.number("select sum(current_load) from managers")).isEqualTo(87);
        assertThat(database.number("select count(*) from hub_turns")).isEqualTo(40);
        database.assertInvariants(LOADS);
    }

    /** All bring the same rows, and the loads too: which run does a ticket is open, that it is done once is not. */
    @Test
    void sameUploadSeveralTimesAtOnce_noTicketTwice() throws Exception {
        var file = tickets(IntStream.rangeClosed(1, 12)
                .mapToObj(number -> ticket(number, number % 2 == 0 ? "" : "Астана"))
                .toArray(String[]::new));
        Callable<Answer> upload = () -> Sending.of(OFFICES, MANAGERS, file).send();

        var answers = atOnce(IntStream.range(0, THREADS).mapToObj(i -> upload).toList());

        assertThat(answers).allSatisfy(answer -> assertThat(
                        answer.json(200).get("tickets_loaded").asInt())
                .isEqualTo(12));
        assertThat(database.counts())
                .containsEntry("tickets", 12L)
                .containsEntry("ai_analyses", 12L)
                .containsEntry("assignments", 12L)
                .containsEntry("managers", 3L);
        assertThat(database.number("select count(*) from run_tickets where active"))
                .isZero();
        database.assertInvariants(LOADS);
    }

    /** An upload takes its tickets away from an older run that holds them; nothing is done twice or left. */
    @Test
    void uploadsAndProcessesAtOnce_nothingIsLeftOpen() throws Exception {
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
        var requests = new ArrayList<Callable<Answer>>();
        for (var number = 1; number <= THREADS / 2; number++) {
            var file = tickets(ticket(number, "Астана"), ticket(number + 1, ""), ticket(number + 2, "Алматы"));
            requests.add(() -> Sending.storedWith(file).send());
            requests.add(Api::process);
        }

        var answers = atOnce(requests);

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
        Api.process().json(200);
        assertThat(database.number("select count(*) from assignments")).isEqualTo(6);
        assertThat(database.number("select count(*) from run_tickets where active"))
                .isZero();
        database.assertInvariants(LOADS);
    }

    private static List<Integer> counts(JsonNode result) {
        return List.of(
                result.get("tickets_loaded").asInt(),
                result.get("tickets_analyzed").asInt(),
                result.get("tickets_assigned").asInt(),
                result.get("tickets_total").asInt());
    }
}
