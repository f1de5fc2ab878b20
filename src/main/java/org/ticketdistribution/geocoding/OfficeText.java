package org.ticketdistribution.geocoding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An office's address, which stands in one cell.
 *
 * @param street street and house, cleaned; null when the address has none
 * @param towns the towns that the address names as such (г. …), in the order said
 * @param regions the regions it names
 */
record OfficeText(@Nullable String street, List<String> towns, List<Region> regions) {

    private static final Pattern TOWN = Pattern.compile(
            "^(?:город|гор|г|қ|село|с|посёлок|поселок|пос|пгт)(?:\\.\\s*|\\s+)([\\p{L}-]+)(.*)$", AddressText.FLAGS);

    /** @param officeTown the town that the office's name says: a part that is just this name is no street */
    static OfficeText in(@Nullable String addressCell, String officeTown) {
        var streets = new ArrayList<String>();
        var towns = new LinkedHashSet<String>();
        var regions = new LinkedHashSet<Region>();
        // Cleaned before it is cut at commas: a building's name may contain one.
        for (var raw : StreetText.withoutClutter(AddressText.tidy(addressCell)).split("[,;]")) {
            var part = raw.strip();
            var town = TOWN.matcher(part);
            if (AddressText.isIdle(part)) {
                continue;
            }
            if (RegionNames.saysRegion(part)) {
                regions.addAll(RegionNames.of(part));
            } else if (town.matches()) {
                towns.add(town.group(1));
                streets.add(town.group(2));
            } else if (!PlaceKey.of(part).equals(PlaceKey.of(officeTown))) {
                streets.add(part);
            }
        }
        var street = StreetText.of(String.join(" ", streets), null);
        return new OfficeText(street, List.copyOf(towns), List.copyOf(regions));
    }
}
