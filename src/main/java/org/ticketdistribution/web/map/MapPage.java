package org.ticketdistribution.web.map;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.pipeline.Charts;
import org.ticketdistribution.store.Staff;
import org.ticketdistribution.store.TicketFilter;
import org.ticketdistribution.store.TicketMap;
import org.ticketdistribution.web.Pages;
import org.ticketdistribution.web.Section;
import org.ticketdistribution.web.Tiles;
import org.ticketdistribution.web.Trouble;
import org.ticketdistribution.web.Visitor;

/** Where offices and tickets are. The same figures stand in a table. */
@Path("/map")
@Produces(MediaType.TEXT_HTML)
public class MapPage {

    private final TicketMap map;
    private final Staff staff;
    private final Charts charts;
    private final Tiles tiles;
    private final Pages pages;

    MapPage(TicketMap map, Staff staff, Charts charts, Tiles tiles, Pages pages) {
        this.map = map;
        this.staff = staff;
        this.charts = charts;
        this.tiles = tiles;
        this.pages = pages;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Uni<Response> map(@BeanParam Visitor visitor, @BeanParam MapQuery query) {
        return query.filter()
                .map(filter -> page(visitor, query, filter))
                .orElseGet(() -> pages.trouble(visitor, Trouble.BAD_ADDRESS));
    }

    private Uni<Response> page(Visitor visitor, MapQuery query, TicketFilter filter) {
        var speech = pages.speech(visitor);
        return map.places(filter)
                .chain(places -> charts.names().chain(names -> staff.managers()
                        .chain(managers -> staff.offices().map(offices -> new MapViews(speech, query.chosen(), tiles)
                                .view(places, offices, managers, names.of(Dimension.SEGMENT))))))
                .chain(view -> pages.ok(visitor, Templates.page(visitor.frame(Section.MAP), view)));
    }
}
