package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.store.Staff;
import org.ticketdistribution.store.Statistics;
import org.ticketdistribution.store.TicketMap;

/** What a dashboard shows. */
@Path("/api/dashboard")
@Tag(name = "Dashboard")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {

    private final Statistics statistics;
    private final TicketMap map;
    private final Staff staff;

    DashboardResource(Statistics statistics, TicketMap map, Staff staff) {
        this.statistics = statistics;
        this.map = map;
        this.staff = staff;
    }

    @GET
    @Path("stats")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Counts by category, sentiment, language, office and segment")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(
                            schema = @Schema(implementation = StatsOut.class),
                            examples = @ExampleObject(name = "four tickets", value = Examples.STATS)))
    public Uni<StatsOut> stats() {
        return statistics.snapshot().map(StatsOut::of);
    }

    @GET
    @Path("map")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            summary = "Offices and tickets with coordinates, clustered when there are many",
            description = "All offices; of the tickets those that the filters of the list let through.")
    public Uni<MapOut> map(@BeanParam TicketQuery query) {
        return map.places(query.filter()).chain(places -> staff.offices().map(offices -> MapOut.of(places, offices)));
    }

    @GET
    @Path("business-units/{id}/managers")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The managers of an office with how many tickets each has been assigned")
    public Uni<List<ManagerOut>> managers(@PathParam("id") String id) {
        long unit = QueryValue.id(id);
        return staff.managersOf(unit)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("office", unit)))
                .chain(managers -> statistics.assignedCounts(unit).map(counts -> with(managers, counts)));
    }

    private static List<ManagerOut> with(List<Manager> managers, Map<Long, Long> counts) {
        return managers.stream()
                .map(manager -> ManagerOut.of(manager, counts.getOrDefault(manager.id, 0L)))
                .toList();
    }
}
