package org.ticketdistribution.geocoding;

import java.util.ArrayList;
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
        var regions = new LinkedHashSet<Region>();
        var towns = new LinkedHashSet<String>();
        var unknown = new ArrayList<String>();
        for (var part : AddressText.parts(AddressText.tidy(regionCell))) {
            var named = RegionNames.of(part);
            if (named.isEmpty() && !AddressText.isIdle(part)) {
                unknown.add(part);
            }
            regions.addAll(named);
        }
        for (var part : AddressText.parts(AddressText.tidy(townCell))) {
            if (RegionNames.saysRegion(part)) {
                regions.addAll(RegionNames.of(part));
            } else if (!AddressText.isIdle(part)) {
                towns.add(TownText.nameIn(part));
            }
        }
        towns.remove("");
        if (towns.isEmpty() && regions.isEmpty()) {
            unknown.stream()
                    .filter(part -> !RegionNames.saysRegion(part))
                    .map(TownText::nameIn)
                    .filter(name -> !name.isEmpty())
                    .forEach(towns::add);
            unknown.clear();
        }
        var notOurs = regions.isEmpty() && !unknown.isEmpty() ? String.join(", ", unknown) : null;
        return new SaidPlace(todayOf(towns, regions, notOurs), List.copyOf(regions), notOurs);
    }

    private static List<String> todayOf(
            LinkedHashSet<String> towns, LinkedHashSet<Region> regions, @Nullable String notOurs) {
        if (notOurs != null) {
            return List.copyOf(towns);
        }
        return towns.stream()
                .map(town -> TownNames.known().today(town, regions))
                .distinct()
                .toList();
    }
}
