package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.desk.Attaching;
import org.ticketdistribution.desk.Order;
import org.ticketdistribution.desk.Removal;

/** Changes of a ticket that the object store has a part in. */
@Path("/api/tickets")
@Tag(name = "By hand")
public class TicketFilesResource {

    private static final Logger LOG = Logger.getLogger(TicketFilesResource.class);

    private static final int ONLY_FILE = 1;

    private final AttachmentStore attachments;
    private final Attaching attaching;
    private final Removal removal;
    private final TicketAnswer tickets;

    TicketFilesResource(AttachmentStore attachments, Attaching attaching, Removal removal, TicketAnswer tickets) {
        this.attachments = attachments;
        this.attaching = attaching;
        this.removal = removal;
        this.tickets = tickets;
    }

    @POST
    @Path("{id}/attachment")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Add the file of a ticket that failed or came later, or replace it",
            description = "The part is called `file`. What was analysed stays as it is; attachment_key too, it is the "
                    + "text of the ticket's row.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket with the link to its file",
            content = @Content(schema = @Schema(implementation = TicketOut.class)))
    @APIResponse(
            responseCode = "400",
            description = "There is no part `file`, or it is empty",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "No object store is set up",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "The object store did not take the file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> attach(
            @PathParam("id") String id,
            @Nullable @RestForm("file") @Schema(implementation = String.class, format = "binary") FileUpload file,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var order = TicketChangesResource.order(id, headers, caller);
        if (file == null || file.size() == 0) {
            throw new ProblemException(
                    400, "missing part: file; send the ticket's file, not empty, as a part of that name");
        }
        if (!attachments.isConfigured()) {
            throw new ProblemException(
                    409,
                    "attachments cannot be stored: no object store is set up; set MINIO_ENDPOINT, MINIO_ACCESS_KEY and"
                            + " MINIO_SECRET_KEY");
        }
        // Looked at first, so that no file is stored for nothing; what is refused afterwards is swept.
        return tickets.of(order.ticket()).chain(() -> store(order, file)).chain(() -> tickets.of(order.ticket()));
    }

    private Uni<Void> store(Order order, FileUpload file) {
        var name = file.fileName() == null ? "" : file.fileName();
        var key = ObjectKeys.forUpload(UUID.randomUUID(), ONLY_FILE, name);
        return attachments
                .put(key, file.uploadedFile(), ObjectKeys.contentType(name))
                .chain(() -> attaching.attach(order, key));
    }

    @DELETE
    @Path("{id}")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Delete a ticket for good",
            description = "With its analysis, assignment, decision, file, and what runs reported of it. The load is "
                    + "given back. The history keeps that there were changes and who made them, not what they were.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> delete(@PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext caller) {
        return removal.ofTicket(TicketChangesResource.order(id, headers, caller))
                .chain(object -> object.map(this::remove)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The ticket is gone already: a store that is away does not bring it back, and the sweep tries again. */
    private Uni<Void> remove(String objectKey) {
        return attachments
                .remove(objectKey)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Could not remove the object of a deleted ticket, swept later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
