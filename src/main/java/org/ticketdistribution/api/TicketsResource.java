package org.ticketdistribution.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.store.TicketExport;
import org.ticketdistribution.store.TicketSearch;

/** Tickets to look at. */
@Path("/api/tickets")
@Tag(name = "Tickets")
public class TicketsResource {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 200;

    /** The last page that a page number can name; beyond it every list is empty. */
    private static final int MAX_PAGE = 10_000_000;

    /** Rows sent in one piece of an export. */
    private static final int EXPORT_PIECE = 200;

    private final TicketSearch search;
    private final TicketExport export;
    private final TicketAnswer answer;
    private final AttachmentStore attachments;

    TicketsResource(TicketSearch search, TicketExport export, TicketAnswer answer, AttachmentStore attachments) {
        this.search = search;
        this.export = export;
        this.answer = answer;
        this.attachments = attachments;
    }

    /** One page of tickets. */
    @Schema(name = "TicketPage")
    public record PageOut(List<TicketOut> items, long total) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The tickets that match, a page at a time")
    public Uni<PageOut> list(
            @BeanParam TicketQuery query,
            @Nullable @QueryParam("page") @Parameter(description = "From 1") String page,
            @Nullable @QueryParam("size") @Parameter(description = "1 to 200, 50 when absent") String size) {
        return search.page(
                        query.filter(),
                        query.order(),
                        QueryValue.inRange("page", page, 1, 1, MAX_PAGE),
                        QueryValue.inRange("size", size, DEFAULT_SIZE, 1, MAX_SIZE))
                .map(found -> new PageOut(
                        found.items().stream()
                                .map(ticket -> TicketOut.of(ticket, attachments::link))
                                .toList(),
                        found.total()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A ticket with the decision on it, step by step")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = TicketOut.class),
                            examples = @ExampleObject(name = "assigned", value = Examples.TICKET)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such ticket",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TicketOut>> ticket(@PathParam("id") String id) {
        return answer.of(QueryValue.id(id));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All tickets that match as CSV for Excel, streamed")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark, commas, a header line",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> export(@BeanParam TicketQuery query) {
        var head = Multi.createFrom().item(Csv.BYTE_ORDER_MARK + Csv.line(TicketExport.COLUMNS));
        var rows = export.rows(query.filter(), query.order())
                .map(Csv::line)
                .group()
                .intoLists()
                .of(EXPORT_PIECE)
                .map(lines -> String.join("", lines));
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(head, rows)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"tickets.csv\"")
                .build();
    }
}
