package org.ticketdistribution.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.store.TicketMap;

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
            String office,

            @Schema(
                    description =
                            "The offices that have them, the one with the most first; unassigned tickets are in none")
            List<ShareOut> offices) {}

    /** What one office has of a place's tickets. */
    @Schema(name = "PlaceShare")
    public record ShareOut(long officeId, String office, long count) {}

    static MapOut of(TicketMap.Places map, List<BusinessUnit> offices) {
        var names = offices.stream().collect(Collectors.toMap(office -> office.id, office -> office.name));
        return new MapOut(
                offices.stream()
                        .filter(office -> office.latitude != null)
                        .map(BusinessUnitOut::of)
                        .toList(),
                map.places().stream().map(place -> place(place, names)).toList(),
                map.clustered());
    }

    private static PlaceOut place(TicketMap.Place place, Map<Long, String> names) {
        var shares = place.byOffice().entrySet().stream()
                // An office that came after the offices were read has no name here yet.
                .filter(share -> names.containsKey(share.getKey()))
                .map(share -> new ShareOut(share.getKey(), names.getOrDefault(share.getKey(), ""), share.getValue()))
                .toList();
        return new PlaceOut(
                place.latitude(),
                place.longitude(),
                place.tickets(),
                place.ticketId(),
                place.category(),
                place.priority(),
                shares.size() == 1 ? shares.get(0).office() : null,
                shares);
    }
}
