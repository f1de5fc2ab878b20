package org.ticketdistribution.assignment;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Segment;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

/**
 * What a ticket asks of its manager, worked out once for all managers.
 *
 * @param language the skill for the ticket's language; null for Russian
 */
public record Needs(
        boolean vip, boolean chiefSpecialist, @Nullable Skill language) {

    /** @param segment as the file says it; null when absent */
    public static Needs of(@Nullable String segment, Category category, TicketLanguage language) {
        return new Needs(
                Segment.isPremium(segment),
                category == Category.DATA_CHANGE,
                language.requiredSkill().orElse(null));
    }

    static Needs of(OpenTicket ticket) {
        return of(ticket.segment(), ticket.category(), ticket.language());
    }
}
