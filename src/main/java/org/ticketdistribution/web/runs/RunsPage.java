package org.ticketdistribution.web.runs;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.runs.Runs;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/** The runs: the last ones, and one as it goes on and what came out of it. */
@Path("/runs")
@Produces(MediaType.TEXT_HTML)
public class RunsPage {

    /** What somebody looks for is among them; the API has the others. */
    private static final int LISTED = 50;

    private final RunViews views;
    private final Runs runs;
    private final Pages pages;

    RunsPage(RunViews views, Runs runs, Pages pages) {
        this.views = views;
        this.runs = runs;
        this.pages = pages;
    }

    /** After a form: the browser goes on to the run's page, and loading that again sends nothing twice. */
    public static Response see(long run) {
        return Response.seeOther(URI.create("/runs/" + run)).build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> list(@BeanParam Visitor visitor) {
        return views.newest(LISTED, pages.speech(visitor))
                .chain(found -> pages.ok(visitor, Templates.list(visitor.frame(Section.UPLOAD), found)));
    }

    /** Starts a run over all that is open. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> process(@BeanParam Visitor visitor) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return runs.missingForProcess()
                .chain(missing -> missing.isPresent()
                        ? pages.trouble(visitor, Trouble.NOBODY_TO_ROUTE_TO)
                        : runs.queueProcess(Optional.empty())
                                .invoke(runs::start)
                                .map(RunsPage::see));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> run(@BeanParam Visitor visitor, @PathParam("id") String id) {
        var speech = pages.speech(visitor);
        return known(visitor, id, run -> views.find(run, speech).chain(found -> found.map(view -> views.result(
                                run, speech)
                        .chain(result -> pages.ok(visitor, Templates.run(visitor.frame(Section.UPLOAD), view, result))))
                .orElseGet(() -> pages.trouble(visitor, Trouble.NO_SUCH_RUN))));
    }

    /** One that has ended stays as it ended, and its page says so. */
    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(hidden = true)
    public Uni<Response> cancel(@BeanParam Visitor visitor, @PathParam("id") String id) {
        if (visitor.comesFromAnotherSite()) {
            return pages.trouble(visitor, Trouble.ANOTHER_SITE);
        }
        return known(visitor, id, run -> runs.cancel(run).replaceWith(see(run)));
    }

    /** What is no number names no run. */
    private Uni<Response> known(Visitor visitor, String id, LongFunction<Uni<Response>> answer) {
        try {
            return answer.apply(Long.parseLong(id));
        } catch (NumberFormatException none) {
            return pages.trouble(visitor, Trouble.NO_SUCH_RUN);
        }
    }
}
