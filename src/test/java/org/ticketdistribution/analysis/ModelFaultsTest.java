package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.AnalysisConfig.Structured;
import org.ticketdistribution.platform.Offload;
import org.ticketdistribution.stub.Endpoint;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Stubbed;

/**
 * What a ticket gets when the model's endpoint is in trouble, and after how many calls: the table of docs/model.md,
 * printed with the times of this machine to `target/model-faults.md`. llm.timeout is 3 s, llm.max-retries 2.
 */
@QuarkusTest
@TestProfile(Stubbed.class)
class ModelFaultsTest {

    private static final Path REPORT = Path.of("target", "model-faults.md");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "Где мой договор 77?";
    private static final List<String> ROWS = new ArrayList<>();

    StubOpenAi stub;

    @Inject
    ModelCall calls;

    @Inject
    AnalysisConfig config;

    @Inject
    Offload offload;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    ModelPause pause;

    @BeforeEach
    void freshStubAndBreaker() {
        breakers.resetAll();
        stub.reset();
    }

    /** Nothing of what an endpoint asked for is left to the next test. */
    @AfterEach
    void outlastThePause() {
        pause.await(Duration.ofSeconds(10));
    }

    @AfterAll
    static void print() throws IOException {
        var head = List.of("| the endpoint | the ticket gets | calls | took |", "|---|---|---|---|");
        Files.write(REPORT, Stream.concat(head.stream(), ROWS.stream()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            says 500                                       | SERVER_ERROR_500                       | SERVER_ERROR     | 3
            says 503, overloaded or not ready              | OVERLOADED_503                         | OVERLOADED       | 3
            says 429                                       | TOO_MANY_REQUESTS_429                  | RATE_LIMITED     | 3
            says 429, come back in 1 s                     | TOO_MANY_REQUESTS_429_RETRY_AFTER      | RATE_LIMITED     | 3
            says 429, come back later than we wait         | TOO_MANY_REQUESTS_429_RETRY_MUCH_LATER | RATE_LIMITED     | 1
            says 429, the account is empty                 | NO_QUOTA_429                           | QUOTA_EXCEEDED   | 1
            refuses the key                                | UNAUTHORIZED_401                       | UNAUTHORIZED     | 1
            knows no such model                            | UNKNOWN_MODEL_404                      | NOT_FOUND        | 1
            does not answer                                | HANG                                   | TIMEOUT          | 3
            answers a byte at a time, without end          | TRICKLE                                | TIMEOUT          | 3
            cuts the connection                            | CUT_CONNECTION                         | UNREACHABLE      | 3
            answers nothing, status 200                    | EMPTY_BODY                             | UNUSABLE_ANSWER  | 2
            answers nothing, in chunks                     | EMPTY_CHUNKS                           | UNUSABLE_ANSWER  | 2
            answers with a page of HTML                    | HTML                                   | UNUSABLE_ANSWER  | 2
            answers without choices                        | NO_CHOICES                             | UNUSABLE_ANSWER  | 2
            says 502 in an answer of status 200            | ERROR_IN_200                           | SERVER_ERROR     | 3
            lets the model chat                            | GARBAGE_TEXT                           | UNUSABLE_ANSWER  | 2
            gives a category outside the list              | CATEGORY_OUTSIDE_LIST                  | UNUSABLE_ANSWER  | 2
            gives priority 11                              | PRIORITY_OUT_OF_RANGE                  | UNUSABLE_ANSWER  | 2
            gives a blank summary                          | BLANK_SUMMARY                          | UNUSABLE_ANSWER  | 2
            cuts the JSON off                              | TRUNCATED_JSON                         | UNUSABLE_ANSWER  | 2
            cuts the JSON off and says so                  | LENGTH                                 | TRUNCATED        | 2
            says that the model wrote no JSON              | NO_JSON_400                            | UNUSABLE_ANSWER  | 2
            refuses to answer                              | REFUSAL                                | REFUSED          | 1
            filters the request                            | CONTENT_FILTER_400                     | CONTENT_FILTERED | 1
            filters the answer                             | CONTENT_FILTER                         | CONTENT_FILTERED | 1
            has too little context                         | TOO_LONG_400                           | TOO_LONG         | 1
            says 400 to every form, and not why            | BAD_REQUEST_400                        | BAD_REQUEST      | 3
            adds fields                                    | EXTRA_FIELDS                           | analysis         | 1
            leaves the recommendation out                  | WITHOUT_RECOMMENDATION                 | analysis         | 1
            """)
    void lastingFault_endsAfterKnownCalls(String what, Fault fault, String gets, int expected) {
        stub.fault(fault);
        // Longer than a call may take, no longer than the application is there.
        stub.hangFor(Duration.ofSeconds(6));

        assertThat(row(what, null)).isEqualTo(documented(what, gets, expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            says 500 once                                  | SERVER_ERROR_500                  | 2
            says 429 once                                  | TOO_MANY_REQUESTS_429             | 2
            says 429 once, come back in 1 s                | TOO_MANY_REQUESTS_429_RETRY_AFTER | 2
            does not answer once                           | HANG                              | 2
            cuts the connection once                       | CUT_CONNECTION                    | 2
            lets the model chat once                       | GARBAGE_TEXT                      | 2
            gives a category outside the list once         | CATEGORY_OUTSIDE_LIST             | 2
            """)
    void passingFault_isForgottenByTheNextCall(String what, Fault fault, int expected) {
        stub.nextFaults(fault);

        assertThat(row(what, null)).isEqualTo(documented(what, "analysis", expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            says 400 to the schema                         | DEEPSEEK         | 2
            says 500 to the schema                         | LLAMA_CPP_OLD    | 2
            says 400 to every response_format, and not why | BARE             | 3
            says 400 to the temperature                    | HOSTED_REASONING | 2
            """)
    void formThatIsNotTaken_isChanged(String what, Endpoint endpoint, int expected) {
        stub.endpoint(endpoint);

        assertThat(row(what, null)).isEqualTo(documented(what, "analysis", expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            says 400 to the picture                        | VLLM_BLIND       | 2
            says 422 to the picture                        | FAST_API_BLIND   | 2
            """)
    void pictureThatIsNotTaken_isLeftOut(String what, Endpoint endpoint, int expected) {
        stub.endpoint(endpoint);

        assertThat(row(what, new Picture("image/png", new byte[] {1})))
                .isEqualTo(documented(what, "analysis", expected));
    }

    @Test
    void afterTooManyFailures_noCallIsMade() {
        stub.fault(Fault.SERVER_ERROR_500);
        for (int i = 0; i < 4; i++) {
            row("", null);
        }
        stub.reset();

        assertThat(row("failed too often just before", null))
                .isEqualTo(documented("failed too often just before", "CIRCUIT_OPEN", 0));
    }

    private static String documented(String what, String gets, int expected) {
        var row = "| " + what + " | " + gets + " | " + expected + " |";
        assertThat(ModelDocs.lines()).as("docs/model.md has this row").anySatisfy(line -> assertThat(line)
                .startsWith(row));
        return row;
    }

    /** Asks for one ticket, as an analyzer that knows nothing of the endpoint yet. */
    private String row(String what, @Nullable Picture picture) {
        var analyzer = new LlmAnalyzer(calls, config, offload, new EndpointTraits(Structured.AUTO, picture != null));
        var before = stub.requests().size();
        var begun = System.nanoTime();
        String gets;
        Usage usage;
        try {
            var answered = analyzer.analyze(new TicketText(1, TEXT, "Mass", false, picture))
                    .await()
                    .atMost(PATIENCE);
            gets = "analysis";
            usage = answered.usage();
        } catch (AnalysisFailedException failure) {
            assertThat(failure.getMessage()).doesNotContain("договор", "77", "Благодарность", "Конечно", "stub");
            gets = failure.kind().name();
            usage = failure.usage();
        }
        assertThat(usage.calls())
                .as("every request is counted")
                .isEqualTo(stub.requests().size() - before);
        var row = "| " + what + " | " + gets + " | " + usage.calls() + " |";
        if (!what.isEmpty()) {
            ROWS.add(row + String.format(Locale.ROOT, " %.1f s |", (System.nanoTime() - begun) / 1e9));
        }
        return row;
    }
}
