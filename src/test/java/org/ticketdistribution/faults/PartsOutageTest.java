package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Replica;
import org.ticketdistribution.cluster.Town;
import org.ticketdistribution.cluster.UploadFiles;
import org.ticketdistribution.cluster.Waiting;
import org.ticketdistribution.demo.Json;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubNominatim.Behaviour;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.stub.StubPlace;

/**
 * Geocoder, model and object store go down, slow, or wrong: runs end, say in `errors` what was done instead, and the
 * service stays up and ready. One replica goes through it all.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsOutageTest {

    private static final int TICKETS = 20;
    private static final Map<String, String> SETTINGS = Map.of(
            "GEOCODER", "nominatim-then-gazetteer",
            "GEOCODER_TIMEOUT", "1s",
            "GEOCODER_RETRY_DELAY", "500ms",
            "GEOCODER_PAUSE_AFTER_FAILURE", "200ms",
            "LLM_TIMEOUT", "3s",
            "LLM_RETRY_DELAY", "50ms",
            "LLM_BREAKER_DELAY", "500ms");

    private final Caseload caseload = Caseload.seeded(Setting.seed());
    private Cluster cluster;
    private Replica replica;
    private HealthWatch live;
    private HealthWatch ready;
    private int uploads;
    private int uploaded;

    @BeforeAll
    void start() {
        cluster = Cluster.start("parts-outage");
        replica = cluster.launch(SETTINGS, Setting.QUICK_START);
        replica.awaitReady();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @BeforeEach
    void everythingWorksAndNothingIsKnown() {
        cluster.model().reset();
        cluster.geocoder().reset();
        cluster.geocoder().knowsTheGazetteer();
        cluster.database().execute("truncate geocode_cache");
        // The breaker and the pauses after failures of the test before.
        Waiting.pause(Duration.ofSeconds(1));
        live = HealthWatch.live(replica);
        ready = HealthWatch.ready(replica);
    }

    @AfterEach
    void unwatch() {
        live.close();
        ready.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"RATE_LIMIT", "FORBID", "FAIL", "HTML", "ERROR_OBJECT", "WRONG_PATH", "HANG_UP", "HANG"})
    void geocoderInTrouble_isNamedAndStoodInFor(Behaviour behaviour) {
        cluster.geocoder().behave(behaviour);

        var run = upload();

        assertThatAll(
                "geocoder " + behaviour,
                () -> assertThat(codes(run)).containsKey("geocoding.stand_in"),
                () -> assertThat(withoutPoint(run.path("id").asLong()))
                        .as("tickets without a point")
                        .isZero(),
                this::endedAndUp);
        Report.line("geocoder " + behaviour, "%d tickets, issues %s", TICKETS, codes(run));
    }

    /** The gazetteer knows no such village, so it cannot stand in. */
    @Test
    void geocoderDownAndNoStandIn_isWaitedFor() {
        cluster.geocoder().knows(new StubPlace("village", "Новотестовое", null, null, "KZ-35", 49.5, 72.5));
        cluster.geocoder().behave(Behaviour.FAIL);
        var files = caseload.files(caseload.tickets(TICKETS).stream()
                .map(ticket -> ticket.in(Town.KARAGANDA))
                .toList());
        var tickets = files.tickets().replace(Town.KARAGANDA.label(), "Новотестовое");
        var progress = Progress.ofNewRuns(cluster.database());
        var id = replica.client()
                .upload(new UploadFiles(files.offices(), files.managers(), tickets, List.of()), "waited-for");
        uploads++;
        uploaded += TICKETS;
        progress.awaitAnalyzed(TICKETS);
        Waiting.pause(Duration.ofSeconds(2));
        var meanwhile = replica.client().run(id);
        cluster.geocoder().behave(Behaviour.ANSWER);

        var run = ended(id);

        assertThatAll(
                "geocoder down, no stand-in, then back",
                () -> assertThat(meanwhile.path("state").asText())
                        .as("the run waits; issues %s", codes(meanwhile))
                        .isEqualTo("running"),
                () -> assertThat(run.path("state").asText()).isEqualTo("succeeded"),
                () -> assertThat(cluster.database().texts("""
                                select distinct latitude || ' ' || longitude from tickets t
                                    join run_tickets m on m.ticket_id = t.id where m.run_id = ?""", id)).as("points").containsExactly("49.5 72.5"),
                this::endedAndUp);
        Report.line("geocoder down, no stand-in", "the run waited and ended when it was back, issues %s", codes(run));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "SERVER_ERROR_500",
                "TOO_MANY_REQUESTS_429",
                "UNAUTHORIZED_401",
                "GARBAGE_TEXT",
                "TRUNCATED_JSON",
                "HANG",
                "CUT_CONNECTION",
                "EMPTY_BODY",
                "HTML"
            })
    void modelInTrouble_isNamedAndStoodInFor(Fault fault) {
        cluster.model().fault(fault);
        cluster.model().hangFor(Duration.ofSeconds(60));

        var run = upload();

        assertThatAll(
                "model " + fault,
                () -> assertThat(codes(run)).containsEntry("analysis.model_failed", TICKETS),
                () -> assertThat(cluster.database()
                                .texts(
                                        "select distinct source from ai_analyses where run_id = ?",
                                        run.path("id").asLong()))
                        .containsExactly("local"),
                this::endedAndUp);
        Report.line("model " + fault, "%d tickets, issues %s", TICKETS, codes(run));
    }

    /** The stub says `Retry-After: 1`. */
    @Test
    void modelThatSaysWhenToComeBack_isObeyed() {
        cluster.model()
                .nextFaults(IntStream.range(0, 5)
                        .mapToObj(index -> Fault.TOO_MANY_REQUESTS_429_RETRY_AFTER)
                        .toArray(Fault[]::new));

        var run = upload();

        var gaps = gapsBetweenRequestsForTheSameText();
        assertThatAll(
                "model 429 with Retry-After: 1, five times",
                () -> assertThat(gaps).as("texts asked for again").isNotEmpty(),
                () -> assertThat(gaps.stream().min(Duration::compareTo).orElseThrow())
                        .as("the shortest time until a text was asked for again")
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1)),
                () -> assertThat(codes(run)).doesNotContainKey("analysis.model_failed"),
                this::endedAndUp);
        Report.line("model 429 with Retry-After", "asked again after %s", gaps);
    }

    @Test
    void slowModel_isWaitedFor() {
        cluster.model().latency(Duration.ofMillis(1500));

        var run = upload();

        assertThatAll(
                "model that takes 1.5 s",
                () -> assertThat(codes(run)).doesNotContainKey("analysis.model_failed"),
                this::endedAndUp);
        Report.line("slow model", "%d tickets at 1.5 s each, issues %s", TICKETS, codes(run));
    }

    @Test
    void objectStoreDown_isNamedAndTheTicketsAreDone() {
        var name = "снимок.png";
        var tickets = caseload.tickets(TICKETS).stream()
                .map(ticket -> ticket.withAttachment(name))
                .toList();
        cluster.stopObjects();
        var without = ended(replica.client().upload(caseload.files(tickets.subList(0, 1)), "store-down"));
        cluster.startObjects();
        var with = ended(replica.client().upload(caseload.files(tickets.subList(1, 2)), "store-up"));
        uploads += 2;
        uploaded += 2;

        assertThatAll(
                "object store down, then back",
                () -> assertThat(codes(without)).containsKey("attachments.failed"),
                () -> assertThat(codes(with)).doesNotContainKey("attachments.failed"),
                () -> assertThat(cluster.database().number("select count(*) from tickets where object_key is not null"))
                        .as("attachments in the store")
                        .isEqualTo(1),
                this::endedAndUp);
        Report.line("object store down", "issues %s, then %s", codes(without), codes(with));
    }

    private JsonNode upload() {
        uploads++;
        uploaded += TICKETS;
        return ended(replica.client().upload(caseload.next(TICKETS), "upload-" + uploads));
    }

    private JsonNode ended(long run) {
        return replica.client().awaitEnd(run, Setting.runsEndWithin());
    }

    /** Of the run's tickets that have an address. */
    private long withoutPoint(long run) {
        return cluster.database().number("""
                select count(*) from tickets t join run_tickets m on m.ticket_id = t.id
                where m.run_id = ? and t.city is not null and t.latitude is null""", run);
    }

    /** All runs so far have succeeded, every ticket is done, the rules hold, the service was up and ready all the time. */
    private void endedAndUp() {
        var aftermath = new Aftermath(cluster.database());
        aftermath.runs(uploads);
        aftermath.tickets(uploaded);
        aftermath.nothingHeld();
        aftermath.turnsOfTicketsUploadedOnce();
        aftermath.invariants(caseload.loads());
        live.assertAlways200();
        ready.assertAlways200();
    }

    private static Map<String, Integer> codes(JsonNode run) {
        var codes = new TreeMap<String, Integer>();
        Json.list(run.path("issues"))
                .forEach(issue -> codes.merge(issue.path("code").asText(), 1, Integer::sum));
        return codes;
    }

    private List<Duration> gapsBetweenRequestsForTheSameText() {
        var requests = cluster.model().requests();
        var arrivals = cluster.model().arrivals();
        var latest = new HashMap<String, Long>();
        var gaps = new ArrayList<Duration>();
        for (var index = 0; index < requests.size(); index++) {
            var before = latest.put(StubOpenAi.ticketText(requests.get(index)), arrivals.get(index));
            if (before != null) {
                gaps.add(Duration.ofNanos(arrivals.get(index) - before));
            }
        }
        return gaps;
    }
}
