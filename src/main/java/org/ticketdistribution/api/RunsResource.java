package org.ticketdistribution.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;

/** Runs to look at, to watch and to stop. */
@Path("/api/runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    private final RunAnswer answers;
    private final RunEvents events;

    RunsResource(RunAnswer answers, RunEvents events) {
        this.events = events;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The newest runs, newest first, without their issues")
    public Uni<List<RunOut>> newest(@Nullable @QueryParam("size") String size) {
        return answers.newest(QueryValue.inRange("size", size, 50, 1, 200));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A run with its issues")
    public Uni<RunOut> run(@PathParam("id") String id) {
        long run = QueryValue.id(id);
        return answers.progress(run).map(found -> found.orElseThrow(() -> ProblemException.notFound("run", run)));
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @RunEventsEntry.Guarded
    @Operation(
            summary = "A run as it happens, as server-sent events",
            description = "`progress` carries the Run without its issues, at each change and at most four times a "
                    + "second; `issue` one Issue, each once and in order; `end` the Run as it ended, then the stream "
                    + "closes. A client that was cut off sends the id of the last event that it got as Last-Event-ID: "
                    + "it gets the Run as it stands and the issues after that one.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the run has ended",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, description = "text/event-stream")))
    @APIResponse(responseCode = "204", description = "The client has the `end` already; it need not come again")
    @APIResponse(
            responseCode = "400",
            description = "The id or the Last-Event-ID is none",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such run",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    // nginx would collect the events otherwise.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @Nullable @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastEventId,
            @Context Sse sse) {
        return events.of(QueryValue.id(id), RunEventsEntry.afterIssue(lastEventId), sse);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Stop a run after the work in hand; what is done stays",
            description = "Its tickets are free for POST /api/process. May be repeated.")
    @APIResponse(
            responseCode = "200",
            description = "It is cancelled: nobody had begun it, or the work in hand is done",
            content = @Content(schema = @Schema(implementation = RunOut.class)))
    @APIResponse(
            responseCode = "202",
            description = "It stops; look at it until it has ended",
            content = @Content(schema = @Schema(implementation = RunOut.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such run",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It has ended in another way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> cancel(@PathParam("id") String id) {
        return answers.cancelled(QueryValue.id(id));
    }
}
