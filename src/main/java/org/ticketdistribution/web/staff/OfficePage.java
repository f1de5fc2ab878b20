package org.ticketdistribution.web.staff;

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
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/** An office: where it is, who works there, what it has. */
@Path("/offices")
@Produces(MediaType.TEXT_HTML)
public class OfficePage {

    private final Workforce workforce;
    private final Pages pages;

    OfficePage(Workforce workforce, Pages pages) {
        this.workforce = workforce;
        this.pages = pages;
    }

    /** An id of more than 18 digits is none of ours, and no long either. */
    @GET
    @Path("{id:\\d{1,18}}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> office(@BeanParam Visitor visitor, @PathParam("id") long id) {
        return workforce.of(id).chain(found -> found.map(team -> page(visitor, team))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_OFFICE)));
    }

    private Uni<Response> page(Visitor visitor, Workforce.Team team) {
        var view = OfficeView.of(team, pages.speech(visitor));
        return pages.ok(visitor, Templates.office(visitor.frame(Section.STAFF), view));
    }
}
