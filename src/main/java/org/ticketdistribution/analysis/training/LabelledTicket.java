package org.ticketdistribution.analysis.training;

import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * A ticket of the corpus with what an analyzer should say of it.
 *
 * @param style who wrote it and how: the name of its file
 */
public record LabelledTicket(
        String style, String text, Category category, Sentiment sentiment, int priority, TicketLanguage language) {

    public LabelledTicket {
        Priority.check(priority);
    }
}
