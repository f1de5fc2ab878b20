package org.ticketdistribution.web.staff;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Actor;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.desk.Availability;
import org.ticketdistribution.desk.Cover;
import org.ticketdistribution.desk.RefusedException;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/** Who takes tickets, what they have, and whether they are away. */
@Path("/managers")
@Produces(MediaType.TEXT_HTML)
public class ManagersPage {

    private final Workforce workforce;
    private final Availability availability;
    private final Cover cover;
    private final Pages pages;

    ManagersPage(Workforce workforce, Availability availability, Cover cover, Pages pages) {
        this.workforce = workforce;
        this.availability = availability;
        this.cover = cover;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> managers(@BeanParam Visitor visitor, @Nullable @QueryParam("sort") String sort) {
        return workforce
                .all()
                .map(members -> StaffView.of(members, StaffOrder.of(sort), pages.speech(visitor)))
                .chain(view -> pages.ok(visitor, Templates.managers(visitor.frame(Section.STAFF), view)));
    }

    /** An id of more than 18 digits is none of ours, and no long either. */
    @GET
    @Path("{id:\\d{1,18}}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> manager(
            @BeanParam Visitor visitor, @PathParam("id") long id, @Nullable @QueryParam("saved") String saved) {
        return page(visitor, 200, id, null, saved != null);
    }

    @POST
    @Path("{id:\\d{1,18}}/availability")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Uni<Response> change(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam AvailabilityForm form,
            @Context SecurityContext caller) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        var typed = form.shown(pages.speech(visitor));
        if (typed.refused()) {
            return page(visitor, 400, id, typed, false);
        }
        return availability
                .change(id, form.wanted(), Actor.of(caller))
                .replaceWith(() -> Response.seeOther(URI.create("/managers/" + id + "?saved=true"))
                        .build())
                .onFailure(RefusedException.class)
                .recoverWithUni(() -> pages.trouble(visitor, Trouble.NO_SUCH_MANAGER));
    }

    private Uni<Response> page(
            Visitor visitor, int status, long id, AvailabilityForm.@Nullable Shown typed, boolean saved) {
        return workforce.one(id).chain(found -> found.map(member -> page(visitor, status, member, typed, saved))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_MANAGER)));
    }

    private Uni<Response> page(
            Visitor visitor,
            int status,
            Workforce.Member member,
            AvailabilityForm.@Nullable Shown typed,
            boolean saved) {
        var speech = pages.speech(visitor);
        var manager = member.manager();
        return cover.without(manager.id)
                .map(kinds -> new ManagerView(
                        ManagerLine.of(member, Math.max(1, manager.currentLoad), speech),
                        typed == null ? AvailabilityForm.of(manager, speech) : typed,
                        AbsenceView.of(kinds, speech),
                        saved))
                .chain(view -> pages.answer(visitor, status, Templates.manager(visitor.frame(Section.STAFF), view)));
    }
}
