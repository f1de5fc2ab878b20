package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Ticket;

/**
 * A ticket in the list. What is not known or not there yet is empty.
 *
 * @param urgency low, middle or high, empty without an analysis
 * @param reason why this manager, or why nobody; Russian, as it is stored
 */
@TemplateData
public record TicketLine(
        long id,
        String guid,
        String category,
        String priority,
        String urgency,
        String language,
        String segment,
        String city,
        String office,
        String manager,
        String reason,
        boolean needsReview) {

    private static final int HIGH_PRIORITY = 8;
    private static final int MIDDLE_PRIORITY = 5;

    static TicketLine of(Ticket ticket, Speech speech) {
        var analysis = ticket.analysis;
        var assignment = ticket.assignment;
        return new TicketLine(
                ticket.id,
                ticket.clientGuid.toString(),
                analysis == null ? "" : speech.category(analysis.category),
                analysis == null ? "" : String.valueOf(analysis.priority),
                analysis == null ? "" : urgency(analysis.priority),
                analysis == null ? "" : analysis.language,
                text(ticket.segment),
                text(ticket.city),
                assignment == null ? "" : assignment.businessUnit.name,
                assignment == null ? "" : assignment.manager.name,
                reason(ticket),
                ticket.locationReview || (analysis != null && analysis.needsReview));
    }

    static String urgency(int priority) {
        if (priority >= HIGH_PRIORITY) {
            return "high";
        }
        return priority >= MIDDLE_PRIORITY ? "middle" : "low";
    }

    static String reason(Ticket ticket) {
        if (ticket.assignment != null) {
            return ticket.assignment.reason;
        }
        return ticket.decision == null ? "" : text(ticket.decision.unassignedReason);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
