package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** What a dashboard shows. */
@Path("/api/dashboard")
@Tag(name = "Dashboard")
@Produces(MediaType.APPLICATION_JSON)
public class DashboardResource {

    /** A map with more tickets than this is drawn faster, and read better, with those nearby together. */
    private static final long CLUSTER_ABOVE = 1000;

    /** 0.00001° is about a metre, 0.1° about ten kilometres. */
    private static final int SAME_PLACE_DIGITS = 5;

    private static final int CLUSTER_DIGITS = 1;

    private final Statistics statistics;
    private final Staff staff;

    DashboardResource(Statistics statistics, Staff staff) {
        this.statistics = statistics;
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
    @Operation(summary = "Offices and tickets with coordinates, clustered when there are many")
    public Uni<MapOut> map() {
        return statistics.totalTickets().chain(total -> map(total > CLUSTER_ABOVE));
    }

    private Uni<MapOut> map(boolean clustered) {
        return staff.offices().chain(offices -> statistics
                .places(clustered ? CLUSTER_DIGITS : SAME_PLACE_DIGITS)
                .map(places -> new MapOut(
                        offices.stream()
                                .filter(office -> office.latitude != null)
                                .map(BusinessUnitOut::of)
                                .toList(),
                        places.stream().map(MapOut.PlaceOut::of).toList(),
                        clustered)));
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
