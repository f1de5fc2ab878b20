package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.pipeline.Parts;
import org.ticketdistribution.runs.Runs;

/** Finishing what is stored and still lacks something. */
@Path("/api/process")
@Tag(name = "Runs")
public class ProcessResource {

    private static final Issue NO_MODEL = Issue.of(
            Stage.RUN,
            Severity.CRITICAL,
            "run.no_model",
            "",
            "there is no model to ask again; set OPENAI_API_KEY or OPENAI_BASE_URL first");

    private final Runs runs;
    private final RunAnswer answers;
    private final IdempotencyKeys keys;
    private final Parts parts;

    ProcessResource(Runs runs, RunAnswer answers, IdempotencyKeys keys, Parts parts) {
        this.runs = runs;
        this.parts = parts;
        this.keys = keys;
        this.answers = answers;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Geocode, analyse and assign what is stored and still lacks it",
            description = "Takes the tickets that lack something and that no unfinished run holds. "
                    + "`Prefer: respond-async` and `Prefer: wait=N` work as with an upload.")
    @APIResponse(
            responseCode = "200",
            description = "The whole run is done; zeros and the reason in errors when there was nothing to do it with",
            content = @Content(schema = @Schema(implementation = PipelineResultOut.class)))
    @APIResponse(
            responseCode = "202",
            description = "The run goes on; look at Location",
            content = @Content(schema = @Schema(implementation = RunOut.class)))
    @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER, description = IdempotencyKeys.DESCRIPTION)
    public Uni<Response> process(
            @Nullable
                    @QueryParam("redo")
                    @Parameter(
                            description =
                                    "local: ask the model again for tickets that the local analyzer read. They lose "
                                            + "its analysis and the assignment that followed, as an upload does it; those that a "
                                            + "person corrected, accepted or assigned are left alone")
                    String redo,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var redoLocal = redoesLocal(redo);
        if (redoLocal && !parts.hasModel()) {
            return Uni.createFrom()
                    .item(Response.ok(PipelineResultOut.nothing(NO_MODEL)).build());
        }
        var key = keys.of(headers, caller, "process");
        var preference = Preference.of(headers.getRequestHeader("Prefer"));
        return runs.missingForProcess().chain(missing -> missing.map(issue -> Uni.createFrom()
                        .item(Response.ok(PipelineResultOut.nothing(issue)).build()))
                .orElseGet(() -> (redoLocal ? runs.queueRedo(key) : runs.queueProcess(key))
                        .chain(run -> answers.answer(run, preference))));
    }

    private static boolean redoesLocal(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        if (text.equals("local")) {
            return true;
        }
        throw QueryValue.bad("redo", text, "local");
    }
}
