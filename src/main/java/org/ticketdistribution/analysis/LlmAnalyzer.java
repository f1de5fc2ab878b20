package org.ticketdistribution.analysis;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.platform.Offload;

/**
 * Asks a language model. At most llm.concurrency tickets at once in the process, the others wait; pauses between
 * retries count as at work, so an endpoint in trouble is asked less. An answer that cannot be used is asked for once
 * more. So a ticket costs 1 request as a rule and at most 2 × (1 + llm.max-retries).
 */
@Singleton
class LlmAnalyzer implements TicketAnalyzer {

    private final ModelCall model;
    private final Prompt prompt;
    private final String modelName;
    private final Offload.Lane lane;

    LlmAnalyzer(ModelCall model, AnalysisConfig config, Offload offload) {
        this.model = model;
        this.prompt = Prompt.load();
        this.modelName = config.model();
        this.lane = offload.lane("language-model", config.concurrency());
    }

    @Override
    public Uni<Answered> analyze(TicketText ticket) {
        return lane.call(() -> new Answered(answered(ticket), Usage.NONE));
    }

    @Override
    public boolean sees() {
        return false;
    }

    @Override
    public String version() {
        return Prompt.VERSION + " " + modelName;
    }

    private Analysis answered(TicketText ticket) {
        if (ticket.isEmpty()) {
            throw new AnalysisFailedException(
                    Kind.OTHER, "Ticket " + ticket.ticketId() + " has no text; the local analyzer answers it.");
        }
        try {
            return askOnce(ticket);
        } catch (AnalysisFailedException e) {
            if (e.kind() != Kind.UNUSABLE_ANSWER) {
                throw e;
            }
            return askOnce(ticket);
        }
    }

    private Analysis askOnce(TicketText ticket) {
        return AnswerFormat.read(model.ask(prompt.messages(ticket)).text(), modelName);
    }
}
