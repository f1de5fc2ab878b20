package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.pipeline.Charts;

/** A question about the tickets, answered by a chart. */
@Path("/api/dashboard/ai-chart")
@Tag(name = "Dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AskResource {

    private final Charts charts;

    AskResource(Charts charts) {
        this.charts = charts;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "A chart for a question in Russian, Kazakh or English",
            description =
                    "Dimensions: category, sentiment, language, segment, priority, office, manager, city, region, "
                            + "country, day, source. Measures: count, share, average_priority, average_distance. Instead of a "
                            + "question the chart can be asked for in these terms, as an earlier answer has them.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartOut.class),
                            examples = @ExampleObject(name = "types by city", value = Examples.CHART)))
    @APIResponse(
            responseCode = "400",
            description = "No question, one that is too long, or a name that is in no closed list",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "no question", value = Examples.NO_QUESTION)))
    @APIResponse(
            responseCode = "422",
            description = "The question is not understood, or there is no such chart",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "not understood", value = Examples.NOT_UNDERSTOOD)))
    public Uni<ChartOut> ask(@Nullable ChartRequest request) {
        if (request == null) {
            throw new ProblemException(400, "the body is missing; send a question as {\"query\": \"…\"}");
        }
        return request.question().map(this::answer).orElseGet(() -> draw(request));
    }

    private Uni<ChartOut> answer(String question) {
        return charts.ask(question).map(answer -> {
            if (answer instanceof Charts.Refused refused) {
                throw new ProblemException(Problem.of(422, refused.sentence())
                        .explained(
                                refused.reading().why().label(),
                                ChartSpeech.in(refused.reading().tongue()).examples()));
            }
            return ChartOut.of((Charts.Drawn) answer);
        });
    }

    private Uni<ChartOut> draw(ChartRequest request) {
        var chart = request.chart();
        var speech = ChartSpeech.in(request.tongue());
        chart.impossible().ifPresent(reason -> {
            throw new ProblemException(
                    Problem.of(422, speech.impossible(reason)).explained(reason.label(), speech.examples()));
        });
        return charts.draw(chart, request.tongue()).map(ChartOut::of);
    }
}
