package org.ticketdistribution.tracing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans to Langfuse where one is set up; without one nothing is made of them. Whatever becomes of a span, nobody
 * who sends one waits or fails for it.
 */
@ApplicationScoped
public class Traces {

    private static final Logger LOG = Logger.getLogger(Traces.class);

    /** The end of the process is not held up for a dead receiver. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final @Nullable Outbox outbox;
    private final String destination;

    Traces(
            TracingConfig config,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        var langfuse = Langfuse.of(config);
        this.outbox =
                langfuse.map(there -> outbox(there, config, registry, name)).orElse(null);
        this.destination = langfuse.map(there -> "sent to " + there.host())
                .orElse("not made; LANGFUSE_HOST and its two keys are not set");
    }

    private static Outbox outbox(Langfuse langfuse, TracingConfig config, MeterRegistry registry, String name) {
        var deliveries = new Deliveries(registry, langfuse.host());
        return new Outbox(langfuse.exporter(config.timeout()), deliveries, name, config.timeout(), FAREWELL);
    }

    void announce(@Observes StartupEvent started) {
        LOG.infof("traces: %s", destination);
    }

    /** Whether anybody wants them; if not, do not even look at the clock. */
    public boolean areWanted() {
        return outbox != null;
    }

    /** Has the span sent, some time later. It is made only if somebody wants it, and dropped when too many wait. */
    public void send(Supplier<Span> span) {
        if (outbox == null) {
            return;
        }
        try {
            outbox.add(span.get());
        } catch (RuntimeException e) {
            LOG.error("A span could not be made; nothing else depends on it", e);
        }
    }

    @PreDestroy
    void close() {
        if (outbox != null) {
            outbox.close();
        }
    }
}
