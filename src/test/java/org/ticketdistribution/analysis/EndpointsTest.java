package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.analysis.AnalysisConfig.Structured;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.stub.Endpoint;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.stub.Wording;
import org.ticketdistribution.testing.Stubbed;

/** What is found out about endpoints of several products, over the wire; each test has an analyzer that knows nothing. */
@QuarkusTest
@TestProfile(Stubbed.class)
class EndpointsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Picture PICTURE = new Picture("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    private static final String DATA_URL = "data:image/png;base64,iVBORw==";

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

    /** Three tickets with text and picture, one after the other. The rows stand in docs/model.md too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            HOSTED            | 1 | 1 | 1 | json_schema | sees
            HOSTED_OLD        | 3 | 1 | 1 | json_object | blind
            HOSTED_REASONING  | 2 | 1 | 1 | json_schema | sees
            DEEPSEEK          | 3 | 1 | 1 | json_object | blind
            LM_STUDIO         | 1 | 1 | 1 | json_schema | sees
            VLLM_BLIND        | 2 | 1 | 1 | json_schema | blind
            VLLM_OTHER_SCHEMA | 2 | 1 | 1 | json_object | sees
            LLAMA_CPP_OLD     | 3 | 1 | 1 | json_object | blind
            OLLAMA_OLD        | 2 | 1 | 1 | json_schema | blind
            FAST_API_BLIND    | 2 | 1 | 1 | json_schema | blind
            BARE              | 4 | 1 | 1 | text        | sees
            BARE_BLIND        | 4 | 2 | 1 | text        | blind
            """)
    void whatAnEndpointTakes_isFoundOutOnce(
            Endpoint endpoint, int first, int second, int third, String format, String sight) {
        stub.endpoint(endpoint);
        var analyzer = analyzer(Structured.AUTO, true);

        assertThat(List.of(
                        callsFor(analyzer, "Верните комиссию"),
                        callsFor(analyzer, "Верните деньги"),
                        callsFor(analyzer, "Верните всё")))
                .containsExactly(first, second, third);

        var last = last();
        assertThat(last.at("/response_format/type").asText("text")).isEqualTo(format);
        assertThat(StubOpenAi.pictures(last.toString())).hasSize(sight.equals("sees") ? 1 : 0);
        assertThat(analyzer.sees()).isEqualTo(sight.equals("sees"));
        assertThat(ModelDocs.lines())
                .contains("| `%s` | %d | %d | %d | %s | %s |".formatted(endpoint, first, second, third, format, sight));
    }

    @Test
    void modelWithItsOwnTemperature_isAskedWithoutOne() {
        stub.endpoint(Endpoint.HOSTED_REASONING);

        analyze(analyzer(Structured.AUTO, false), "Верните комиссию", null);

        assertThat(request(0).path("temperature").asDouble(7)).isZero();
        assertThat(request(1).has("temperature")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void answerOfAModelThatIsHeldToNothing_isRead(Wording wording) {
        stub.wording(wording);

        var answered = analyze(analyzer(Structured.TEXT, false), "Где мой договор?", null);

        assertThat(answered.analysis().category()).isEqualTo(Category.CONSULTATION);
        assertThat(answered.analysis().priority()).isEqualTo(5);
        assertThat(answered.usage().calls()).isEqualTo(1);
        assertThat(request(0).has("response_format")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SCHEMA, json_schema", "JSON, json_object", "TEXT, ''"})
    void formThatIsSet_isAskedFor(Structured structured, String format) {
        analyze(analyzer(structured, false), "Где мой договор?", null);

        assertThat(request(0).at("/response_format/type").asText()).isEqualTo(format);
    }

    @Test
    void formThatIsSetAndNotTaken_isSaid() {
        stub.endpoint(Endpoint.DEEPSEEK);

        var failure = failure(analyzer(Structured.SCHEMA, false), "Где мой договор?", null);

        assertThat(failure.kind()).isEqualTo(Kind.FORMAT_REFUSED);
        assertThat(failure.getMessage()).contains("LLM_STRUCTURED=auto");
        assertThat(failure.usage()).isEqualTo(new Usage(1, 0, 0));
    }

    @Test
    void requestThatIsRefusedInEveryForm_teachesNothing() {
        var analyzer = analyzer(Structured.AUTO, true);
        stub.fault(Fault.BAD_REQUEST_400);

        assertThat(failure(analyzer, "Где мой договор?", PICTURE).kind()).isEqualTo(Kind.BAD_REQUEST);
        assertThat(stub.requests())
                .as("schema with and without picture, object, text")
                .hasSize(4);

        stub.fault(Fault.NONE);
        assertThat(callsFor(analyzer, "Где мой договор?")).isEqualTo(1);
        assertThat(last().at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(analyzer.sees()).isTrue();
    }

    @Test
    void picture_isSentAsADataUrlBesideTheText() {
        analyze(analyzer(Structured.AUTO, true), "Ошибка на снимке", PICTURE);

        var content = request(0).at("/messages/1/content");
        assertThat(content.at("/0/type").asText()).isEqualTo("text");
        assertThat(content.at("/0/text").asText()).contains("\nВложение: есть, изображение показано\n");
        assertThat(content.at("/1/type").asText()).isEqualTo("image_url");
        assertThat(content.at("/1/image_url/url").asText()).isEqualTo(DATA_URL);
        assertThat(content.at("/1/image_url/detail").asText()).isEqualTo("low");
        assertThat(content).hasSize(2);
    }

    @Test
    void modelThatDoesNotSee_isShownNoPicture() {
        var analyzer = analyzer(Structured.AUTO, false);

        analyze(analyzer, "Ошибка на снимке", PICTURE);

        assertThat(analyzer.sees()).isFalse();
        assertThat(StubOpenAi.pictures(stub.requests().get(0))).isEmpty();
        assertThat(request(0).at("/messages/1/content").asText()).contains("\nВложение: есть, не показано\n");
    }

    @Test
    void ticketThatIsNothingButAPicture_isAnalysedByAModelThatSees() {
        var answered = analyze(analyzer(Structured.AUTO, true), " \u200b ", PICTURE);

        assertThat(answered.analysis().source()).isEqualTo(Analysis.Source.LLM);
        assertThat(StubOpenAi.pictures(stub.requests().get(0))).containsExactly(DATA_URL);
        assertThat(StubOpenAi.ticketText(stub.requests().get(0))).isEmpty();
    }

    @Test
    void ticketThatIsNothingButAPicture_isNotAskedOfABlindOneTwice() {
        stub.endpoint(Endpoint.VLLM_BLIND);
        var analyzer = analyzer(Structured.AUTO, true);

        assertThat(failure(analyzer, "", PICTURE).kind()).isEqualTo(Kind.PICTURE_REFUSED);
        assertThat(failure(analyzer, "", PICTURE).kind()).isEqualTo(Kind.NOTHING_TO_READ);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void modelSettings_decideWhetherTheModelSees() {
        assertThat(config.model()).isEqualTo("gpt-4o-mini");
        assertThat(new EndpointTraits(config).sees()).isTrue();
    }

    private int callsFor(LlmAnalyzer analyzer, String text) {
        var before = stub.requests().size();
        var usage = analyze(analyzer, text, PICTURE).usage();
        assertThat(usage.calls()).isEqualTo(stub.requests().size() - before);
        return usage.calls();
    }

    private LlmAnalyzer analyzer(Structured structured, boolean sees) {
        return new LlmAnalyzer(calls, config, offload, new EndpointTraits(structured, sees));
    }

    private static TicketAnalyzer.Answered analyze(LlmAnalyzer analyzer, String text, @Nullable Picture picture) {
        var ticket = new TicketText(1, text, "Mass", picture != null, picture);
        return analyzer.analyze(ticket).await().atMost(PATIENCE);
    }

    private static AnalysisFailedException failure(LlmAnalyzer analyzer, String text, @Nullable Picture picture) {
        return catchThrowableOfType(AnalysisFailedException.class, () -> analyze(analyzer, text, picture));
    }

    private JsonNode last() {
        return request(stub.requests().size() - 1);
    }

    private JsonNode request(int index) {
        try {
            return JSON.readTree(stub.requests().get(index));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the request is not JSON", e);
        }
    }
}
