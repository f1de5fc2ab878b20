package org.ticketdistribution.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.stream.Stream;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.store.AnalysisQueue.ModelUse;

/** Counts what came of asking others, for the metrics of this replica. */
@ApplicationScoped
class Outcomes {

    private static final String ANALYSES = "ticket.distribution.model.analyses";
    private static final String ATTACHMENTS = "ticket.distribution.attachments";

    private final MeterRegistry registry;

    Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** All begin at 0: a counter that appears with 1 has not increased, to those who watch increases. */
    void register(@Observes StartupEvent started) {
        Stream.concat(
                        Stream.of("answered", "reused", "unexpected"),
                        Stream.of(Kind.values()).map(Outcomes::label))
                .forEach(outcome -> registry.counter(ANALYSES, "outcome", outcome));
        Stream.of("stored", "failed").forEach(outcome -> registry.counter(ATTACHMENTS, "outcome", outcome));
        count(Usage.NONE);
    }

    /** The model analysed a ticket, now or an equal one before. */
    void modelAnswered(ModelUse use) {
        model(use.reused() ? "reused" : "answered");
        count(use.usage());
    }

    /** The model did not analyse a ticket, retries included; anything but its known failures is a fault of ours. */
    void modelFailed(Throwable failure) {
        if (failure instanceof AnalysisFailedException known) {
            model(label(known.kind()));
            count(known.usage());
        } else {
            model("unexpected");
        }
    }

    private void count(Usage usage) {
        registry.counter("ticket.distribution.model.calls").increment(usage.calls());
        registry.counter("ticket.distribution.model.tokens", "direction", "input")
                .increment(usage.inputTokens());
        registry.counter("ticket.distribution.model.tokens", "direction", "output")
                .increment(usage.outputTokens());
    }

    private void model(String outcome) {
        count(ANALYSES, outcome);
    }

    private static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A file is in the object store. */
    void attachmentStored() {
        count(ATTACHMENTS, "stored");
    }

    /** A file was not taken, or there is no object store. */
    void attachmentFailed() {
        count(ATTACHMENTS, "failed");
    }

    private void count(String name, String outcome) {
        registry.counter(name, "outcome", outcome).increment();
    }
}
