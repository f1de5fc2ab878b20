package org.ticketdistribution.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a manager takes tickets, and how many; what is left out stays. {@link JsonBody} reads it. */
@Schema(name = "Availability")
record AvailabilityIn(
        @Schema(description = "false: away, gets no ticket") boolean available,

        @Nullable @Schema(minimum = "0", description = "The load at which no more is given; null: no limit")
        Integer maxLoad) {}
