package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubNominatim.Behaviour;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Impatient;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Whole runs beside a geocoder that refuses, lies or knows nothing. */
@QuarkusTest
@TestProfile(Impatient.class)
class GeocoderTroubleTest {

    private static final long LOOK_AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(20);
    private static final List<String> TOWNS = List.of("Рудный", "Темиртау", "Хромтау", "Жанаозен", "Балхаш");

    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
    }

    @Test
    void tooManyRequests_keepsEverybodyAwayForAsLongAsItSays() {
        offices();
        geocoder.behave(Behaviour.RATE_LIMIT);

        var stoodIn = upload(TOWNS.subList(0, 3));
        geocoder.behave(Behaviour.ANSWER);
        var stoodInToo = upload(List.of(TOWNS.get(3)));

        assertThat(stoodIn.path("tickets_assigned").asInt()).isEqualTo(3);
        assertThat(codes(stoodIn)).containsOnly("geocoding.stand_in").hasSize(3);
        assertThat(details(stoodIn)).allMatch(detail -> detail.contains("RATE_LIMITED"));
        assertThat(codes(stoodInToo)).containsExactly("geocoding.stand_in");
        assertThat(places()).containsOnly("found city");
        assertThat(geocoder.requests()).hasSize(1);

        untilTheEndpointMayBeAsked();
        var asked = upload(List.of(TOWNS.get(4)));

        assertThat(codes(asked)).isEmpty();
        assertThat(geocoder.requests()).hasSize(2);
        assertThat(geocoder.smallestGap()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(database.number("select count(*) from geocoder_slots where trouble is not null"))
                .isZero();
        database.assertInvariants();
    }

    @ParameterizedTest
    @CsvSource({"HTML, MALFORMED_ANSWER", "ERROR_OBJECT, MALFORMED_ANSWER", "FORBID, FORBIDDEN", "HANG_UP, UNREACHABLE"
    })
    void answerThatIsNone_isStoodInFor_andTheNextRunAsksAgain(Behaviour behaviour, String kind) {
        offices();
        var kept = database.number("select count(*) from geocode_cache");
        geocoder.behave(behaviour);

        var stoodIn = upload(TOWNS);

        assertThat(stoodIn.path("tickets_assigned").asInt()).isEqualTo(5);
        assertThat(codes(stoodIn)).containsOnly("geocoding.stand_in");
        assertThat(details(stoodIn)).allMatch(detail -> detail.contains(kind));
        assertThat(places()).containsOnly("found city");
        assertThat(database.number("select count(*) from geocode_cache")).isEqualTo(kept);

        geocoder.reset();
        geocoder.knowsTheGazetteer();
        untilTheEndpointMayBeAsked();
        var asked = upload(List.of("Кульсары"));

        assertThat(codes(asked)).isEmpty();
        assertThat(geocoder.requests()).hasSize(1);
        database.assertInvariants();
    }

    /** PostgreSQL's text holds no NUL, so this answer cannot be kept. */
    @Test
    void answerThatCannotBeKept_isStoodInForToo() {
        geocoder.behave(Behaviour.NUL);

        var result = sending(1, TOWNS.subList(0, 2))
                .header("Prefer", "wait=30")
                .send()
                .json(200);

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(2);
        assertThat(codes(result)).containsOnly("geocoding.stand_in");
        assertThat(places()).containsOnly("found city");
    }

    @Test
    void nothingFound_isAnAnswerThatIsKept() {
        var first = upload(List.of("Нигдеево", "Рудный"));
        var asked = geocoder.requests().size();

        var second = upload(11, "", List.of("Нигдеево", "Рудный"));

        assertThat(codes(first)).containsExactly("geocoding.not_found");
        assertThat(codes(second)).containsExactly("geocoding.not_found");
        assertThat(geocoder.requests()).hasSize(asked);
        assertThat(geocoder.distinctQueries()).isEqualTo(asked);
        assertThat(database.number("select count(*) from geocode_cache where answer = '[]' and expires_at > now()"))
                .isGreaterThan(0);
        assertThat(database.number("select count(*) from geocode_cache where answer <> '[]' and expires_at is null"))
                .isGreaterThan(0);
    }

    @Test
    void twoRunsAtOnce_askEachQuestionOnce() {
        offices();
        geocoder.reset();
        geocoder.knowsTheGazetteer();

        for (var run = 0; run < 2; run++) {
            sending(1 + run * TOWNS.size(), TOWNS)
                    .header("Prefer", "respond-async")
                    .send()
                    .json(202);
        }
        database.awaitRuns();

        assertThat(database.texts("select state from runs where id > 1")).containsExactly("succeeded", "succeeded");
        assertThat(database.number("select count(*) from assignments")).isEqualTo(10);
        assertThat(places()).containsOnly("found city").hasSize(10);
        assertThat(geocoder.requests()).hasSize(5);
        assertThat(geocoder.distinctQueries()).isEqualTo(5);
        database.assertInvariants();
    }

    @Test
    void regionOnly_isNotTakenBeforeThePatienceIsOver() {
        offices();
        geocoder.behave(Behaviour.FAIL);

        var result = upload(1, "Костанайская область", List.of("Нигдеево"));

        assertThat(places()).containsExactly("found region");
        assertThat(database.texts("select location_review from tickets")).containsExactly("true");
        assertThat(codes(result)).containsExactly("geocoding.region_only", "geocoding.stand_in");
        assertThat(errorsAbout(result, "geocoding")).isEqualTo(2);
        assertWaited(result);
    }

    @Test
    void nothingKnown_countsAsUnknownWhenThePatienceIsOver() {
        offices();
        geocoder.behave(Behaviour.FAIL);

        var result = upload(List.of("Нигдеево"));

        assertThat(result.path("tickets_assigned").asInt()).as("to a hub").isEqualTo(1);
        assertThat(places()).containsExactly("gave_up null");
        assertThat(database.texts("select location_review from tickets")).containsExactly("true");
        assertThat(codes(result)).containsExactly("geocoding.gave_up");
        assertThat(result.path("issues").get(0).path("severity").asText()).isEqualTo("error");
        assertThat(errorsAbout(result, "geocoding")).isEqualTo(1);
        assertWaited(result);
    }

    @Test
    void geocoderThatIsBackInTime_isWaitedFor() {
        offices();
        geocoder.behave(Behaviour.FAIL);
        var accepted = sending(1, List.of("Нигдеево"))
                .header("Prefer", "respond-async")
                .send();
        accepted.json(202);
        while (database.number("select count(*) from geocoder_slots where trouble is not null") == 0) {
            LockSupport.parkNanos(LOOK_AGAIN_AFTER);
        }

        geocoder.behave(Behaviour.EMPTY);
        database.awaitRuns();

        assertThat(places()).containsExactly("not_found null");
        assertThat(database.texts("select code from run_issues where run_id = 2"))
                .containsExactly("geocoding.not_found");
    }

    /** The run asked again, after each pause, for as long as it had patience. */
    private void assertWaited(JsonNode result) {
        assertThat(geocoder.requests().size()).isGreaterThan(1);
        assertThat(database.number(
                        "select count(*) from runs where id = ? and finished_at - started_at >= interval '2 seconds'",
                        result.path("run_id").asLong()))
                .isEqualTo(1);
    }

    /** Offices and managers, found by the geocoder. */
    private void offices() {
        Sending.of(Samples.OFFICES, Samples.MANAGERS, Samples.tickets()).send().json(200);
        assertThat(database.texts("select geocode_status from business_units")).containsExactly("found", "found");
        geocoder.reset();
        geocoder.knowsTheGazetteer();
    }

    private JsonNode upload(List<String> towns) {
        return upload(1, "", towns);
    }

    private JsonNode upload(int first, String region, List<String> towns) {
        return sending(first, region, towns).send().json(200);
    }

    private static Sending sending(int first, List<String> towns) {
        return sending(first, "", towns);
    }

    private static Sending sending(int first, String region, List<String> towns) {
        var rows = IntStream.range(0, towns.size())
                .mapToObj(number -> Samples.ticket(first + number, towns.get(number))
                        .replace("Казахстан,,", "Казахстан," + region + ","))
                .toArray(String[]::new);
        return Sending.of(Samples.OFFICES, Samples.MANAGERS, Samples.tickets(rows));
    }

    private void untilTheEndpointMayBeAsked() {
        while (database.number("select count(*) from geocoder_slots where next_free_at > now()") > 0) {
            LockSupport.parkNanos(LOOK_AGAIN_AFTER);
        }
    }

    private List<String> places() {
        return database.texts("select geocode_status || ' ' || coalesce(precision, 'null') from tickets");
    }

    private static List<String> codes(JsonNode result) {
        return Answer.texts(result.path("issues"), "code").stream().sorted().toList();
    }

    private static List<String> details(JsonNode result) {
        return Answer.texts(result.path("issues"), "detail");
    }

    private static long errorsAbout(JsonNode result, String stage) {
        return Answer.items(result.path("errors")).stream()
                .filter(error -> error.asText().startsWith(stage))
                .count();
    }
}
