package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Ticket;
import org.ticketdistribution.web.Speech;

/**
 * A ticket in the list. What is not known or not there yet is empty.
 *
 * @param urgency low, middle or high, empty without an analysis
 * @param gist the summary, else the beginning of the text
 * @param language RU, KZ or ENG
 * @param reason why nobody has it; Russian, as it is stored
 * @param local whether the local analyzer stood in for the model
 * @param manual whether a person corrected it
 * @param byHand whether a person gave it to its manager
 */
@TemplateData
public record TicketLine(
        long id,
        String category,
        String priority,
        String urgency,
        String gist,
        String language,
        String segment,
        String city,
        String office,
        String manager,
        String reason,
        String createdAt,
        String assignedAt,
        boolean needsReview,
        boolean local,
        boolean manual,
        boolean byHand) {

    private static final int HIGH_PRIORITY = 8;
    private static final int MIDDLE_PRIORITY = 5;

    /** Characters; what is longer is cut, the ticket's page has it all. */
    private static final int LONGEST_GIST = 160;

    static TicketLine of(Ticket ticket, Speech speech) {
        var analysis = ticket.analysis;
        var assignment = ticket.assignment;
        return new TicketLine(
                ticket.id,
                analysis == null ? "" : speech.category(analysis.category),
                analysis == null ? "" : String.valueOf(analysis.priority),
                analysis == null ? "" : urgency(analysis.priority),
                gist(analysis == null || analysis.summary.isBlank() ? ticket.description : analysis.summary),
                analysis == null ? "" : analysis.language,
                text(ticket.segment),
                text(ticket.city),
                assignment == null ? "" : assignment.businessUnit.name,
                assignment == null ? "" : assignment.manager.name,
                assignment == null && ticket.decision != null ? text(ticket.decision.unassignedReason) : "",
                speech.shortMoment(ticket.createdAt),
                assignment == null ? "" : speech.shortMoment(assignment.assignedAt),
                ticket.locationReview || (analysis != null && analysis.needsReview),
                analysis != null && analysis.fallback,
                analysis != null && analysis.source.equals("manual"),
                assignment != null && assignment.assignedBy != null);
    }

    /** How urgent a priority is: low, middle or high. */
    public static String urgency(int priority) {
        if (priority >= HIGH_PRIORITY) {
            return "high";
        }
        return priority >= MIDDLE_PRIORITY ? "middle" : "low";
    }

    private static String gist(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_GIST) {
            return line;
        }
        var end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_GIST));
        return line.substring(0, end) + "…";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
