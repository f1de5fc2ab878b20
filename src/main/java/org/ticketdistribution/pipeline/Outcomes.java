package org.ticketdistribution.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.store.AnalysisQueue.ModelUse;

/** Counts what came of asking others, for the metrics of this replica. */
@ApplicationScoped
class Outcomes {

    private final MeterRegistry registry;

    Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The model analysed a ticket, now or an equal one before. */
    void modelAnswered(ModelUse use) {
        model(use.reused() ? "reused" : "answered");
        count(use.usage());
    }

    /** The model did not analyse a ticket, retries included; anything but its known failures is a fault of ours. */
    void modelFailed(Throwable failure) {
        if (failure instanceof AnalysisFailedException known) {
            model(known.kind().name());
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
        count("ticket.distribution.model.analyses", outcome.toLowerCase(Locale.ROOT));
    }

    /** A file is in the object store. */
    void attachmentStored() {
        count("ticket.distribution.attachments", "stored");
    }

    /** A file was not taken, or there is no object store. */
    void attachmentFailed() {
        count("ticket.distribution.attachments", "failed");
    }

    private void count(String name, String outcome) {
        registry.counter(name, "outcome", outcome).increment();
    }
}
