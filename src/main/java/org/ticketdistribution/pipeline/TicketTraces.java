package org.ticketdistribution.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.AnalysisConfig;
import org.ticketdistribution.analysis.AnalysisFailedException;
import org.ticketdistribution.analysis.TicketAnalyzer;
import org.ticketdistribution.analysis.TicketAnalyzer.Answered;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.Usage;
import org.ticketdistribution.store.AnalysisQueue.Analyzed;
import org.ticketdistribution.store.AnalysisQueue.OpenText;
import org.ticketdistribution.tracing.Span;
import org.ticketdistribution.tracing.Traces;

/**
 * What a ticket's analysis leaves in the trace of its run: a span for the ticket and one for each question to the model.
 * Of texts only what the model was sent and what it answered, both as they went over the wire: masked. The work itself
 * is not changed by it, neither its result nor its thread.
 */
@ApplicationScoped
class TicketTraces {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Traces traces;
    private final Clock clock;
    private final String modelName;

    TicketTraces(Traces traces, Clock clock, AnalysisConfig config) {
        this.traces = traces;
        this.clock = clock;
        this.modelName = config.model();
    }

    /** Does the ticket's work, whose end is that its analysis is stored. */
    Uni<Analyzed> ticket(OpenText ticket, Supplier<Uni<Analyzed>> work) {
        if (!traces.areWanted()) {
            return work.get();
        }
        return Uni.createFrom().deferred(() -> {
            var begin = clock.instant();
            return work.get()
                    .onItemOrFailure()
                    .invoke((analyzed, failure) -> traces.send(() -> ended(ticket, begin, analyzed, failure)));
        });
    }

    private Span ended(OpenText ticket, Instant begin, @Nullable Analyzed analyzed, @Nullable Throwable failure) {
        var run = TracedRun.of(ticket);
        var span = run.span(run.ticket(ticket), "ticket", begin, clock.instant())
                .with(TracedRun.METADATA + "ticket_id", ticket.text().ticketId());
        if (failure != null) {
            return failed(span, failure.getClass().getSimpleName());
        }
        return analyzed == null ? span : described(span, analyzed);
    }

    private static Span described(Span span, Analyzed analyzed) {
        var analysis = analyzed.analysis();
        span.with(TracedRun.METADATA + "source", analysis.source().label())
                .with(TracedRun.METADATA + "answer_reused", analyzed.model().reused())
                .with(TracedRun.METADATA + "needs_review", analysis.needsReview());
        analyzed.issue().ifPresent(issue -> span.with(TracedRun.METADATA + "issue", issue.code())
                .with("langfuse.observation.level", "WARNING"));
        return span;
    }

    /**
     * Asks the model.
     *
     * @param ticket whose analysis it is for
     * @param sent the ticket as the model gets it; its text stands in the span, its picture does not
     */
    Uni<Answered> modelCall(OpenText ticket, TicketText sent, TicketAnalyzer model) {
        if (!traces.areWanted()) {
            return model.analyze(sent);
        }
        return Uni.createFrom().deferred(() -> {
            var begin = clock.instant();
            return model.analyze(sent)
                    .onItemOrFailure()
                    .invoke((answered, failure) -> traces.send(() -> {
                        var span = asked(ticket, sent, model, begin);
                        return failure == null ? answered(span, answered) : refused(span, failure);
                    }));
        });
    }

    private Span asked(OpenText ticket, TicketText sent, TicketAnalyzer model, Instant begin) {
        var run = TracedRun.of(ticket);
        var promptVersion = promptVersion(model.version());
        return run.span(run.modelCall(ticket), "chat " + modelName, begin, clock.instant())
                .outgoing()
                .with("gen_ai.operation.name", "chat")
                .with("gen_ai.provider.name", "openai")
                .with("gen_ai.request.model", modelName)
                .with("langfuse.observation.type", "generation")
                .with("langfuse.observation.input", sent.text())
                .with("langfuse.version", promptVersion)
                .with(TracedRun.METADATA + "prompt_version", promptVersion)
                .with(TracedRun.METADATA + "ticket_id", ticket.text().ticketId())
                .with(TracedRun.METADATA + "with_picture", sent.picture() != null);
    }

    /** The analyzer's version is that of its prompt and the model's name, which has an attribute of its own. */
    private String promptVersion(String version) {
        var end = version.lastIndexOf(" " + modelName);
        return end < 0 ? version : version.substring(0, end);
    }

    private static Span answered(Span span, Answered answered) {
        return cost(span, answered.usage()).with("langfuse.observation.output", json(answered.analysis()));
    }

    private static Span refused(Span span, Throwable failure) {
        if (failure instanceof AnalysisFailedException known) {
            return failed(cost(span, known.usage()), known.kind() + ": " + known.getMessage())
                    .with("error.type", known.kind().name());
        }
        return failed(span, failure.getClass().getSimpleName())
                .with("error.type", failure.getClass().getSimpleName());
    }

    private static Span cost(Span span, Usage usage) {
        return span.with("gen_ai.usage.input_tokens", usage.inputTokens())
                .with("gen_ai.usage.output_tokens", usage.outputTokens())
                .with(TracedRun.METADATA + "calls", usage.calls());
    }

    private static Span failed(Span span, String reason) {
        return span.failed(reason)
                .with("langfuse.observation.level", "ERROR")
                .with("langfuse.observation.status_message", reason);
    }

    private static String json(Analysis analysis) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("category", analysis.category().label());
        fields.put("sentiment", analysis.sentiment().label());
        fields.put("priority", analysis.priority());
        fields.put("language", analysis.language().name());
        fields.put("summary", analysis.summary());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and a number are always JSON", e);
        }
    }
}
