package org.ticketdistribution.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.stub.ReceivedSpan;
import org.ticketdistribution.stub.StubLangfuse;

class OutboxTest {

    private static final SpanPath RUN = SpanPath.ofRun(1, Instant.EPOCH);

    private final StubLangfuse langfuse = StubLangfuse.start();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private record Settings(
            Optional<String> host, Optional<String> publicKey, Optional<String> secretKey, Duration timeout)
            implements TracingConfig {}

    @AfterEach
    void close() {
        langfuse.close();
    }

    @Test
    void spansThatWaitAtTheEnd_areSentBeforeIt() {
        var outbox = outbox();
        for (var number = 0; number < 300; number++) {
            var step = "ticket " + number;
            outbox.add(span(step).with("text", step));
        }

        outbox.close();

        assertThat(langfuse.spans()).extracting(ReceivedSpan::id).hasSize(300).doesNotHaveDuplicates();
        assertThat(outcomes()).isEqualTo(Map.of("sent", 300.0, "failed", 0.0, "dropped", 0.0));
    }

    @Test
    void receiverThatHangs_holdsUpNobodyAndCostsSpansOnly() {
        langfuse.behave(StubLangfuse.Behaviour.HANG);
        var traces = traces();
        for (var number = 0; number < Outbox.ROOM + 1_000; number++) {
            var step = "ticket " + number;
            traces.send(() -> span(step));
        }

        traces.close();

        // A batch may have been on its way, and made room, before the last came.
        assertThat(outcomes().get("dropped")).isBetween(1_000.0 - 128, 1_000.0);
        assertThat(outcomes()).containsEntry("sent", 0.0);
    }

    @Test
    void veryLongText_isCutBetweenCharacters() {
        var outbox = outbox();
        var text = "a" + "😀".repeat(5_000);

        outbox.add(span("ticket").with("text", text));
        outbox.close();

        assertThat(langfuse.spans().get(0).attributes()).containsEntry("text", "a" + "😀".repeat(3_999) + "…");
    }

    @Test
    void spanThatCannotBeMade_isNobodysFailure() {
        var traces = traces();

        traces.send(() -> {
            throw new IllegalStateException("a bug of ours");
        });
        traces.close();

        assertThat(langfuse.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            , public, secret
            host, , secret
            host, public,
            , ,
            """)
    void withoutAllThreeSettings_noSpanIsMade(String host, String publicKey, String secretKey) {
        var settings = new Settings(
                Optional.ofNullable(host).map(there -> langfuse.url()),
                Optional.ofNullable(publicKey),
                Optional.ofNullable(secretKey),
                Duration.ofSeconds(1));
        var traces = new Traces(settings, metrics, "test");

        traces.send(() -> {
            throw new AssertionError("a span was made");
        });
        traces.close();

        assertThat(traces.areWanted()).isFalse();
        assertThat(metrics.getMeters()).isEmpty();
        assertThat(langfuse.requests()).isEmpty();
    }

    private Traces traces() {
        return new Traces(settings(Duration.ofSeconds(1)), metrics, "test");
    }

    /** With time for a busy machine. */
    private Outbox outbox() {
        var settings = settings(Duration.ofSeconds(30));
        var exporter = Langfuse.of(settings).orElseThrow().exporter(settings.timeout());
        return new Outbox(
                exporter, new Deliveries(metrics, langfuse.url()), "test", settings.timeout(), Duration.ofSeconds(60));
    }

    private Settings settings(Duration timeout) {
        return new Settings(Optional.of(langfuse.url()), Optional.of("public"), Optional.of("secret"), timeout);
    }

    private static Span span(String step) {
        return new Span(RUN.child(step), "ticket", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }

    private Map<String, Double> outcomes() {
        return metrics.find("ticket.distribution.traces").counters().stream()
                .collect(Collectors.toMap(
                        counter -> String.valueOf(counter.getId().getTag("outcome")), counter -> counter.count()));
    }
}
