package org.ticketdistribution.web.tickets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Actor;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/**
 * One ticket: what it says, what was found in it, who has it and why, what happened to it, and what can be done to it.
 * An id of more than 18 digits is none of ours, and no long either.
 */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
public class TicketPage {

    static final String ID = "{id:\\d{1,18}}";

    private final TicketReading reading;
    private final TicketChanges changes;
    private final Pages pages;

    TicketPage(TicketReading reading, TicketChanges changes, Pages pages) {
        this.reading = reading;
        this.changes = changes;
        this.pages = pages;
    }

    @GET
    @Path(ID)
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> ticket(@BeanParam Visitor visitor, @PathParam("id") long id, @Context SecurityContext caller) {
        return page(visitor, id, caller, null, null);
    }

    @POST
    @Path(ID + "/analysis")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> correct(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(visitor, id, form, caller, () -> changes.correct(id, form, Actor.of(caller)));
    }

    @POST
    @Path(ID + "/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> assign(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(visitor, id, form, caller, () -> changes.assign(id, form, Actor.of(caller)));
    }

    @POST
    @Path(ID + "/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> accept(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(visitor, id, form, caller, () -> changes.accept(id, form, Actor.of(caller)));
    }

    @POST
    @Path(ID + "/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> release(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(visitor, id, form, caller, () -> changes.release(id, form, Actor.of(caller)));
    }

    @POST
    @Path(ID + "/attachment")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> attach(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(visitor, id, form, caller, () -> changes.attach(id, form, Actor.of(caller)));
    }

    @POST
    @Path(ID + "/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Uni<Response> delete(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam TicketForm form,
            @Context SecurityContext caller) {
        return change(
                visitor, id, form, caller, () -> changes.delete(id, form, Actor.of(caller)), Section.TICKETS.address());
    }

    private Uni<Response> change(
            Visitor visitor,
            long id,
            TicketForm form,
            SecurityContext caller,
            Supplier<Uni<Optional<Complaint>>> change) {
        return change(visitor, id, form, caller, change, "/tickets/" + id);
    }

    /** Makes the change and goes on to an address, or shows the page with what was typed and why nothing was changed. */
    private Uni<Response> change(
            Visitor visitor,
            long id,
            TicketForm form,
            SecurityContext caller,
            Supplier<Uni<Optional<Complaint>>> change,
            String next) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return change.get().chain(refused -> refused.map(complaint -> page(visitor, id, caller, form, complaint))
                .orElseGet(() -> Uni.createFrom()
                        .item(Response.seeOther(URI.create(next)).build())));
    }

    private Uni<Response> page(
            Visitor visitor,
            long id,
            SecurityContext caller,
            @Nullable TicketForm typed,
            @Nullable Complaint complaint) {
        return reading.of(id).chain(found -> found.map(facts -> pages.answer(
                        visitor,
                        complaint == null ? 200 : complaint.status(),
                        Templates.ticket(
                                visitor.frame(Section.TICKETS), view(visitor, facts, caller, typed, complaint))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_TICKET)));
    }

    private TicketPageView view(
            Visitor visitor,
            TicketFacts facts,
            SecurityContext caller,
            @Nullable TicketForm typed,
            @Nullable Complaint complaint) {
        var speech = pages.speech(visitor);
        return new TicketPageView(
                TicketView.of(facts, speech),
                TicketForms.of(facts, "/tickets/" + facts.ticket().id, Map.of(), typed, complaint, speech),
                caller.isUserInRole(Roles.OPERATOR),
                caller.isUserInRole(Roles.ADMIN));
    }
}
