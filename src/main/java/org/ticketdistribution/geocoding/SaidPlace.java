package org.ticketdistribution.geocoding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address says about the town and the region.
 *
 * @param towns the town and its alternatives in the order said, in today's spelling where it is known
 * @param regions the regions said, in the order said
 * @param unknownRegion the region as said when it is none of Kazakhstan's; else null
 */
record SaidPlace(
        List<String> towns, List<Region> regions, @Nullable String unknownRegion) {

    SaidPlace {
        towns = List.copyOf(towns);
        regions = List.copyOf(regions);
    }

    /** Reads the two cells; a region that stands in the town's cell counts as said, and the other way round. */
    static SaidPlace in(@Nullable String regionCell, @Nullable String townCell) {
        var regionText = CellText.ofRegion(regionCell);
        var townText = CellText.ofTown(townCell);
        var regions = new LinkedHashSet<>(regionText.regions());
        regions.addAll(townText.regions());
        var unknown = new LinkedHashSet<>(townText.others());
        regionText.others().stream().filter(RegionNames::saysRegion).forEach(unknown::add);
        var towns = townText.towns();
        if (towns.isEmpty()) {
            towns = regionText.townsOrOthers();
        } else if (regions.isEmpty()) {
            unknown.addAll(regionText.others());
            // A village beneath a town: «Рудный», «Качар».
            regionText
                    .towns()
                    .forEach(town -> TownNames.known().regionOfOnlyTown(town).ifPresent(regions::add));
        }
        var notOurs = regions.isEmpty() && !unknown.isEmpty() ? String.join(", ", unknown) : null;
        if (notOurs != null) {
            return new SaidPlace(towns, List.of(), notOurs);
        }
        var today = todayOf(towns, regions);
        var where = today.size() == 1 ? TownNames.known().regionsToday(today.get(0), regions) : List.copyOf(regions);
        return new SaidPlace(today, where, null);
    }

    private static List<String> todayOf(Collection<String> towns, Collection<Region> regions) {
        return towns.stream()
                .map(town -> TownNames.known().today(town, regions))
                .distinct()
                .toList();
    }
}
