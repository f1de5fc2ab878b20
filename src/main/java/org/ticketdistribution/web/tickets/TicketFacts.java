package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.AiAnalysis;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.store.HistoryEntry;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.store.Ticket;

/**
 * All that is stored about a ticket and that its page tells of.
 *
 * @param decision null before the first one
 * @param history the oldest first
 * @param offices all of them; managers likewise
 */
@TemplateData
public record TicketFacts(
        Ticket ticket,
        @Nullable JsonObject decision,
        List<HistoryEntry> history,
        List<BusinessUnit> offices,
        List<Manager> managers) {

    public TicketFacts {
        history = List.copyOf(history);
        offices = List.copyOf(offices);
        managers = List.copyOf(managers);
    }

    /** Whether the ticket is spam that waits in quarantine. */
    boolean isQuarantined() {
        return ticket.assignment == null
                && decision != null
                && Nobody.SPAM_QUARANTINED.label().equals(decision.getString("unassigned_reason"));
    }

    /** Whether a person should say that the ticket is right as it is: its analysis, its place, or that it is spam. */
    boolean isAcceptable(AiAnalysis analysis) {
        return ticket.locationReview
                || analysis.needsReview
                || (!analysis.accepted && (analysis.fallback || isQuarantined()));
    }
}
