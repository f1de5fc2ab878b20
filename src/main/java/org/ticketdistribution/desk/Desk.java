package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.ticketdistribution.assignment.TicketDistributor;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.store.LockedTicket;
import org.ticketdistribution.store.TicketLock;

/** What all changes of a ticket have in common. */
@ApplicationScoped
class Desk {

    private final TicketLock tickets;
    private final TicketDistributor distributor;

    Desk(TicketLock tickets, TicketDistributor distributor) {
        this.tickets = tickets;
        this.distributor = distributor;
    }

    /**
     * Makes the change in one transaction, after what runs did to the ticket was written down.
     *
     * @param change may fail with {@link RefusedException}; then nothing was written
     */
    <T> Uni<T> change(Order order, Function<LockedTicket, Uni<T>> change) {
        return tickets.hold(order.ticket(), found -> {
            var ticket = found.orElseThrow(() -> RefusedException.unknown("ticket", order.ticket()));
            order.expected().check(order.ticket(), ticket.state().version());
            return ticket.keepHistory().chain(() -> change.apply(ticket));
        });
    }

    /**
     * Takes the ticket from its manager and has the rules decide anew; writes down who has it then.
     *
     * @param what why it is routed
     */
    Uni<Void> route(LockedTicket ticket, String actor, HistoryEvent what) {
        return ticket.unassign()
                .chain(() ->
                        ticket.route(batch -> distributor.distribute(batch.world(), batch.turns(), batch.tickets())))
                .chain(ticket::now)
                .chain(now -> ticket.note(actor, what, ticket.state().whoHasIt(), now.whoHasIt()));
    }

    /** Goes on if the rules can decide about the ticket. */
    static void requireRoutable(LockedTicket ticket) {
        requireAnalysis(ticket, "routed");
        if (!ticket.state().located()) {
            throw RefusedException.conflict(
                    "ticket " + ticket.state().id()
                            + " cannot be routed yet, its place is still to be looked for; wait for its run, or POST /api/process");
        }
    }

    /** Goes on if the ticket has an analysis. */
    static void requireAnalysis(LockedTicket ticket, String done) {
        if (ticket.state().routed() == null) {
            throw RefusedException.conflict("ticket " + ticket.state().id() + " cannot be " + done
                    + " yet, it has no analysis; wait for its run, or POST /api/process");
        }
    }
}
