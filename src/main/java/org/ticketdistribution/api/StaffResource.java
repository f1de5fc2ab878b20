package org.ticketdistribution.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ticketdistribution.access.Roles;
import org.ticketdistribution.store.Staff;

/** The offices and their managers. */
@Path("/api")
@Tag(name = "Offices and managers")
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    private final Staff staff;

    StaffResource(Staff staff) {
        this.staff = staff;
    }

    @GET
    @Path("managers")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All managers with their loads, by id")
    public Uni<List<ManagerOut>> managers() {
        return staff.managers()
                .map(managers -> managers.stream().map(ManagerOut::of).toList());
    }

    @GET
    @Path("business-units")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "All offices, by id")
    public Uni<List<BusinessUnitOut>> businessUnits() {
        return staff.offices()
                .map(units -> units.stream().map(BusinessUnitOut::of).toList());
    }
}
