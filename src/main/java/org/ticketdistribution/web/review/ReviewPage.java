package org.ticketdistribution.web.review;

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
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Actor;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.ReviewQueue;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;
import org.ticketdistribution.web.tickets.Complaint;
import org.ticketdistribution.web.tickets.TicketChanges;
import org.ticketdistribution.web.tickets.TicketForm;

/** The review. What is done to a ticket leads to the next one of the queue. */
@Path("/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewPage {

    private static final String ID = "{id:\\d{1,18}}";

    private final ReviewViews views;
    private final ReviewQueue queue;
    private final TicketChanges changes;
    private final Pages pages;

    ReviewPage(ReviewViews views, ReviewQueue queue, TicketChanges changes, Pages pages) {
        this.views = views;
        this.queue = queue;
        this.changes = changes;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> review(@BeanParam Visitor visitor, @BeanParam ReviewQuery query) {
        return query.queue()
                .map(kind -> views.view(kind, query.ticket(), pages.speech(visitor))
                        .chain(view -> pages.ok(visitor, Templates.review(visitor.frame(Section.REVIEW), view))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.BAD_ADDRESS));
    }

    /** The queues with their counts, to be put in place of those without. */
    @GET
    @Path("counts")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> counts(@BeanParam Visitor visitor, @BeanParam ReviewQuery query) {
        return query.queue()
                .map(kind -> queue.counts()
                        .chain(counts ->
                                pages.ok(visitor, Templates.queues(QueueTabs.of(kind, counts, pages.speech(visitor))))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.BAD_ADDRESS));
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
            @BeanParam ReviewForm place,
            @Context SecurityContext caller) {
        return change(visitor, id, form, place, () -> changes.correct(id, form, Actor.of(caller)));
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
            @BeanParam ReviewForm place,
            @Context SecurityContext caller) {
        return change(visitor, id, form, place, () -> changes.assign(id, form, Actor.of(caller)));
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
            @BeanParam ReviewForm place,
            @Context SecurityContext caller) {
        return change(visitor, id, form, place, () -> changes.accept(id, form, Actor.of(caller)));
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
            @BeanParam ReviewForm place,
            @Context SecurityContext caller) {
        return change(visitor, id, form, place, () -> changes.release(id, form, Actor.of(caller)));
    }

    private Uni<Response> change(
            Visitor visitor, long id, TicketForm form, ReviewForm place, Supplier<Uni<Optional<Complaint>>> change) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        var kind = place.queue();
        if (kind.isEmpty()) {
            return pages.trouble(visitor, Trouble.BAD_ADDRESS);
        }
        return change.get().chain(refused -> refused.map(
                        complaint -> refused(visitor, kind.orElseThrow(), id, form, complaint))
                .orElseGet(() -> Uni.createFrom()
                        .item(Response.seeOther(URI.create(ReviewView.address(kind.orElseThrow(), place.next())))
                                .build())));
    }

    private Uni<Response> refused(
            Visitor visitor, ReviewQueue.Kind kind, long id, TicketForm form, Complaint complaint) {
        return views.refused(kind, id, form, complaint, pages.speech(visitor))
                .chain(found -> found.map(view -> pages.answer(
                                visitor, complaint.status(), Templates.review(visitor.frame(Section.REVIEW), view)))
                        .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_TICKET)));
    }
}
