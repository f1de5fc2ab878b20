package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.AiAnalysis;
import org.ticketdistribution.store.Ticket;

/** What was found in a ticket's text. */
@Schema(name = "AiAnalysis")
public record AnalysisOut(
        long id,
        @Schema(examples = "Консультация") String category,
        @Schema(examples = "Нейтральный") String sentiment,

        @Schema(minimum = "1", maximum = "10", examples = "4")
        int priority,

        @Schema(examples = "RU") String language,
        String summary,
        @Schema(enumeration = {"llm", "local", "manual"}) String source,
        @Nullable String model,
        @Nullable Double confidence,

        @Schema(description = "Whether a person should look at the analysis or at the place")
        boolean needsReview) {

    @Nullable
    static AnalysisOut of(Ticket ticket) {
        AiAnalysis analysis = ticket.analysis;
        if (analysis == null) {
            return null;
        }
        return new AnalysisOut(
                analysis.id,
                analysis.category,
                analysis.sentiment,
                analysis.priority,
                analysis.language,
                analysis.summary,
                analysis.source,
                analysis.model,
                analysis.confidence,
                analysis.needsReview || ticket.locationReview);
    }
}
