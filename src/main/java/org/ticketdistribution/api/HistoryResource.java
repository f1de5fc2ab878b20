package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.History;

/** What happened to a ticket. */
@Path("/api/tickets")
@Tag(name = "By hand")
public class HistoryResource {

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Every change of a ticket: who or what, when, what was there before and what since",
            description = "The oldest first. That of a deleted ticket stays, without what was there.")
    @APIResponse(
            responseCode = "404",
            description = "There never was such a ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<List<HistoryEntryOut>> of(@PathParam("id") String id) {
        long ticket = QueryValue.id(id);
        return history.of(ticket).map(entries -> {
            if (entries.isEmpty()) {
                throw ProblemException.notFound("ticket", ticket);
            }
            return entries.stream().map(HistoryEntryOut::of).toList();
        });
    }
}
