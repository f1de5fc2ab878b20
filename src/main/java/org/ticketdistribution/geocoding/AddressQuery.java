package org.ticketdistribution.geocoding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/**
 * One question to a geocoder, cleaned: always about one place in Kazakhstan. Two queries with the same {@link #key()}
 * are the same question.
 *
 * @param level what is asked for
 * @param street street and house, such as «проспект Абая 12»; only and always at level STREET
 * @param city town or village in today's Russian spelling where it is known, else as written; null only at level REGION
 * @param regions the regions that the address names, the likelier first; empty when it names none
 * @param unknownRegion the region as written when it is none of Kazakhstan's, perhaps one abroad; then only a
 *     well-known town is worth trusting. Null otherwise
 * @param anywhere whether to look beyond the said regions: for an address whose region and city contradict each other
 */
public record AddressQuery(
        Level level,
        @Nullable String street,
        @Nullable String city,
        List<Region> regions,
        @Nullable String unknownRegion,
        boolean anywhere) {

    /** From the most precise question to the least. */
    public enum Level {
        STREET,
        CITY,
        REGION
    }

    public AddressQuery {
        regions = List.copyOf(regions);
        if ((level == Level.STREET) != (street != null)) {
            throw new IllegalArgumentException("street=" + street + " does not fit level=" + level);
        }
        if ((level == Level.REGION) != (city == null)) {
            throw new IllegalArgumentException("city=" + city + " does not fit level=" + level);
        }
        if (level == Level.REGION && regions.isEmpty()) {
            throw new IllegalArgumentException("level=REGION needs a region, regions is empty");
        }
    }

    static AddressQuery street(String street, String city, List<Region> regions, @Nullable String unknownRegion) {
        return new AddressQuery(Level.STREET, street, city, regions, unknownRegion, false);
    }

    static AddressQuery city(String city, List<Region> regions, @Nullable String unknownRegion) {
        return new AddressQuery(Level.CITY, null, city, regions, unknownRegion, false);
    }

    static AddressQuery region(Region region) {
        return new AddressQuery(Level.REGION, null, null, List.of(region), null, false);
    }

    AddressQuery beyondTheRegion() {
        return new AddressQuery(level, street, city, regions, unknownRegion, true);
    }

    /** The official Russian name of the likeliest region; null when the address names none. */
    public @Nullable String regionName() {
        return regions.isEmpty() ? null : regions.get(0).officialName();
    }

    /** The ISO 3166-2 code of the likeliest region; null when the address names none. */
    public @Nullable String regionCode() {
        return regions.isEmpty() ? null : regions.get(0).code();
    }

    /**
     * Whether the place found lies in another region than the address says, so that city and region contradict each
     * other. False when either does not say a region, and when the one was split from the other in 2022.
     */
    public boolean isContradictedBy(Located located) {
        var found = Region.ofCode(located.regionCode());
        return !regions.isEmpty() && found.isPresent() && !agreesWith(found.get());
    }

    boolean agreesWith(Region found) {
        return regions.stream().anyMatch(found::agreesWith);
    }

    /** The normalised text by which answers are kept and questions are told apart; never empty. */
    public String key() {
        var where = regions.stream().map(Region::code).collect(Collectors.joining("+"));
        var parts = List.of(
                level.name().toLowerCase(Locale.ROOT),
                StreetText.key(street),
                Words.fold(city),
                where,
                Words.fold(unknownRegion),
                anywhere ? "anywhere" : "");
        return String.join("|", parts);
    }

    /** For messages: what is asked, without the kind of question. */
    @Override
    public String toString() {
        return Stream.of(street, city, unknownRegion, regionName())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
