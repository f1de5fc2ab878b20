package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.RejectedRows;
import org.ticketdistribution.store.RunTable;

/** The skipped rows of an upload, to be mended and sent again. */
@Path("/api/runs")
@Tag(name = "Runs")
public class RejectedResource {

    private final RunTable runs;
    private final RejectedRows rejected;

    RejectedResource(RunTable runs, RejectedRows rejected) {
        this.runs = runs;
        this.rejected = rejected;
    }

    @GET
    @Path("{id}/rejected")
    @Produces("text/csv")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "The rows of a file that were skipped, as CSV ready to be mended",
            description = "Beneath the file's own header, in the order of their lines, with every cell as it was "
                    + "written; an apostrophe stands before what a spreadsheet would take for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark, commas, the file's header line",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such run, or none of that file's rows was skipped; the files with skipped rows "
                    + "are named",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<byte[]>> rejected(
            @PathParam("id") String id,
            @Nullable
                    @QueryParam("file")
                    @Parameter(
                            description = "The name of the file as it was sent; may be absent when only one has skipped"
                                    + " rows",
                            example = "tickets.csv")
                    String file) {
        long run = QueryValue.id(id);
        return runs.find(run)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("run", run)))
                .chain(() -> rejected.files(run))
                .map(files -> chosen(run, files, file == null ? "" : file.strip()))
                .chain(chosen -> rejected.of(run, chosen).map(RejectedResource::csv));
    }

    private static String chosen(long run, List<String> files, String wanted) {
        if (wanted.isEmpty() && files.size() == 1) {
            return files.get(0);
        }
        if (files.contains(wanted)) {
            return wanted;
        }
        if (files.isEmpty()) {
            throw new ProblemException(404, "run " + run + " skipped no row");
        }
        var named = files.stream().map(name -> "«" + name + "»").collect(Collectors.joining(", "));
        throw new ProblemException(
                404,
                "run " + run
                        + (wanted.isEmpty() ? " skipped rows of several files" : " skipped no row of «" + wanted + "»")
                        + "; name one of " + named + " as file");
    }

    private static RestResponse<byte[]> csv(List<List<String>> lines) {
        var text = lines.stream().map(Csv::line).collect(Collectors.joining("", Csv.BYTE_ORDER_MARK, ""));
        return RestResponse.ResponseBuilder.ok(text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejected.csv\"")
                .build();
    }
}
