package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.pipeline.Uploads;

/** Files in, the routed tickets out. */
@Path("/api/upload")
@Tag(name = "Runs")
public class UploadResource {

    private final Uploads uploads;
    private final RunAnswer answers;
    private final IdempotencyKeys keys;

    UploadResource(Uploads uploads, RunAnswer answers, IdempotencyKeys keys) {
        this.keys = keys;
        this.uploads = uploads;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Load offices, managers and tickets, and route the tickets",
            description = "Answers when every ticket of the upload is analysed, geocoded and assigned. "
                    + "With `Prefer: respond-async` it answers 202 at once, with `Location: /api/runs/{id}`; "
                    + "`Prefer: wait=N` waits at most N seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The whole run is done (a Preview with dry_run=true)",
            content =
                    @Content(
                            schema = @Schema(implementation = PipelineResultOut.class),
                            examples =
                                    @ExampleObject(
                                            name = "one ticket",
                                            summary = "A ticket that needed another office than its own",
                                            value = Examples.UPLOADED)))
    @APIResponse(
            responseCode = "202",
            description = "The run goes on; look at Location",
            content = @Content(schema = @Schema(implementation = RunOut.class)))
    @APIResponse(
            responseCode = "400",
            description = "A part or a column is missing, or a file cannot be read; nothing was loaded",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = {
                                @ExampleObject(name = "missing column", value = Examples.COLUMN_MISSING),
                                @ExampleObject(name = "missing part", value = Examples.PART_MISSING)
                            }))
    @APIResponse(
            responseCode = "413",
            description = "A file or the whole request is too large; nothing was loaded",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Not multipart/form-data, or a file is no text; nothing was loaded",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "The Idempotency-Key belongs to the run of another request; run_id names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER, description = IdempotencyKeys.DESCRIPTION)
    public Uni<Response> upload(
            @BeanParam UploadForm form,
            @Nullable @QueryParam("dry_run") @Parameter(description = "true: read and check the files, write nothing")
                    String dryRun,
            @Nullable
                    @QueryParam("stored")
                    @Parameter(description = "true: tickets only, on the stored offices and managers")
                    String stored,
            @Nullable
                    @QueryParam("unchanged")
                    @Parameter(
                            description =
                                    "redo (default) or keep: whether tickets whose row is as it is stored are done anew")
                    String unchanged,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var upload = form.upload(Boolean.TRUE.equals(QueryValue.flag("stored", stored)), keepsUnchanged(unchanged));
        if (Boolean.TRUE.equals(QueryValue.flag("dry_run", dryRun))) {
            return uploads.check(upload).map(PreviewOut::of).map(preview -> Response.ok(preview)
                    .build());
        }
        var key = keys.of(headers, caller, "upload");
        var preference = Preference.of(headers.getRequestHeader("Prefer"));
        return uploads.accept(upload, key).chain(run -> answers.answer(run, preference));
    }

    private static boolean keepsUnchanged(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        return switch (text) {
            case "redo" -> false;
            case "keep" -> true;
            default -> throw QueryValue.bad("unchanged", text, "redo or keep");
        };
    }
}
