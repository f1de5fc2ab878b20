package org.ticketdistribution.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.Ticket;
import org.ticketdistribution.store.TicketSearch;

/** One ticket: what it says, what was found in it, who has it and why. */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
public class TicketPage {

    private final TicketSearch search;
    private final Decisions decisions;
    private final AttachmentStore attachments;
    private final Pages pages;

    TicketPage(TicketSearch search, Decisions decisions, AttachmentStore attachments, Pages pages) {
        this.search = search;
        this.decisions = decisions;
        this.attachments = attachments;
        this.pages = pages;
    }

    /** An id of more than 18 digits is none of ours, and no long either. */
    @GET
    @Path("{id:\\d{1,18}}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> ticket(@BeanParam Visitor visitor, @PathParam("id") long id) {
        return search.find(id).chain(found -> found.map(ticket -> page(visitor, ticket))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_TICKET)));
    }

    private Uni<Response> page(Visitor visitor, Ticket ticket) {
        var speech = pages.speech(visitor);
        return decisions
                .of(ticket.id)
                .map(decision -> TicketView.of(
                        ticket,
                        attachments::link,
                        decision.map(json -> DecisionView.of(json, speech)).orElse(null),
                        speech))
                .chain(view -> pages.ok(visitor, Templates.ticket(visitor.frame(Section.TICKETS), view)));
    }
}
