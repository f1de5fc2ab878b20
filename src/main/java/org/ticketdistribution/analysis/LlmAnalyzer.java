package org.ticketdistribution.analysis;

import dev.langchain4j.model.output.FinishReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.platform.Offload;

/**
 * Asks a language model. At most llm.concurrency tickets at once in the process, the others wait. An answer that cannot
 * be read is asked for once more, with a word on its form. So a ticket costs 1 request as a rule and at most
 * 2 × (1 + llm.max-retries), and at the first tickets of a process those by which it is found out what the endpoint
 * takes ({@link Negotiation}).
 */
@Singleton
class LlmAnalyzer implements TicketAnalyzer {

    private final ModelCall model;
    private final Prompt prompt;
    private final String modelName;
    private final EndpointTraits traits;
    private final Offload.Lane lane;

    LlmAnalyzer(ModelCall model, AnalysisConfig config, Offload offload, EndpointTraits traits) {
        this.model = model;
        this.prompt = Prompt.load();
        this.modelName = config.model();
        this.traits = traits;
        this.lane = offload.lane("language-model", config.concurrency());
    }

    @Override
    public Uni<Answered> analyze(TicketText ticket) {
        return lane.call(() -> answered(ticket));
    }

    @Override
    public boolean sees() {
        return traits.sees();
    }

    @Override
    public String version() {
        return Prompt.VERSION + " " + modelName;
    }

    private Answered answered(TicketText ticket) {
        var tally = new Tally();
        try {
            return new Answered(analysis(ticket, tally), tally.usage());
        } catch (AnalysisFailedException e) {
            throw e.costing(tally.usage());
        }
    }

    private Analysis analysis(TicketText ticket, Tally tally) {
        var negotiation = new Negotiation(traits, ticket);
        if (ticket.isEmpty() && !negotiation.form().pictured()) {
            throw FailureKinds.of(Kind.NOTHING_TO_READ);
        }
        try {
            return read(ask(ticket, negotiation, false, tally));
        } catch (AnalysisFailedException e) {
            if (e.kind() != Kind.UNUSABLE_ANSWER && e.kind() != Kind.TRUNCATED) {
                throw e;
            }
            return read(ask(ticket, negotiation, true, tally));
        }
    }

    private ModelCall.Answer ask(TicketText ticket, Negotiation negotiation, boolean again, Tally tally) {
        while (true) {
            var form = negotiation.form();
            try {
                var answer = model.ask(
                        prompt.messages(ticket, form.pictured(), again),
                        AnswerFormat.asked(form.shape()),
                        form.tempered(),
                        tally);
                negotiation.agreed();
                return answer;
            } catch (AnalysisFailedException e) {
                if (!negotiation.yieldsTo(e.kind())) {
                    throw e;
                }
            }
        }
    }

    private Analysis read(ModelCall.Answer answer) {
        try {
            return AnswerFormat.read(answer.text(), modelName);
        } catch (AnalysisFailedException e) {
            throw whyUnreadable(answer.end(), e);
        }
    }

    /** What can be read is taken, however it ended. */
    private static AnalysisFailedException whyUnreadable(
            @Nullable FinishReason end, AnalysisFailedException unreadable) {
        if (end == FinishReason.LENGTH) {
            return FailureKinds.of(Kind.TRUNCATED);
        }
        return end == FinishReason.CONTENT_FILTER ? FailureKinds.of(Kind.CONTENT_FILTERED) : unreadable;
    }
}
