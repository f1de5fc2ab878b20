package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.store.LockedTicket;

/** What a person says of a ticket that waits for them: it is right as it is, or it is to be routed all the same. */
@ApplicationScoped
public class Review {

    private static final String QUARANTINED = "spam_quarantined";

    private final Desk desk;

    Review(Desk desk) {
        this.desk = desk;
    }

    /**
     * Accepts analysis and place as they are. Accepting twice is accepting once.
     *
     * @return fails with {@link RefusedException}
     */
    public Uni<Void> accept(Order order) {
        return desk.change(order, ticket -> {
            Desk.requireAnalysis(ticket, "reviewed");
            var before = ticket.state();
            if (before.accepted() && !before.needsReview()) {
                return Uni.createFrom().voidItem();
            }
            return ticket.accept()
                    .chain(ticket::now)
                    .chain(now -> ticket.note(
                            order.actor(), HistoryEvent.ACCEPTED, before.whatItIsAbout(), now.whatItIsAbout()));
        });
    }

    /**
     * Lets spam out of the quarantine and has the rules decide about it. It stays released until it is uploaded again or
     * its category is corrected.
     *
     * @return fails with {@link RefusedException}
     */
    public Uni<Void> release(Order order) {
        return desk.change(order, ticket -> {
            requireQuarantined(ticket);
            Desk.requireRoutable(ticket);
            return ticket.release().chain(() -> desk.route(ticket, order.actor(), HistoryEvent.RELEASED));
        });
    }

    private static void requireQuarantined(LockedTicket ticket) {
        var state = ticket.state();
        if (state.managerId() != null) {
            throw RefusedException.conflict("ticket " + state.id() + " is not in quarantine, manager "
                    + state.managerId() + " has it; there is nothing to release");
        }
        if (!QUARANTINED.equals(state.unassignedCode())) {
            throw RefusedException.conflict("ticket " + state.id()
                    + " is not in quarantine; POST /api/process routes what is open, and unassigned_reason says why"
                    + " nobody takes it");
        }
    }
}
