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
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** @param officeTown the town that the office's name says: a part that is just this name is no street */
    static OfficeText in(@Nullable String addressCell, String officeTown) {
        var streets = new ArrayList<String>();
        var towns = new LinkedHashSet<String>();
        var regions = new LinkedHashSet<Region>();
        // Cleaned before it is cut at commas: a building's name may contain one.
        for (var raw : StreetClutter.removedFrom(AddressText.tidy(addressCell)).split("[,;]")) {
            var within = RegionNames.within(raw.strip());
            within.ifPresent(found -> regions.addAll(found.regions()));
            var part =
                    AddressText.withoutIdle(within.map(RegionNames.Within::rest).orElse(raw.strip()));
            var town = TOWN.matcher(part);
            if (part.isEmpty()) {
                continue;
            }
            if (RegionNames.hasRegionWord(part)) {
                regions.addAll(RegionNames.of(part));
            } else if (town.matches()) {
                towns.add(isNameOnly(part) ? TownText.nameIn(part) : town.group(1));
                streets.add(isNameOnly(part) ? "" : town.group(2));
            } else if (!isNameOnly(part) || !sameTown(part, officeTown)) {
                streets.add(part);
            }
        }
        var street = StreetText.of(String.join(" ", streets), null);
        return new OfficeText(street, List.copyOf(towns), List.copyOf(regions));
    }

    private static boolean sameTown(String part, String other) {
        return PlaceKey.of(TownText.nameIn(part)).equals(PlaceKey.of(TownText.nameIn(other)));
    }

    /** Neither a house nor a street: then «г. Новая Шульба» is a town of two words. */
    private static boolean isNameOnly(String part) {
        return !DIGIT.matcher(part).find() && !TownText.saysStreet(part);
    }
}
