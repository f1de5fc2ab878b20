package org.ticketdistribution.web.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.pipeline.DemoFiles;
import org.ticketdistribution.runs.Runs;
import org.ticketdistribution.store.DemoRun;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;
import org.ticketdistribution.web.runs.RunsPage;

/** The first page: where the tickets went and why, at a glance. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class DashboardPage {

    private static final URI HERE = URI.create("/");

    private final DashboardViews views;
    private final DemoFiles demo;
    private final DemoRun demoRun;
    private final Runs runs;
    private final Pages pages;

    DashboardPage(DashboardViews views, DemoFiles demo, DemoRun demoRun, Runs runs, Pages pages) {
        this.views = views;
        this.demo = demo;
        this.demoRun = demoRun;
        this.runs = runs;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> dashboard(@BeanParam Visitor visitor) {
        return views.view(pages.speech(visitor))
                .chain(view -> pages.ok(visitor, Templates.dashboard(visitor.frame(Section.DASHBOARD), view)));
    }

    /** Where they are not offered, or no longer since something is stored, the first page shows what there is. */
    @POST
    @Path("demo")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> loadDemo(@BeanParam Visitor visitor) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return views.view(pages.speech(visitor))
                .chain(view -> view.demoOffered()
                        ? demo.load().invoke(runs::start).map(RunsPage::see)
                        : Uni.createFrom().item(Response.seeOther(HERE).build()));
    }

    /** Where something else was uploaded meanwhile, or a run is at work, nothing is removed. */
    @POST
    @Path("demo/remove")
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Uni<Response> removeDemo(@BeanParam Visitor visitor) {
        return visitor.comesFromAnotherSite()
                ? pages.trouble(visitor, Trouble.ANOTHER_SITE)
                : demoRun.remove().map(removed -> Response.seeOther(HERE).build());
    }
}
