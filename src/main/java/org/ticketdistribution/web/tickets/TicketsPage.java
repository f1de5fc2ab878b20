package org.ticketdistribution.web.tickets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.Staff;
import org.ticketdistribution.store.TicketSearch;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/** The list of tickets. */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
public class TicketsPage {

    /**
     * To count all that match takes longer than to show some of them. Up to so many are counted with the page; of more it
     * says so, and the browser asks for the number afterwards.
     */
    private static final int COUNTED_AT_ONCE = 1000;

    private final TicketSearch search;
    private final Staff staff;
    private final Pages pages;

    TicketsPage(TicketSearch search, Staff staff, Pages pages) {
        this.search = search;
        this.staff = staff;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> tickets(@BeanParam Visitor visitor, @BeanParam TicketsQuery query) {
        return query.wanted()
                .map(wanted -> view(wanted, pages.speech(visitor))
                        .chain(view -> pages.ok(visitor, Templates.tickets(visitor.frame(Section.TICKETS), view))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.BAD_ADDRESS));
    }

    /** How many tickets match, in words, to be put into the list that said «more than so many». */
    @GET
    @Path("count")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> count(@BeanParam Visitor visitor, @BeanParam TicketsQuery query) {
        return query.wanted()
                .map(wanted -> search.count(wanted.filter())
                        .chain(found -> pages.ok(
                                visitor, Templates.count(pages.speech(visitor).count(found)))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.BAD_ADDRESS));
    }

    private Uni<TicketsView> view(Wanted wanted, Speech speech) {
        return Uni.combine()
                .all()
                .unis(staff.offices(), staff.managers(), slice(wanted))
                // One after the other: no database work side by side in one request.
                .usingConcurrencyOf(1)
                .with((offices, managers, found) -> {
                    var form = FilterForm.of(wanted, offices, managers, speech);
                    return new TicketsView(
                            form, TicketList.of(found.slice, found.count, wanted, form, speech), wanted.isFiltered());
                });
    }

    private record Found(TicketSearch.Slice slice, TicketCount count) {}

    private Uni<Found> slice(Wanted wanted) {
        return search.slice(wanted.filter(), wanted.order(), wanted.page(), wanted.size())
                .chain(slice -> count(wanted, slice).map(count -> new Found(slice, count)));
    }

    /** A last page says by itself how many there are. */
    private Uni<TicketCount> count(Wanted wanted, TicketSearch.Slice slice) {
        var before = (wanted.page() - 1L) * wanted.size();
        if (!slice.more() && (wanted.page() == 1 || !slice.items().isEmpty())) {
            return Uni.createFrom().item(new TicketCount(before + slice.items().size(), true));
        }
        return search.countUpTo(wanted.filter(), COUNTED_AT_ONCE)
                .map(found -> new TicketCount(Math.min(found, COUNTED_AT_ONCE), found <= COUNTED_AT_ONCE));
    }
}
