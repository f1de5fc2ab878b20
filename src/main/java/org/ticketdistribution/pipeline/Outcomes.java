package org.ticketdistribution.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.ticketdistribution.analysis.AnalysisFailedException;

/** Counts what came of asking others, for the metrics of this replica. */
@ApplicationScoped
class Outcomes {

    private final MeterRegistry registry;

    Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The model analysed a ticket. */
    void modelAnswered() {
        model("answered");
    }

    /** The model did not analyse a ticket, retries included; anything but its known failures is a fault of ours. */
    void modelFailed(Throwable failure) {
        model(failure instanceof AnalysisFailedException known ? known.kind().name() : "unexpected");
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
