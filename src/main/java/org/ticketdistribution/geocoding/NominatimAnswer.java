package org.ticketdistribution.geocoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/**
 * One place of Nominatim's answer in format jsonv2 with address details.
 *
 * @param region where it lies; null when the answer does not say it in a way we know
 * @param isTown whether it is a town rather than a village: something meant without its region
 * @param settlement the town or village that it belongs to; null when the answer does not say
 */
record NominatimAnswer(
        GeoPoint point,
        Precision precision,
        String name,
        @Nullable Region region,
        boolean isTown,
        @Nullable String settlement) {

    private static final Set<String> TOWNS = Set.of("city", "town");
    private static final List<String> SETTLEMENTS =
            List.of("city", "town", "village", "hamlet", "municipality", "isolated_dwelling", "locality");
    private static final Set<String> REGIONS = Set.of("state", "region", "province");

    /**
     * Areas that are neither a town nor a region: a point in the middle of a district places nobody. An area of which
     * only the way it is drawn is said may be anything.
     */
    private static final Set<String> OTHER_AREAS = Set.of(
            "administrative",
            "boundary",
            "country",
            "county",
            "district",
            "state_district",
            "city_district",
            "suburb",
            "borough",
            "subdivision",
            "postcode");

    private static final String KAZAKHSTAN = "kz";

    /** What Kazakhstan lies within: other degrees are of another country, whatever the answer says. */
    private static final double SOUTH = 40.5;

    private static final double NORTH = 55.5;
    private static final double WEST = 46.4;
    private static final double EAST = 87.4;

    /** The place; empty when it is of no use: an area of another kind, without a readable point, or abroad. */
    static Optional<NominatimAnswer> of(JsonNode place) {
        var kind = text(place, "addresstype").or(() -> text(place, "type")).orElse("");
        var latitude = number(place, "lat").filter(degrees -> degrees >= SOUTH && degrees <= NORTH);
        var longitude = number(place, "lon").filter(degrees -> degrees >= WEST && degrees <= EAST);
        if (OTHER_AREAS.contains(kind) || latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        var address = place.path("address");
        if (!text(address, "country_code").orElse(KAZAKHSTAN).equalsIgnoreCase(KAZAKHSTAN)) {
            return Optional.empty();
        }
        var region = region(address);
        var name = text(place, "name").or(() -> text(place, "display_name")).orElse("");
        return Optional.of(new NominatimAnswer(
                new GeoPoint(latitude.get(), longitude.get()),
                precision(kind, region),
                name,
                region.orElse(null),
                TOWNS.contains(kind) || region.filter(Region::isCity).isPresent(),
                settlement(address).orElse(null)));
    }

    /** Whether it belongs to this town, as far as the answer says: «Актау» and «Актау Г.А.» are one. */
    boolean isIn(String town) {
        if (settlement == null) {
            return true;
        }
        var today = TownNames.known().today(settlement, region == null ? List.of() : List.of(region));
        return PlaceKey.of(today).startsWith(PlaceKey.of(town));
    }

    /** The same place out of an answer that was kept. */
    static NominatimAnswer of(Hit hit) {
        var located = hit.located();
        return new NominatimAnswer(
                located.point(),
                located.precision(),
                located.name(),
                Region.ofCode(located.regionCode()).orElse(null),
                hit.town(),
                hit.settlement());
    }

    /** What is kept of it. */
    Hit hit() {
        return new Hit(located(), isTown, settlement);
    }

    Located located() {
        return new Located(point, precision, name, region == null ? null : region.code());
    }

    private static Precision precision(String kind, Optional<Region> region) {
        if (REGIONS.contains(kind)) {
            return region.filter(Region::isCity).isPresent() ? Precision.CITY : Precision.REGION;
        }
        return SETTLEMENTS.contains(kind) ? Precision.CITY : Precision.BUILDING;
    }

    private static Optional<Region> region(JsonNode address) {
        return text(address, "ISO3166-2-lvl4")
                .flatMap(Region::ofCode)
                .or(() -> text(address, "state").flatMap(NominatimAnswer::regionNamed))
                .or(() -> text(address, "city")
                        .flatMap(NominatimAnswer::regionNamed)
                        .filter(Region::isCity));
    }

    private static Optional<Region> regionNamed(String name) {
        return RegionNames.of(name).stream().findFirst();
    }

    private static Optional<String> settlement(JsonNode address) {
        return SETTLEMENTS.stream()
                .flatMap(kind -> text(address, kind).stream())
                .findFirst();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Stream.of(node.path(field).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Nominatim writes degrees as text; an unreadable number is no place. */
    private static Optional<Double> number(JsonNode node, String field) {
        return text(node, field)
                .filter(text -> text.matches("-?\\d{1,3}(\\.\\d+)?"))
                .map(Double::valueOf);
    }
}
