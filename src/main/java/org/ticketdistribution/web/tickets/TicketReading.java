package org.ticketdistribution.web.tickets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.History;
import org.ticketdistribution.store.Staff;
import org.ticketdistribution.store.Ticket;
import org.ticketdistribution.store.TicketSearch;

/** Reads all that a ticket's page tells of. */
@ApplicationScoped
public class TicketReading {

    private final TicketSearch search;
    private final Decisions decisions;
    private final History history;
    private final Staff staff;

    TicketReading(TicketSearch search, Decisions decisions, History history, Staff staff) {
        this.search = search;
        this.decisions = decisions;
        this.history = history;
        this.staff = staff;
    }

    /** Empty for an unknown id. */
    public Uni<Optional<TicketFacts>> of(long id) {
        return search.find(id).chain(found -> found.map(this::withAll)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<TicketFacts>> withAll(Ticket ticket) {
        return Uni.combine()
                .all()
                .unis(decisions.of(ticket.id), history.of(ticket.id), staff.offices(), staff.managers())
                // One after the other: no database work side by side in one request.
                .usingConcurrencyOf(1)
                .with((decision, entries, offices, managers) ->
                        Optional.of(new TicketFacts(ticket, decision.orElse(null), entries, offices, managers)));
    }
}
