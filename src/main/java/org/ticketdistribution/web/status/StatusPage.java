package org.ticketdistribution.web.status;

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
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Visitor;

/** What works here and what stands in, for those who wonder about a result. */
@Path("/status")
@Produces(MediaType.TEXT_HTML)
public class StatusPage {

    private final StatusViews views;
    private final Pages pages;

    StatusPage(StatusViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> status(@BeanParam Visitor visitor) {
        return views.view().chain(view -> pages.ok(visitor, Templates.status(visitor.frame(Section.STATUS), view)));
    }
}
