package org.ticketdistribution.assignment;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.TicketLanguage;

/**
 * A ticket that waits for a manager: only what the rules look at.
 *
 * @param point where the client is; null when the address was not found
 * @param country as the client wrote it; null, blank or the literal NULL when absent
 * @param segment as the file says it; null when absent
 * @param priority 1 to 10, 10 is taken first
 * @param released whether a person said that it is to be routed although it is spam
 */
public record OpenTicket(
        long id,
        @Nullable GeoPoint point,
        @Nullable String country,
        @Nullable String segment,
        Category category,
        TicketLanguage language,
        int priority,
        boolean released) {

    public OpenTicket {
        Priority.check(priority);
    }

    /** A ticket that nobody released. */
    public OpenTicket(
            long id,
            @Nullable GeoPoint point,
            @Nullable String country,
            @Nullable String segment,
            Category category,
            TicketLanguage language,
            int priority) {
        this(id, point, country, segment, category, language, priority, false);
    }
}
