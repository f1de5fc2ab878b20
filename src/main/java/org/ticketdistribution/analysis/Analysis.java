package org.ticketdistribution.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * What an analyzer found in a ticket.
 *
 * @param priority 1 to 10, 10 is the most urgent
 * @param summary one or two sentences in Russian, then «Рекомендация: …»; never blank
 * @param model the name of the model that answered; null unless the source is {@link Source#LLM}
 * @param confidence 0 to 1; null where the source does not say
 * @param needsReview whether a person should look at it
 */
public record Analysis(
        Category category,
        Sentiment sentiment,
        int priority,
        TicketLanguage language,
        String summary,
        Source source,
        @Nullable String model,
        @Nullable Double confidence,
        boolean needsReview) {

    /** Who analysed. */
    public enum Source {
        /** A language model. */
        LLM,
        /** The rules in this process. */
        LOCAL,
        /** A person. */
        MANUAL;

        /** The value stored and sent: llm, local, manual. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with other words. */
    public Analysis withSummary(String words) {
        return new Analysis(category, sentiment, priority, language, words, source, model, confidence, needsReview);
    }

    public Analysis {
        Priority.check(priority);
        if (summary.isBlank()) {
            throw new IllegalArgumentException("the summary is blank; it must say what the ticket is about");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence=" + confidence + " is not within 0 to 1");
        }
        if (source == Source.LLM && (model == null || model.isBlank())) {
            throw new IllegalArgumentException("source=LLM needs the name of the model, got model=" + model);
        }
        if (source != Source.LLM && model != null) {
            throw new IllegalArgumentException("source=" + source + " has no model, got model=" + model);
        }
    }
}
