package org.ticketdistribution.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Actor;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.desk.Correction;
import org.ticketdistribution.desk.Order;
import org.ticketdistribution.desk.Reassignment;
import org.ticketdistribution.desk.Review;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** What people change of a ticket. Every answer is the ticket as it is then. */
@Path("/api/tickets")
@Tag(name = "By hand")
@Produces(MediaType.APPLICATION_JSON)
public class TicketChangesResource {

    private static final String CATEGORIES =
            Arrays.stream(Category.values()).map(Category::label).collect(Collectors.joining(", "));

    private static final String SENTIMENTS =
            Arrays.stream(Sentiment.values()).map(Sentiment::label).collect(Collectors.joining(", "));

    private static final String LANGUAGES =
            Arrays.stream(TicketLanguage.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final Reassignment reassignment;
    private final Correction correction;
    private final Review review;
    private final TicketAnswer tickets;

    TicketChangesResource(Reassignment reassignment, Correction correction, Review review, TicketAnswer tickets) {
        this.reassignment = reassignment;
        this.correction = correction;
        this.review = review;
        this.tickets = tickets;
    }

    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @Operation(
            summary = "Give a ticket to a manager of one's choice",
            description = "Also a ticket that nobody has. The load of the manager who had it goes down and that of the "
                    + "new one up; no turn moves.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReassignmentIn.class)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket with its new assignment",
            content = @Content(schema = @Schema(implementation = TicketOut.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is missing or not of its kind; errors names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket or manager",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "A hard rule refuses the manager, errors names each; or they have the ticket already, or it "
                    + "has no analysis yet",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "broken rules", value = Examples.RULE_BROKEN)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> assign(
            @PathParam("id") String id,
            @Nullable
                    @QueryParam("override")
                    @Parameter(description = "true: also when hard rules refuse the manager; the history says which")
                    String override,
            @Nullable JsonNode body,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var order = order(id, headers, caller);
        var fields = JsonBody.of(body).require("manager_id").require("reason");
        var manager = fields.id("manager_id");
        var reason = fields.text("reason", ReassignmentIn.LONGEST_REASON);
        fields.check();
        return reassignment
                .reassign(
                        order,
                        Objects.requireNonNull(manager),
                        Objects.requireNonNull(reason),
                        Boolean.TRUE.equals(QueryValue.flag("override", override)))
                .chain(() -> tickets.of(order.ticket()));
    }

    @PATCH
    @Path("{id}/analysis")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @Operation(
            summary = "Correct what was found in a ticket's text",
            description = "Any of the fields. The source becomes manual, the confidence null, needs_review false; no "
                    + "run changes it any more, only an upload of the ticket does. Without reroute the ticket stays "
                    + "with its manager, also when the rules would not give it to them any more.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionIn.class)))
    @APIResponse(
            responseCode = "200",
            description = "The ticket with its new analysis; nobody may have it after a reroute",
            content = @Content(schema = @Schema(implementation = TicketOut.class)))
    @APIResponse(
            responseCode = "400",
            description = "A value is not one of its kind, or there is none; errors names each",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The ticket has no analysis yet, or cannot be routed yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> correct(
            @PathParam("id") String id,
            @Nullable
                    @QueryParam("reroute")
                    @Parameter(
                            description = "true: the load is given back and the rules decide anew, in one transaction")
                    String reroute,
            @Nullable JsonNode body,
            @Context HttpHeaders headers,
            @Context SecurityContext caller) {
        var order = order(id, headers, caller);
        var changes = changes(body);
        return correction
                .correct(order, changes, Boolean.TRUE.equals(QueryValue.flag("reroute", reroute)))
                .chain(() -> tickets.of(order.ticket()));
    }

    private static Correction.Changes changes(@Nullable JsonNode body) {
        var fields = JsonBody.of(body).requireOneOf("category", "sentiment", "priority", "language", "summary");
        var changes = new Correction.Changes(
                fields.label("category", Category::of, CATEGORIES),
                fields.label("sentiment", Sentiment::of, SENTIMENTS),
                fields.whole("priority", Priority.LOWEST, Priority.HIGHEST),
                fields.label("language", TicketLanguage::of, LANGUAGES),
                fields.text("summary", CorrectionIn.LONGEST_SUMMARY));
        fields.check();
        return changes;
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed(Roles.OPERATOR)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @Operation(summary = "Accept a ticket's analysis and place as they are: nobody has to look at them any more")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketOut.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The ticket has no analysis yet",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> review(
            @PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var order = order(id, headers, caller);
        return review.accept(order).chain(() -> tickets.of(order.ticket()));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed(Roles.OPERATOR)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = IfMatch.DESCRIPTION)
    @Operation(
            summary = "Let spam out of the quarantine and route it",
            description = "It stays released until it is uploaded again or its category is corrected.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket; nobody may have it when nobody may take it",
            content = @Content(schema = @Schema(implementation = TicketOut.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The ticket is not in quarantine",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed the ticket meanwhile",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> release(
            @PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext caller) {
        var order = order(id, headers, caller);
        return review.release(order).chain(() -> tickets.of(order.ticket()));
    }

    static Order order(String id, HttpHeaders headers, SecurityContext caller) {
        return new Order(QueryValue.id(id), IfMatch.of(headers), Actor.of(caller));
    }
}
