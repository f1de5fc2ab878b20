package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.ENGLISH;
import static org.ticketdistribution.testing.Samples.KAZAKH;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.analysis.LocalAnalyzer;
import org.ticketdistribution.analysis.Picture;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.stub.Fault;
import org.ticketdistribution.stub.ReceivedSpan;
import org.ticketdistribution.stub.StubLangfuse;
import org.ticketdistribution.stub.StubLangfuse.Behaviour;
import org.ticketdistribution.stub.StubLangfuseResource;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.stub.StubOpenAi;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Traced;

/** What a receiver of traces gets of a run, and what a run gets of a receiver in trouble: nothing. */
@QuarkusTest
@TestProfile(Traced.class)
class TracesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalAnalyzer LOCAL = LocalAnalyzer.load();
    private static final String METADATA = "langfuse.observation.metadata.";

    private static final String THREE = tickets(
            ticket(1, QUESTION, "", "Mass", "Алматы"),
            ticket(2, KAZAKH, "", "Mass", "Алматы"),
            ticket(3, ENGLISH, "", "Mass", "Астана"));

    /** The run, three stages, three tickets, three calls. */
    private static final int SPANS_OF_THREE = 10;

    StubOpenAi model;
    StubNominatim geocoder;
    StubLangfuse langfuse;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        model.reset();
        InProcess.closeBreakers();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
        langfuse.reset();
    }

    @Test
    void run_isOneTraceOfRunStagesTicketsAndModelCalls() {
        upload(THREE);
        var spans = received(SPANS_OF_THREE);

        assertThat(spans)
                .extracting(ReceivedSpan::traceId)
                .containsOnly(spans.get(0).traceId());
        assertThat(spans).extracting(ReceivedSpan::id).doesNotHaveDuplicates();
        var run = only(spans, "run");
        assertThat(run.parentId()).isEmpty();
        for (var stage : List.of("geocoding", "analysis", "assignment")) {
            assertThat(only(spans, stage).parentId()).isEqualTo(run.id());
        }
        var tickets = named(spans, "ticket");
        assertThat(tickets)
                .hasSize(3)
                .extracting(ReceivedSpan::parentId)
                .containsOnly(only(spans, "analysis").id());
        assertThat(named(spans, "chat gpt-4o-mini"))
                .hasSize(3)
                .extracting(ReceivedSpan::parentId)
                .containsExactlyInAnyOrderElementsOf(
                        tickets.stream().map(ReceivedSpan::id).toList());
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.startNanos()).isPositive();
            assertThat(span.endNanos()).isGreaterThanOrEqualTo(span.startNanos());
            assertThat(span.failure()).isEmpty();
            assertThat(span.resource()).containsEntry("service.name", "ticket-distribution");
            assertThat(span.attributes())
                    .containsEntry("langfuse.trace.name", "run 1")
                    .containsEntry("langfuse.trace.metadata.run_id", "1")
                    .containsEntry(METADATA + "run_id", 1L);
        });
        assertThat(run.attributes())
                .containsEntry(METADATA + "kind", "upload")
                .containsEntry(METADATA + "state", "succeeded")
                .containsEntry(METADATA + "tickets_assigned", 3L);
    }

    @Test
    void modelCall_saysWhatWasSentWhatCameBackAndWhatItCost() throws Exception {
        upload(tickets(ticket(1, QUESTION, "", "Mass", "Алматы")));
        var spans = received(6);
        var request = model.requests().get(0);
        var call = only(spans, "chat gpt-4o-mini");

        assertThat(call.kind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
        assertThat(call.attributes())
                .containsEntry("gen_ai.operation.name", "chat")
                .containsEntry("gen_ai.provider.name", "openai")
                .containsEntry("gen_ai.request.model", "gpt-4o-mini")
                .containsEntry("langfuse.observation.type", "generation")
                .containsEntry("langfuse.observation.input", StubOpenAi.ticketText(request))
                .containsEntry(METADATA + "ticket_id", 1L)
                .containsEntry(METADATA + "with_picture", false);
        assertThat((String) call.attributes().get(METADATA + "prompt_version"))
                .matches("ticket-analysis-v\\d+")
                .isEqualTo(call.attributes().get("langfuse.version"));
        var output = JSON.readTree((String) call.attributes().get("langfuse.observation.output"));
        assertThat(output.path("category").asText()).isEqualTo("Консультация");
        assertThat(output.path("summary").asText())
                .isEqualTo("Клиент написал " + QUESTION.length() + " знаков. Рекомендация: ответить клиенту.");
        assertThat(only(spans, "ticket").attributes())
                .containsEntry(METADATA + "source", "llm")
                .containsEntry(METADATA + "answer_reused", false)
                .doesNotContainKey("langfuse.observation.input");
    }

    /** Holds whether texts are masked or not: the trace goes by what the model was sent, never by the ticket. */
    @Test
    void trace_holdsNothingOfTheTicketThatTheModelWasNotSent() {
        var phone = "+7 701 123 45 67";
        model.answers(text -> {
            var answer = StubOpenAi.byRules(text);
            answer.put("summary", "Клиент пишет: " + text + " Рекомендация: ответить клиенту.");
            return answer;
        });

        upload(tickets(ticket(1, "Не приходит код. Мой телефон " + phone + " жду звонка", "", "Mass", "Алматы")));

        var sent = StubOpenAi.ticketText(model.requests().get(0));
        var spans = received(6);
        var call = only(spans, "chat gpt-4o-mini").attributes();
        assertThat(call).containsEntry("langfuse.observation.input", sent);
        assertThat((String) call.get("langfuse.observation.output")).contains("Клиент пишет: " + sent);
        assertThat(spans.toString().contains(phone)).isEqualTo(sent.contains(phone));
        assertThat(spans.toString()).doesNotContain("ул. Садовая", guid(1));
    }

    @Test
    void costOfRunAndCalls_isThatOfTheApi() {
        upload(THREE);
        var spans = received(SPANS_OF_THREE);

        var cost = Api.get("/api/runs/1").json(200).path("model");
        var calls = named(spans, "chat gpt-4o-mini");
        assertThat(cost.path("calls").asLong()).isEqualTo(3);
        assertThat(cost.path("input_tokens").asLong()).isPositive();
        assertThat(cost.path("output_tokens").asLong()).isPositive();
        assertThat(sum(calls, METADATA + "calls")).isEqualTo(cost.path("calls").asLong());
        assertThat(sum(calls, "gen_ai.usage.input_tokens"))
                .isEqualTo(cost.path("input_tokens").asLong());
        assertThat(sum(calls, "gen_ai.usage.output_tokens"))
                .isEqualTo(cost.path("output_tokens").asLong());
        assertThat(only(spans, "run").attributes())
                .containsEntry(METADATA + "model_calls", cost.path("calls").asLong());
    }

    private static long sum(List<ReceivedSpan> spans, String attribute) {
        return spans.stream()
                .mapToLong(span -> (Long) span.attributes().get(attribute))
                .sum();
    }

    @Test
    @DisabledOnIntegrationTest("calls what the pipeline calls")
    void call_costsWhatTheAnalyzerSays() {
        var analyzer = new TicketAnalyzer() {
            @Override
            public Uni<Answered> analyze(TicketText ticket) {
                return Uni.createFrom().item(new Answered(LOCAL.analyze(ticket), new Usage(2, 300, 40)));
            }

            @Override
            public boolean sees() {
                return true;
            }

            @Override
            public String version() {
                return "prompt-9 gpt-4o-mini";
            }
        };
        var sent = new TicketText(7, "[NAME_1] спрашивает", null, true, new Picture("image/png", new byte[] {1, 2, 3}));
        var ticket = new OpenText(5, Instant.EPOCH, new UUID(0, 7), 1, 1, null, sent);

        InProcess.bean(TicketTraces.class)
                .modelCall(ticket, sent, analyzer)
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(received(1).get(0).attributes())
                .containsEntry("gen_ai.usage.input_tokens", 300L)
                .containsEntry("gen_ai.usage.output_tokens", 40L)
                .containsEntry("langfuse.observation.input", "[NAME_1] спрашивает")
                .containsEntry("langfuse.version", "prompt-9")
                .containsEntry("langfuse.trace.name", "run 5")
                .containsEntry(METADATA + "calls", 2L)
                .containsEntry(METADATA + "ticket_id", 7L)
                .containsEntry(METADATA + "with_picture", true);
    }

    @Test
    void request_isThatOfTheProtocolWithTheKeysOfTheProject() {
        upload(THREE);
        received(SPANS_OF_THREE);

        var keys = StubLangfuseResource.PUBLIC_KEY + ":" + StubLangfuseResource.SECRET_KEY;
        assertThat(langfuse.requests())
                .containsOnly(new StubLangfuse.Request(
                        "POST",
                        "/api/public/otel/v1/traces",
                        "application/x-protobuf",
                        "Basic " + Base64.getEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8)),
                        "4"));
    }

    @Test
    void answerThatIsTakenAgain_isATicketWithoutACall() {
        upload(THREE);
        received(SPANS_OF_THREE);
        langfuse.reset();

        upload(THREE);

        var spans = received(SPANS_OF_THREE - 3);
        assertThat(named(spans, "chat gpt-4o-mini")).isEmpty();
        assertThat(named(spans, "ticket")).hasSize(3).allSatisfy(span -> assertThat(span.attributes())
                .containsEntry(METADATA + "answer_reused", true));
        assertThat(only(spans, "run").attributes()).containsEntry("langfuse.trace.name", "run 2");
    }

    @Test
    void modelThatFails_isAnErrorOfItsCallAndAWarningOfItsTicket() {
        model.fault(Fault.UNAUTHORIZED_401);

        upload(tickets(ticket(1, QUESTION, "", "Mass", "Алматы")));

        var spans = received(6);
        var call = only(spans, "chat gpt-4o-mini");
        assertThat(call.failure()).startsWith("UNAUTHORIZED: ");
        assertThat(call.attributes())
                .containsEntry("error.type", "UNAUTHORIZED")
                .containsEntry("langfuse.observation.level", "ERROR")
                .containsEntry("langfuse.observation.status_message", call.failure())
                .doesNotContainKey("langfuse.observation.output");
        assertThat(only(spans, "ticket").attributes())
                .containsEntry(METADATA + "source", "local")
                .containsEntry(METADATA + "issue", "analysis.model_failed")
                .containsEntry("langfuse.observation.level", "WARNING");
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"FAIL", "HANG"})
    void receiverInTrouble_changesNothingButAMetric(Behaviour trouble) {
        upload(THREE);
        received(SPANS_OF_THREE);
        var expected = stored();
        database.clean();
        langfuse.behave(trouble);
        var failedBefore = spansThat("failed");

        var result = upload(THREE);

        assertThat(result.path("issues")).isEmpty();
        assertThat(result.path("tickets_assigned").asInt()).isEqualTo(3);
        assertThat(stored()).isEqualTo(expected);
        until("all spans of the run count as failed", () -> spansThat("failed") - failedBefore == SPANS_OF_THREE);
        assertThat(langfuse.spans()).hasSize(SPANS_OF_THREE);
        assertThat(Answer.texts(Api.get("/q/health/ready").json(200).path("checks"), "status"))
                .containsOnly("UP");
    }

    @Test
    void receiverThatIsBack_getsWhatComesFromThenOn() {
        langfuse.behave(Behaviour.FAIL);
        var failedBefore = spansThat("failed");
        upload(THREE);
        until("the run's spans are lost", () -> spansThat("failed") - failedBefore == SPANS_OF_THREE);
        langfuse.behave(Behaviour.TAKE);
        var sentBefore = spansThat("sent");

        upload(THREE);

        assertThat(only(received(SPANS_OF_THREE - 3), "run").attributes())
                .containsEntry("langfuse.trace.name", "run 2");
        until("they count as sent", () -> spansThat("sent") - sentBefore == SPANS_OF_THREE - 3);
    }

    private static JsonNode upload(String tickets) {
        return Sending.of(OFFICES, MANAGERS, tickets).send().json(200);
    }

    /** What the run led to, without what differs from run to run. */
    private List<String> stored() {
        return database.texts("select concat_ws('|', t.client_guid, a.category, a.priority, a.language, a.summary,"
                + " a.source, m.name, s.reason) from tickets t join ai_analyses a on a.ticket_id = t.id"
                + " join assignments s on s.ticket_id = t.id join managers m on m.id = s.manager_id order by 1");
    }

    /** Waits for exactly so many; more are found by the next look at them. */
    private List<ReceivedSpan> received(int count) {
        until(count + " spans come", () -> langfuse.spans().size() >= count);
        assertThat(langfuse.spans()).hasSize(count);
        return langfuse.spans();
    }

    private static Stream<ReceivedSpan> stream(List<ReceivedSpan> spans, String name) {
        return spans.stream().filter(span -> span.name().equals(name));
    }

    private static List<ReceivedSpan> named(List<ReceivedSpan> spans, String name) {
        return stream(spans, name).toList();
    }

    private static ReceivedSpan only(List<ReceivedSpan> spans, String name) {
        assertThat(named(spans, name)).as(name).hasSize(1);
        return named(spans, name).get(0);
    }

    private static long spansThat(String outcome) {
        return Api.get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("ticket_distribution_traces_total{outcome=\"" + outcome + "\"}"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToLong(value -> Math.round(Double.parseDouble(value)))
                .findFirst()
                .orElseThrow();
    }

    private static void until(String what, BooleanSupplier holds) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never: %s", what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
