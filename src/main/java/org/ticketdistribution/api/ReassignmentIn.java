package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall have a ticket, and why. For the documentation: {@link JsonBody} reads it. */
@Schema(name = "Reassignment")
record ReassignmentIn(
        @Schema(required = true, examples = "22") long managerId,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = ReassignmentIn.LONGEST_REASON,
                examples = "Клиент просил того же менеджера")
        String reason) {

    static final int LONGEST_REASON = 500;
}
