package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.fields;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.EventStream;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/** A run at work with a slow model: how it shows, how it is watched and how it is stopped. */
@QuarkusTest
@TestProfile(Stubbed.class)
class RunAtWorkTest {

    private static final int TICKETS = 40;

    StubOpenAi model;
    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        model.reset();
        model.latency(Duration.ofMillis(400));
        InProcess.closeBreakers();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
    }

    @Test
    void runAtWork_showsItsStagesItsRateAndItsTime() {
        var run = queued();
        until(() -> show(run).path("tickets_analyzed").asInt() >= 10);

        var at = show(run);

        assertThat(fields(at))
                .containsExactly(
                        "id",
                        "kind",
                        "state",
                        "cancel_requested",
                        "stage",
                        "created_at",
                        "started_at",
                        "finished_at",
                        "tickets_loaded",
                        "tickets_analyzed",
                        "tickets_assigned",
                        "stages",
                        "questions_left",
                        "tickets_per_minute",
                        "seconds_left",
                        "waits_for",
                        "failure",
                        "model",
                        "issues");
        assertThat(Answer.texts(at.path("stages"), "stage")).containsExactly("geocoding", "analysis", "assignment");
        assertThat(items(at.path("stages")))
                .allSatisfy(stage -> assertThat(stage.path("total").asInt()).isEqualTo(TICKETS));
        assertThat(at.at("/stages/1/done").asInt()).isBetween(10, TICKETS - 1);
        assertThat(at.at("/stages/2/done").asInt()).isZero();
        assertThat(at.path("tickets_per_minute").asDouble()).isPositive();
        assertThat(at.path("seconds_left").asLong()).isPositive();
        assertThat(at.path("waits_for").isNull()).isTrue();
        assertThat(at.path("cancel_requested").asBoolean()).isFalse();
        var listed = Api.get("/api/runs").json(200).path(0);
        assertThat(listed.path("id").asLong()).isEqualTo(run);
        assertThat(listed.at("/stages/1/total").asInt()).isEqualTo(TICKETS);

        var ended = end(run);
        assertThat(ended.path("state").asText()).isEqualTo("succeeded");
        assertThat(items(ended.path("stages")))
                .allSatisfy(stage -> assertThat(stage.path("done").asInt()).isEqualTo(TICKETS));
        assertThat(ended.path("questions_left").asInt()).isZero();
        assertThat(ended.path("tickets_per_minute").isNull()).isTrue();
        assertThat(ended.path("seconds_left").asLong()).isZero();
    }

    @Test
    void geocoderInTrouble_isWaitedForAndNoTimeIsPromised() {
        geocoder.behave(StubNominatim.Behaviour.FAIL);
        // Nowhere: the gazetteer cannot stand in, so the ticket waits for the geocoder.
        var run = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Крутояр Дальний")))
                .header("Prefer", "respond-async")
                .send()
                .json(202)
                .path("id")
                .asLong();
        until(() -> show(run).path("waits_for").asText().equals("geocoder"));

        assertThat(show(run).path("state").asText()).isEqualTo("running");
        until(() -> show(run).path("waits_for").asText().equals("geocoder")
                && show(run).path("seconds_left").isNull());

        geocoder.behave(StubNominatim.Behaviour.ANSWER);
        var ended = end(run);
        assertThat(ended.path("waits_for").isNull()).isTrue();
        assertThat(ended.path("state").asText()).isEqualTo("succeeded");
    }

    @Test
    void watchedRun_tellsEveryIssueOnceAndInOrder() {
        model.fault(Fault.SERVER_ERROR_500);
        var run = queued();
        var cutOff = new ArrayList<EventStream.Event>();
        try (var stream = EventStream.of(run)) {
            cutOff.addAll(stream.until(event -> event.name().equals("issue")));
        }
        List<EventStream.Event> whole;
        try (var stream = EventStream.of(run);
                var resumed = EventStream.of(run, cutOff.get(cutOff.size() - 1).id())) {
            whole = stream.rest();
            cutOff.addAll(resumed.rest());
        }

        var ended = end(run);
        assertThat(items(ended.path("issues"))).hasSize(TICKETS);
        assertThat(issues(whole)).isEqualTo(items(ended.path("issues")));
        assertThat(issues(cutOff)).isEqualTo(items(ended.path("issues")));
        assertThat(whole.get(whole.size() - 1).json().path("state").asText()).isEqualTo("succeeded");
        assertThat(whole.stream().filter(event -> event.name().equals("end"))).hasSize(1);
    }

    private static List<JsonNode> issues(List<EventStream.Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("issue"))
                .map(EventStream.Event::json)
                .toList();
    }

    @Test
    void runThatHasEnded_cannotBeCancelled() {
        database.execute("insert into runs (kind, state, stage, finished_at) values"
                + " ('process', 'succeeded', 'assignment', now()), ('process', 'failed', 'analysis', now())");

        for (var ended : List.of("succeeded", "failed")) {
            var problem = Api.post("/api/runs/" + (ended.equals("failed") ? 2 : 1) + "/cancel")
                    .problem(409);
            assertThat(problem.path("detail").asText()).endsWith("cannot be cancelled, it has ended: " + ended);
        }
        Api.post("/api/runs/3/cancel").problem(404);
        Api.post("/api/runs/three/cancel").problem(400);
    }

    @Test
    void cancelledRun_finishesWhatIsInHandAndBeginsNoMore() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> sending().send());
        until(() -> model.requests().size() > Stubbed.CONCURRENCY);
        var run = database.number("select max(id) from runs");

        var answer = Api.post("/api/runs/" + run + "/cancel");

        assertThat(answer.json(202).path("cancel_requested").asBoolean()).isTrue();
        assertThat(answer.header("Location")).endsWith("/api/runs/" + run);
        var result = waiting.get(30, TimeUnit.SECONDS).json(200);
        assertThat(result.at("/errors/0").asText()).isEqualTo("the run was cancelled; what was done stays");
        var ended = show(run);
        assertThat(ended.path("state").asText()).isEqualTo("cancelled");
        var asked = model.requests().size();
        assertThat(asked).isLessThan(TICKETS);
        assertThat(database.number("select count(*) from ai_analyses")).isEqualTo(asked);
        assertThat(result.path("tickets_analyzed").asInt()).isEqualTo(asked);
        assertThat(ended.at("/stages/1/done").asInt()).isEqualTo(asked);
        assertThat(ended.at("/stages/2/done").asInt()).isZero();
        assertThat(database.number("select count(*) from assignments")).isZero();
        assertThat(database.number("select count(*) from run_tickets where active"))
                .isZero();
        assertThat(database.number("select count(*) from ticket_work")).isZero();

        assertThat(Api.post("/api/runs/" + run + "/cancel")
                        .json(200)
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
        model.latency(Duration.ZERO);
        var rest = Api.process().json(200);
        assertThat(rest.path("tickets_loaded").asInt()).isEqualTo(TICKETS);
        assertThat(rest.path("tickets_analyzed").asInt()).isEqualTo(TICKETS - asked);
        assertThat(rest.path("tickets_assigned").asInt()).isEqualTo(TICKETS);
        assertThat(model.requests()).hasSize(TICKETS);
        database.assertInvariants();
    }

    /** No two texts are equal: those are asked once. */
    private static Sending sending() {
        var rows = IntStream.rangeClosed(1, TICKETS)
                .mapToObj(number -> ticket(number, QUESTION + " Вопрос " + number, "", "Mass", "Астана"));
        return Sending.of(OFFICES, MANAGERS, tickets(rows.toArray(String[]::new)));
    }

    private static long queued() {
        return sending()
                .header("Prefer", "respond-async")
                .send()
                .json(202)
                .path("id")
                .asLong();
    }

    private static JsonNode show(long run) {
        return Api.get("/api/runs/" + run).json(200);
    }

    private JsonNode end(long run) {
        database.awaitRuns();
        return show(run);
    }

    private static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never comes to that").isLessThan(end);
        }
    }
}
