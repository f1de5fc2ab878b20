package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;
import static org.ticketdistribution.testing.Together.atOnce;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** A request that is sent again under its Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class IdempotencyKeyTest {

    private static final String HEADER = "Idempotency-Key";
    private static final String TWO = tickets(ticket(1, "Астана"), ticket(2, "Алматы"));
    private static final String PICTURE = "PNG";
    private static final int REQUESTS = 8;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void sameUploadAgain_isTheSameRunWithTheSameResult() {
        var first = upload("a").send().json(200);
        var before = database.rows("select * from assignments");

        var again = upload("a").send().json(200);

        assertThat(again).isEqualTo(first);
        assertThat(database.number("select count(*) from runs")).isEqualTo(1);
        assertThat(database.rows("select * from assignments")).isEqualTo(before);
    }

    @Test
    void sameUploadAgainWithoutWaiting_isSentToTheSameRun() {
        upload("a").send().json(200);

        var again = upload("a").header("Prefer", "respond-async").send();

        assertThat(again.json(202).path("id").asLong()).isEqualTo(1);
        assertThat(again.json().path("state").asText()).isEqualTo("succeeded");
        assertThat(again.header("Location")).endsWith("/api/runs/1");
    }

    @Test
    void sameUploadAtTheSameMoment_isOneRun() throws Exception {
        var answers = atOnce(IntStream.range(0, REQUESTS)
                .<Callable<Answer>>mapToObj(i -> () -> upload("a").send())
                .toList());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.json(200).path("run_id").asLong()).isEqualTo(1);
            assertThat(answer.json().path("tickets_assigned").asInt()).isEqualTo(2);
        });
        assertThat(database.number("select count(*) from runs")).isEqualTo(1);
        assertThat(database.number("select count(*) from idempotency_keys")).isEqualTo(1);
        assertThat(database.number("select count(*) from staged_tickets")).isZero();
        database.assertInvariants(LOADS);
    }

    @Test
    void sameProcessAtTheSameMoment_isOneRun() throws Exception {
        upload("a").send().json(200);

        var answers = atOnce(IntStream.range(0, REQUESTS)
                .<Callable<Answer>>mapToObj(i -> () -> process("a"))
                .toList());

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.json(200).path("run_id").asLong()).isEqualTo(2));
        assertThat(database.number("select count(*) from runs")).isEqualTo(2);
    }

    @Test
    void keysOfUploadAndProcess_haveNothingToDoWithEachOther() {
        assertThat(upload("a").send().json(200).path("run_id").asLong()).isEqualTo(1);
        assertThat(process("a").json(200).path("run_id").asLong()).isEqualTo(2);
        assertThat(process("a").json(200).path("run_id").asLong()).isEqualTo(2);
        assertThat(process("b").json(200).path("run_id").asLong()).isEqualTo(3);
        assertThat(upload("a").send().json(200).path("run_id").asLong()).isEqualTo(1);
    }

    @Test
    void otherContent_isRefusedAndNamesTheRun() {
        upload("a").attachment("a.png", PICTURE).send().json(200);
        var different = new ArrayList<Sending>();
        different.add(keyed("a", OFFICES, MANAGERS, tickets(ticket(1, "Астана"))));
        different.add(keyed("a", OFFICES, MANAGERS + "\n", TWO).attachment("a.png", PICTURE));
        different.add(upload("a").attachment("b.png", PICTURE));
        different.add(upload("a").attachment("a.png", "GIF"));
        different.add(upload("a"));
        different.add(upload("a").attachment("a.png", PICTURE).attachment("b.png", PICTURE));
        different.add(upload("a").attachment("a.png", PICTURE).parameter("unchanged", "keep"));
        different.add(new Sending()
                .offices(OFFICES)
                .managers(MANAGERS)
                .part("tickets_csv", "renamed.csv", TWO)
                .attachment("a.png", PICTURE)
                .header(HEADER, "a"));
        different.add(Sending.storedWith(TWO).attachment("a.png", PICTURE).header(HEADER, "a"));
        var before = database.contents();

        for (var other : different) {
            var problem = other.send().problem(422);

            assertThat(problem.path("run_id").asLong()).isEqualTo(1);
            assertThat(problem.path("title").asText()).isEqualTo("Unprocessable Content");
            assertThat(problem.path("detail").asText())
                    .isEqualTo("Idempotency-Key «a» belongs to run 1, whose request had another content;"
                            + " send this one under a new key");
        }
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void oldKey_isForgotten() {
        upload("a").send().json(200);
        upload("b").send().json(200);
        process("a").json(200);
        database.execute("update idempotency_keys set created_at = now() - interval '24 h 1 s' where key = 'a'");
        database.execute("update idempotency_keys set created_at = now() - interval '23 h 59 m' where key = 'b'");

        assertThat(upload("b").send().json(200).path("run_id").asLong()).isEqualTo(2);
        assertThat(upload("a").send().json(200).path("run_id").asLong()).isEqualTo(4);
        assertThat(process("a").json(200).path("run_id").asLong()).isEqualTo(5);
        assertThat(keyed("a", OFFICES, MANAGERS, tickets(ticket(1, "Астана")))
                        .send()
                        .problem(422)
                        .path("run_id")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void refusedUpload_doesNotBurnItsKey() {
        keyed("a", OFFICES, MANAGERS, "GUID клиента\n").send().problem(400);
        assertThat(database.number("select count(*) from idempotency_keys")).isZero();

        assertThat(upload("a").send().json(200).path("run_id").asLong()).isEqualTo(1);
    }

    @Test
    void dryRun_ignoresTheKey() {
        upload("a").parameter("dry_run", "true").send().json(200);
        upload("не ключ").parameter("dry_run", "true").send().json(200);
        assertThat(database.number("select count(*) from idempotency_keys")).isZero();
        upload("a").send().json(200);

        assertThat(keyed("a", OFFICES, MANAGERS, tickets())
                        .parameter("dry_run", "true")
                        .send()
                        .json(200)
                        .has("files"))
                .isTrue();
    }

    @Test
    void processWithoutAnybodyToRouteTo_doesNotBurnItsKey() {
        assertThat(process("a").json(200).path("run_id").isNull()).isTrue();
        upload("b").send().json(200);

        assertThat(process("a").json(200).path("run_id").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "tab\there"})
    void keyOfAnotherForm_isRefused(String key) {
        assertRefused(key);
    }

    @Test
    void keyOfMoreThan255Characters_isRefused() {
        assertRefused("k".repeat(256));
        assertThat(upload("k".repeat(255)).send().json(200).path("run_id").asLong())
                .isEqualTo(1);
        assertThat(process("!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~")
                        .json(200)
                        .path("run_id")
                        .asLong())
                .isEqualTo(2);
    }

    private void assertRefused(String key) {
        for (var answer : List.of(upload(key).send(), process(key))) {
            assertThat(answer.problem(400).path("detail").asText())
                    .isEqualTo("the header Idempotency-Key must be 1 to 255 printable ASCII characters without blanks");
        }
        assertThat(database.number("select count(*) from runs")).isZero();
    }

    private static Sending upload(String key) {
        return keyed(key, OFFICES, MANAGERS, TWO);
    }

    private static Sending keyed(String key, String offices, String managers, String tickets) {
        return Sending.of(offices, managers, tickets).header(HEADER, key);
    }

    private static Answer process(String key) {
        return Answer.of(Api.with().header(HEADER, key).post("/api/process"));
    }
}
