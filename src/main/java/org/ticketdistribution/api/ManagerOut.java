package org.ticketdistribution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Manager;

/** A manager with their load. */
@Schema(name = "Manager")
public record ManagerOut(
        long id,
        String name,
        @Schema(examples = "Главный специалист") String position,
        @Schema(examples = "[\"VIP\", \"KZ\"]") List<String> skills,
        long businessUnitId,
        String businessUnitName,
        int currentLoad,
        boolean available,

        @Nullable @Schema(description = "The load at which no more is given; null: no limit")
        Integer maxLoad,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Tickets assigned here; only in the list of an office")
        @Nullable
        Long assignedCount) {

    static ManagerOut of(Manager manager) {
        return of(manager, null);
    }

    static ManagerOut of(Manager manager, @Nullable Long assignedCount) {
        return new ManagerOut(
                manager.id,
                manager.name,
                manager.position,
                List.of(manager.skills),
                manager.businessUnit.id,
                manager.businessUnit.name,
                manager.currentLoad,
                manager.available,
                manager.maxLoad,
                assignedCount);
    }
}
