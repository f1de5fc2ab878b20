package org.ticketdistribution.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.platform.Detached;
import org.ticketdistribution.store.RunNotices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.EventStream;
import org.ticketdistribution.testing.EventStream.Event;
import org.ticketdistribution.testing.TestDatabase;

/** GET /api/runs/{id}/events, of a run that this test leads itself by hand. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@Timeout(60)
class RunFeedTest {

    private static final String LEADER = "00000000-0000-0000-0000-0000000000fe";

    @Inject
    RunSignals signals;

    @Inject
    RunNotices notices;

    @Inject
    RunsConfig config;

    @Inject
    Detached detached;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startARun() {
        database.clean();
        database.execute("insert into replicas (id, lives_until) values ('" + LEADER + "', 'infinity')"
                + " on conflict (id) do nothing");
        database.execute("insert into runs (kind, state, stage, owner, started_at, tickets_loaded)"
                + " values ('process', 'running', 'analysis', '" + LEADER + "', now(), 3)");
    }

    @AfterEach
    void leaveNobodyListening() {
        database.execute(
                "update runs set state = 'failed', finished_at = now(), owner = null where finished_at is null");
        until(signals, 0);
    }

    @Test
    void endedRun_isToldFromItsStateToItsEnd() {
        report(1, 2);
        end();

        try (var stream = EventStream.of(1)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            var events = stream.rest();
            assertThat(events).extracting(Event::name).containsExactly("progress", "issue", "issue", "end");
            assertThat(events).extracting(Event::id).containsExactly("0", "1", "2", "end");
            var issues = Api.get("/api/runs/1").json(200).path("issues");
            assertThat(events.get(1).json()).isEqualTo(issues.path(0));
            assertThat(events.get(2).json()).isEqualTo(issues.path(1));
            assertThat(events.get(1).json().path("detail").asText()).isEqualTo("зеркало «1»");
            var run = Api.get("/api/runs").json(200).path(0);
            assertThat(events.get(0).json()).isEqualTo(run);
            assertThat(events.get(3).json()).isEqualTo(run);
            assertThat(fields(run)).contains("stages", "seconds_left");
        }
    }

    @Test
    void runAtWork_isToldToAllWhoWatch() {
        try (var one = EventStream.of(1);
                var other = EventStream.of(1)) {
            for (var stream : List.of(one, other)) {
                var begin = stream.next();
                assertThat(begin.name()).isEqualTo("progress");
                assertThat(begin.json().path("state").asText()).isEqualTo("running");
                assertThat(begin.json().path("stage").asText()).isEqualTo("analysis");
            }
            report(1, 1);
            for (var stream : List.of(one, other)) {
                assertThat(last(stream.until(event -> event.name().equals("issue")))
                                .id())
                        .isEqualTo("1");
            }
            database.execute("update runs set stage = 'assignment'");
            for (var stream : List.of(one, other)) {
                var further = last(stream.until(
                        event -> event.json().path("stage").asText().equals("assignment")));
                assertThat(further.name()).isEqualTo("progress");
                assertThat(further.id()).isEqualTo("1");
            }
            report(2, 2);
            end();
            for (var stream : List.of(one, other)) {
                var rest = stream.rest();
                assertThat(rest)
                        .filteredOn(event -> event.name().equals("issue"))
                        .extracting(Event::id)
                        .containsExactly("2");
                assertThat(last(rest).name()).isEqualTo("end");
                assertThat(last(rest).json().path("state").asText()).isEqualTo("succeeded");
            }
        }
    }

    @Test
    void nothingNew_isNotTold() {
        try (var stream = EventStream.of(1)) {
            stream.next();
            for (var word = 0; word < 5; word++) {
                signals.changed(1);
            }
            report(1, 1);

            assertThat(stream.next().name()).isEqualTo("issue");
        }
    }

    @Test
    void clientThatWasCutOff_goesOnWithWhatItMissed() {
        report(1, 3);
        String seen;
        try (var stream = EventStream.of(1)) {
            stream.until(event -> event.id().equals("2"));
            seen = "2";
        }
        report(4, 5);

        try (var stream = EventStream.of(1, seen)) {
            var first = stream.next();
            assertThat(first.name()).isEqualTo("progress");
            assertThat(first.id()).isEqualTo("2");
            end();
            assertThat(stream.rest())
                    .filteredOn(event -> event.name().equals("issue"))
                    .extracting(Event::id)
                    .containsExactly("3", "4", "5");
        }
    }

    @Test
    void manyIssues_areAllTold() {
        var many = config.issueLimit() + 201L;
        report(1, many);
        end();

        try (var whole = EventStream.of(1);
                var half = EventStream.of(1, "600")) {
            assertThat(issues(whole.rest()))
                    .isEqualTo(LongStream.rangeClosed(1, many).boxed().toList());
            assertThat(issues(half.rest()))
                    .isEqualTo(LongStream.rangeClosed(601, many).boxed().toList());
        }
    }

    @Test
    void clientThatKnowsTheEnd_needNotComeAgain() {
        end();

        try (var stream = EventStream.of(1, "end")) {
            assertThat(stream.status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            /api/runs/2/events  | null | 404 | there is no run with id 2
            /api/runs/2/events  | end  | 404 | there is no run with id 2
            /api/runs/x/events  | null | 400 | id=«x» is not a whole number
            /api/runs/1/events  | one  | 400 | Last-Event-ID=«one» is not the id of an event of this run
            /api/runs/1/events  | -1   | 400 | Last-Event-ID=«-1» is not the id of an event of this run
            /api/runs/1/events  | 9999999999999999999 | 400 | Last-Event-ID=«9999999999999999999» is not the id of an event of this run
            /api/runs/1/events  | end  | 400 | Last-Event-ID=«end» is not the id of an event of this run
            """)
    void requestWithoutEvents_isAProblem(String path, String lastEventId, int status, String detail) {
        try (var stream = EventStream.at(path, lastEventId)) {
            assertThat(stream.status()).isEqualTo(status);
            assertThat(stream.header("Content-Type")).startsWith("application/problem+json");
            JsonNode problem = stream.json();
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("detail").asText()).isEqualTo(detail);
        }
    }

    @Test
    void clientThatGoesAway_isNoLongerTold() {
        var streams = new ArrayList<EventStream>();
        for (var client = 0; client < 3; client++) {
            var stream = EventStream.of(1);
            stream.next();
            streams.add(stream);
        }
        assertThat(signals.listeners()).isEqualTo(3);

        streams.get(0).close();

        until(signals, 2);
        streams.forEach(EventStream::close);
        until(signals, 0);
    }

    @Test
    void silence_isBrokenByComments() {
        try (var stream = EventStream.of(1)) {
            stream.next();

            var comment = stream.next();

            assertThat(comment).isEqualTo(new Event("", "", "still there"));
        }
    }

    @Test
    void processThatIsAboutToEnd_letsGoThoseWhoWaitOutside() throws Exception {
        var ending = new RunSignals(notices, config, detached);
        var looks = new CompletableFuture<Void>();
        var watched = new ArrayList<Long>();
        ending.looksUntilLeaving(
                        1, Duration.ofMillis(1), () -> Multi.createFrom().item(1L))
                .subscribe()
                .with(watched::add, looks::completeExceptionally, () -> looks.complete(null));
        var work = ending.looks(
                        1, Duration.ofMillis(1), () -> Multi.createFrom().item(1L))
                .subscribe()
                .with(look -> {});
        assertThat(ending.listeners()).isEqualTo(2);

        ending.leave();

        looks.get(10, TimeUnit.SECONDS);
        assertThat(watched).containsOnly(1L);
        assertThat(ending.listeners()).as("the work goes on").isEqualTo(1);
        assertThat(ending.looksUntilLeaving(1, Duration.ofMillis(1), () -> Multi.createFrom()
                                .item(1L))
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .isEmpty();
        work.cancel();
        // A look that is being taken at this moment hears of it when it ends.
        until(ending, 0);
    }

    private void report(long first, long last) {
        database.execute(
                "insert into run_issues (run_id, stage, severity, code, subject, detail)"
                        + " select 1, 'analysis', 'warning', 'analysis.no_text', 'ticket ' || n, 'зеркало «' || n || '»'"
                        + " from generate_series(?, ?) n order by n",
                first,
                last);
        signals.changed(1);
    }

    private void end() {
        database.execute("update runs set state = 'succeeded', finished_at = now(), owner = null");
        signals.changed(1);
    }

    private static List<Long> issues(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("issue"))
                .map(event -> Long.valueOf(event.id()))
                .toList();
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }

    private static void until(RunSignals signals, int listeners) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (signals.listeners() != listeners) {
            assertThat(System.nanoTime()).as("%s listen", signals.listeners()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
