package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.RunTable;

/** Runs to look at. */
@Path("/api/runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    private final RunTable runs;
    private final RunAnswer answers;

    RunsResource(RunTable runs, RunAnswer answers) {
        this.runs = runs;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The newest runs, newest first, without their issues")
    public Uni<List<RunOut>> newest(@Nullable @QueryParam("size") String size) {
        return runs.newest(QueryValue.inRange("size", size, 50, 1, 200))
                .map(list -> list.stream().map(run -> RunOut.of(run, List.of())).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A run with its issues")
    public Uni<RunOut> run(@PathParam("id") String id) {
        long run = QueryValue.id(id);
        return answers.progress(run).map(found -> found.orElseThrow(() -> ProblemException.notFound("run", run)));
    }
}
