package org.ticketdistribution.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Actor;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.desk.Availability;
import org.ticketdistribution.desk.Removal;
import org.ticketdistribution.store.Staff;
import org.ticketdistribution.store.StaffChanges;

/** What people change of a manager. */
@Path("/api/managers/{id}")
@Tag(name = "By hand")
@Produces(MediaType.APPLICATION_JSON)
public class ManagersResource {

    private final Availability availability;
    private final Removal removal;
    private final Staff staff;

    ManagersResource(Availability availability, Removal removal, Staff staff) {
        this.availability = availability;
        this.removal = removal;
        this.staff = staff;
    }

    /** What deleting a manager left behind. */
    @Schema(name = "ManagerDeleted")
    public record DeletedOut(
            @Schema(description = "Tickets that nobody has now; POST /api/process routes them")
            int ticketsUnassigned) {}

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Whether a manager takes tickets, and how many",
            description = "From the next decision on; what they have stays with them. A limit below their load is no "
                    + "error: they get nothing until it is lower.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AvailabilityIn.class)))
    @APIResponse(
            responseCode = "200",
            description = "The manager",
            content = @Content(schema = @Schema(implementation = ManagerOut.class)))
    @APIResponse(
            responseCode = "400",
            description = "A value is not of its kind, or there is none; errors names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such manager",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ManagerOut> change(
            @PathParam("id") String id, @Nullable JsonNode body, @Context SecurityContext caller) {
        long manager = QueryValue.id(id);
        var wanted = wanted(body);
        return availability
                .change(manager, wanted, Actor.of(caller))
                .chain(() -> staff.manager(manager))
                .map(found -> ManagerOut.of(found.orElseThrow(() -> ProblemException.notFound("manager", manager))));
    }

    private static StaffChanges.Availability wanted(@Nullable JsonNode body) {
        var fields = JsonBody.of(body).requireOneOf("available", "max_load");
        if (fields.isNull("available")) {
            fields.require("available");
        }
        var available = fields.flag("available");
        var limit = fields.whole("max_load", 0, Integer.MAX_VALUE);
        fields.check();
        return new StaffChanges.Availability(available, limit != null || fields.isNull("max_load"), limit);
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Delete a manager for good",
            description =
                    "With their assignments: those tickets are open again, POST /api/process routes them. What the "
                            + "history tells of the manager is emptied.")
    @APIResponse(
            responseCode = "200",
            description = "They are gone",
            content = @Content(schema = @Schema(implementation = DeletedOut.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such manager",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<DeletedOut> delete(@PathParam("id") String id, @Context SecurityContext caller) {
        return removal.ofManager(QueryValue.id(id), Actor.of(caller)).map(DeletedOut::new);
    }
}
