package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.BusinessUnit;

/** An office. Coordinates are null until geocoded, and when the address was not found. */
@Schema(name = "BusinessUnit")
public record BusinessUnitOut(
        long id,
        @Schema(examples = "Астана") String name,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,

        @Nullable @Schema(enumeration = {"building", "city", "region"})
        String precision) {

    static BusinessUnitOut of(BusinessUnit unit) {
        return new BusinessUnitOut(unit.id, unit.name, unit.address, unit.latitude, unit.longitude, unit.precision);
    }
}
