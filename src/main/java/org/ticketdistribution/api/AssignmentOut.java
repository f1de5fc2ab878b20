package org.ticketdistribution.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Assignment;

/** Who has a ticket, and why. */
@Schema(name = "Assignment")
public record AssignmentOut(
        long id,
        long managerId,
        String managerName,
        long businessUnitId,
        String businessUnitName,
        Instant assignedAt,
        @Schema(description = "One line in Russian") String reason,

        @Schema(
                enumeration = {"routing", "manual"},
                description = "Whether the rules or a person chose the manager")
        String source,

        @Nullable @Schema(description = "The person who chose, null for the rules")
        String assignedBy,

        @Schema(description = "The hard rules that this person set aside", examples = "[\"vip_skill\"]")
        List<String> overrides) {

    @Nullable
    static AssignmentOut of(@Nullable Assignment assignment) {
        if (assignment == null) {
            return null;
        }
        return new AssignmentOut(
                assignment.id,
                assignment.manager.id,
                assignment.manager.name,
                assignment.businessUnit.id,
                assignment.businessUnit.name,
                assignment.assignedAt,
                assignment.reason,
                assignment.automatic ? "routing" : "manual",
                assignment.assignedBy,
                assignment.overrides.isEmpty() ? List.of() : List.of(assignment.overrides.split(",")));
    }
}
