package org.ticketdistribution.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.Statistics;

/** Offices and tickets with coordinates. */
@Schema(name = "Map")
public record MapOut(
        List<BusinessUnitOut> offices,
        List<PlaceOut> tickets,

        @Schema(description = "Whether nearby tickets stand together as one place")
        boolean clustered) {

    /** The tickets at one place; id and category are given for a single ticket only. */
    @Schema(name = "Place")
    public record PlaceOut(
            double latitude,
            double longitude,
            long count,
            @Nullable Long ticketId,
            @Nullable String category,

            @Nullable @Schema(description = "The highest priority of the place")
            Integer priority,

            @Nullable @Schema(description = "The office that has them, when it is one")
            String office) {

        static PlaceOut of(Statistics.MapPoint point) {
            return new PlaceOut(
                    point.latitude(),
                    point.longitude(),
                    point.tickets(),
                    point.ticketId(),
                    point.category(),
                    point.priority(),
                    point.office());
        }
    }
}
