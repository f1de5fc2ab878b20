package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.data.message.SystemMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketdistribution.analysis.AnalysisConfig.Structured;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.analysis.HostileTickets.Hostile;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Stubbed;

/**
 * A hundred hostile tickets over the wire, each to a model that does its work, to one that repeats the ticket, and to
 * one that answers what the ticket wants: requests stay well-formed, texts in their frames, results in their lists.
 */
@QuarkusTest
@TestProfile(Stubbed.class)
class HostileTicketsTest {

    /** Stricter than what reads requests out there. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern MESSAGE = Pattern.compile("(?s)Сегмент клиента: обычный"
            + "\nВложение: нет"
            + "\nПервая строка: (?:похожа на тему письма|обычный текст)"
            + "\nТекст: (?:целиком|только начало, дальше обрезан)"
            + "\n<ticket id=\"([0-9a-f]{20})\">\n(.*)\n</ticket id=\"\\1\">"
            + "(?:\n\nПрошлый ответ на это обращение прочитать не удалось\\.[^<]*)?");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    StubOpenAi stub;

    @Inject
    ModelCall calls;

    @Inject
    AnalysisConfig config;

    @Inject
    Offload offload;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void freshStubAndBreaker() {
        breakers.resetAll();
        stub.reset();
    }

    static List<Hostile> tickets() {
        return HostileTickets.all();
    }

    @Test
    void tickets_areAHundredDifferentOnes() {
        assertThat(tickets()).hasSize(100).doesNotHaveDuplicates();
        assertThat(tickets().stream().map(Hostile::text)).doesNotHaveDuplicates();
        assertThat(tickets().stream().filter(ticket -> ticket.text().length() >= 199_000))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void modelThatDoesItsWork_getsAWellFormedRequest(Hostile hostile) throws JsonProcessingException {
        var analysis = analyze(hostile, Structured.AUTO);

        if (CleanText.of(hostile.text(), Frame.LONGEST).text().isEmpty()) {
            assertThat(analysis).isEmpty();
            assertThat(stub.requests()).isEmpty();
            return;
        }
        assertThat(analysis).isPresent();
        assertThat(stub.requests()).hasSize(1);
        assertRequestsKeepTheFrame(hostile);
    }

    /** In text form: nothing but our own reading stands between the ticket's words and the result. */
    @ParameterizedTest
    @MethodSource("tickets")
    void modelThatRepeatsTheTicket_doesNoHarm(Hostile hostile) throws JsonProcessingException {
        stub.says(text -> text);

        analyze(hostile, Structured.TEXT).ifPresent(HostileTicketsTest::assertInsideTheLists);

        assertThat(stub.requests()).hasSizeLessThanOrEqualTo(2);
        assertRequestsKeepTheFrame(hostile);
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void modelThatObeysTheTicket_doesNoHarm(Hostile hostile) throws JsonProcessingException {
        stub.says(text -> text.length() % 2 == 0 ? HostileTickets.WANTED : "PWNED " + HostileTickets.WANTED + text);

        assertThat(analyze(hostile, Structured.AUTO))
                .as("no value is in its list")
                .isEmpty();

        assertThat(stub.requests()).hasSizeLessThanOrEqualTo(2);
        assertRequestsKeepTheFrame(hostile);
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void textThatComesBackInTheSummary_isHarmless(Hostile hostile) {
        stub.answers(text -> withSummary(text, "Клиент: " + text));

        analyze(hostile, Structured.AUTO).ifPresent(HostileTicketsTest::assertInsideTheLists);
    }

    /** The analysis; empty where the failure is one that such a ticket may have. */
    private Optional<Analysis> analyze(Hostile hostile, Structured structured) {
        var analyzer = new LlmAnalyzer(calls, config, offload, new EndpointTraits(structured, false));
        try {
            return Optional.of(analyzer.analyze(new TicketText(1, hostile.text(), "Mass", false, null))
                    .await()
                    .atMost(PATIENCE)
                    .analysis());
        } catch (AnalysisFailedException failure) {
            assertThat(failure.kind()).isIn(Kind.UNUSABLE_ANSWER, Kind.NOTHING_TO_READ);
            assertThat(failure.getMessage()).doesNotContain("PWNED", "Взлом", "договор");
            return Optional.empty();
        }
    }

    private void assertRequestsKeepTheFrame(Hostile hostile) throws JsonProcessingException {
        for (var sent : stub.requests()) {
            var request = STRICT.readTree(sent);
            assertThat(request.path("model").asText()).isEqualTo("gpt-4o-mini");
            var messages = request.path("messages");
            assertThat(messages).hasSize(2);
            assertThat(messages.at("/0/role").asText()).isEqualTo("system");
            assertThat(messages.at("/0/content")).isEqualTo(instructions());
            assertThat(messages.at("/1/role").asText()).isEqualTo("user");
            assertFramed(hostile, messages.at("/1/content").asText());
            assertThat(StubOpenAi.ticketText(sent))
                    .isEqualTo(textIn(messages.at("/1/content").asText()));
        }
    }

    private static void assertFramed(Hostile hostile, String message) {
        var text = textIn(message);
        assertThat(text).doesNotContain("<", ">", "\u0000", "\u200b", "\u202e");
        assertThat(text.codePoints()
                        .noneMatch(character -> Character.getType(character) == Character.SURROGATE
                                || Character.getType(character) == Character.FORMAT))
                .isTrue();
        assertThat(legible(hostile.text()))
                .as("no letter or digit is lost or added")
                .startsWith(legible(text));
        if (text.length() < Frame.LONGEST - 1) {
            assertThat(legible(text)).as("nothing is cut off a short text").isEqualTo(legible(hostile.text()));
        }
    }

    private static String textIn(String message) {
        var parts = MESSAGE.matcher(message);
        assertThat(parts.matches())
                .as("the message is a frame and nothing else")
                .isTrue();
        return parts.group(2);
    }

    /** By another way than the code under test goes: only letters and digits, in their order. */
    private static String legible(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(character -> "\u115F\u1160\u3164\uFFA0ᐸᐳ".indexOf(character) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertInsideTheLists(Analysis analysis) {
        assertThat(Priority.isValid(analysis.priority())).isTrue();
        assertThat(analysis.source()).isEqualTo(Analysis.Source.LLM);
        assertThat(analysis.summary()).contains(Recommendation.HEAD);
        assertThat(analysis.summary().length()).isLessThanOrEqualTo(1_800);
        assertThat(analysis.summary()
                        .codePoints()
                        .noneMatch(character -> character != '\n'
                                && (Character.isISOControl(character)
                                        || Character.getType(character) == Character.FORMAT
                                        || Character.getType(character) == Character.SURROGATE)))
                .isTrue();
    }

    private static Map<String, Object> withSummary(String text, String summary) {
        var answer = new LinkedHashMap<>(StubOpenAi.byRules(text));
        answer.put("summary", summary);
        return answer;
    }

    private static JsonNode instructions() {
        var system = (SystemMessage) Prompt.load()
                .messages(new TicketText(1, "", null, false, null), false, false)
                .get(0);
        return STRICT.getNodeFactory().textNode(system.text());
    }
}
