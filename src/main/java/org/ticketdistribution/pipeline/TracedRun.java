package org.ticketdistribution.pipeline;

import java.time.Instant;
import java.util.Locale;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.tracing.Span;
import org.ticketdistribution.tracing.SpanPath;

/** The places and common attributes of a run's spans: run, stage, ticket, model call. Every replica comes to the same. */
record TracedRun(long id, Instant createdAt) {

    /** Attributes with this beginning are what Langfuse filters by. */
    static final String METADATA = "langfuse.observation.metadata.";

    static TracedRun of(OpenText ticket) {
        return new TracedRun(ticket.run(), ticket.runCreatedAt());
    }

    SpanPath path() {
        return SpanPath.ofRun(id, createdAt);
    }

    SpanPath stage(Stage stage) {
        return path().child(name(stage));
    }

    /** Each attempt is a span of its own. */
    SpanPath ticket(OpenText ticket) {
        return stage(Stage.ANALYSIS)
                .child("ticket " + ticket.text().ticketId() + " revision " + ticket.revision() + " claim "
                        + ticket.claims());
    }

    SpanPath modelCall(OpenText ticket) {
        return ticket(ticket).child("model");
    }

    static String name(Stage stage) {
        return stage.label().toLowerCase(Locale.ROOT);
    }

    /** A span that says which trace it belongs to; Langfuse wants that of each. */
    Span span(SpanPath place, String name, Instant begin, Instant end) {
        return new Span(place, name, begin, end)
                .with("langfuse.trace.name", "run " + id)
                .with("langfuse.trace.metadata.run_id", String.valueOf(id))
                .with(METADATA + "run_id", id);
    }
}
