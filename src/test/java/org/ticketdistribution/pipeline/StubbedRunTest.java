package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.intake.CsvReading;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.intake.TicketRow;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stubbed;
import org.ticketdistribution.testing.TestDatabase;

/**
 * A whole run against a model and a geocoder that speak the real wire formats. With `-Dcheck.data=DIR` the three files
 * of that folder are taken instead of the test's own.
 */
@QuarkusTest
@TestProfile(Stubbed.class)
class StubbedRunTest {

    private static final Path FILES = Path.of(System.getProperty("check.data", "src/test/resources/stubbed-run"));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts shorter than this may be part of another by chance. */
    private static final int TELLING_LENGTH = 12;

    StubOpenAi model;
    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        model.reset();
        InProcess.closeBreakers();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
    }

    @Test
    void everyTicketWithText_isAskedForOnceWithItsOwnTextOnly() throws Exception {
        model.latency(Duration.ofMillis(50));
        var rows = rows();
        var withText = rows.stream().filter(row -> !row.description().isBlank()).toList();

        var result = upload().json(200);

        assertThat(result.path("tickets_analyzed").asInt()).isEqualTo(rows.size());
        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(rows.size());
        assertThat(model.requests()).hasSize(withText.size());
        assertThat(model.maxInFlight()).isBetween(2, Stubbed.CONCURRENCY);
        for (var request : model.requests()) {
            var body = JSON.readTree(request);
            assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
            assertThat(body.at("/response_format/json_schema/strict").asBoolean())
                    .isTrue();
            assertThat(textsIn(body, withText)).hasSize(1);
        }
        assertSourcesAre(result, withText.size(), rows.size() - withText.size());
        database.assertInvariants();
    }

    @Test
    void geocoder_isAskedEachQuestionOnceAndNeverTwiceASecond() throws Exception {
        upload().json(200);

        assertThat(geocoder.requests()).isNotEmpty();
        assertThat(geocoder.distinctQueries()).isEqualTo(geocoder.requests().size());
        assertThat(geocoder.smallestGap()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(geocoder.requests())
                .allSatisfy(request -> assertThat(request.userAgent()).startsWith("ticket-distribution/"));

        geocoder.reset();
        upload().json(200);
        assertThat(geocoder.requests()).as("answers are kept").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SERVER_ERROR_500,      SERVER_ERROR
                    GARBAGE_TEXT,          UNUSABLE_ANSWER
                    CATEGORY_OUTSIDE_LIST, UNUSABLE_ANSWER
                    HANG,                  TIMEOUT
                    """)
    void modelInTrouble_leavesNoTicketBehindAndIsReported(Fault fault, String kind) throws Exception {
        model.fault(fault);
        model.hangFor(Duration.ofSeconds(60));
        geocoder.behave(StubNominatim.Behaviour.FAIL);
        var rows = rows();
        int withText =
                (int) rows.stream().filter(row -> !row.description().isBlank()).count();

        var result = upload().json(200);

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(rows.size());
        assertSourcesAre(result, 0, rows.size());
        var failures = Answer.items(result.path("issues")).stream()
                .filter(issue -> issue.path("code").asText().equals("analysis.model_failed"))
                .map(issue -> issue.path("detail").asText())
                .toList();
        assertThat(failures).hasSize(withText).anyMatch(detail -> detail.contains(kind));
        assertThat(Answer.items(result.path("errors")).stream()
                        .filter(error -> error.asText().contains("the local analyzer answered")))
                .hasSize(withText);
        database.assertInvariants();
    }

    @Test
    void geocoderInTrouble_isStoodInForByTheGazetteer() throws Exception {
        geocoder.behave(StubNominatim.Behaviour.FAIL);

        var result = upload().json(200);

        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(rows().size());
        assertThat(Answer.texts(result.path("issues"), "code")).contains("geocoding.stand_in");
        database.assertInvariants();
    }

    private static Answer upload() throws IOException {
        return new Sending()
                .part("business_units_csv", "business_units.csv", read("business_units.csv"))
                .part("managers_csv", "managers.csv", read("managers.csv"))
                .part("tickets_csv", "tickets.csv", read("tickets.csv"))
                .send();
    }

    private static byte[] read(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private static List<TicketRow> rows() throws Exception {
        var limits = new IntakeLimits(100_000_000, 100_000, 100, 1_000_000);
        try (var reading = CsvReading.tickets(FILES.resolve("tickets.csv"), "tickets.csv", limits)) {
            return reading.next(100_000).rows();
        }
    }

    /** The tickets whose text stands in the request. */
    private static List<String> textsIn(JsonNode body, List<TicketRow> rows) {
        var messages = new StringBuilder();
        body.path("messages")
                .forEach(message -> messages.append(contents(message)).append('\n'));
        return rows.stream()
                .map(row -> row.description().strip())
                .filter(text -> text.length() >= TELLING_LENGTH && messages.indexOf(text) >= 0)
                .toList();
    }

    private static String contents(JsonNode message) {
        var content = message.path("content");
        return content.isArray() ? content.path(0).path("text").asText() : content.asText();
    }

    private static void assertSourcesAre(JsonNode result, int byModel, int local) {
        var sources = Answer.items(result.path("tickets")).stream()
                .map(ticket -> ticket.at("/ai_analysis/source").asText())
                .toList();
        assertThat(sources).filteredOn("llm"::equals).hasSize(byModel);
        assertThat(sources).filteredOn("local"::equals).hasSize(local);
    }
}
