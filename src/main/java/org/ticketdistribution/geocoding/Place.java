package org.ticketdistribution.geocoding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;

/**
 * A town or village of the gazetteer.
 *
 * @param name in Russian where it is known, else in Latin letters
 * @param point null in a line of the supplement that only adds spellings
 * @param population people, roughly; 0 when not known
 * @param spellings other names, without {@code name}
 */
record Place(Region region, String name, @Nullable GeoPoint point, long population, List<String> spellings) {

    private static final long TOWN_POPULATION = 20_000;
    private static final long LARGE_POPULATION = 50_000;

    /** 33 km to the north, some 20 km to the east at these latitudes. */
    private static final double NEARBY_DEGREES = 0.3;

    Place {
        spellings = List.copyOf(spellings);
    }

    /** Whether somebody may mean this place without saying where it is. */
    boolean isTown() {
        return population >= TOWN_POPULATION;
    }

    /** Whether a name that is one letter off means this place: villages do have such names. */
    boolean isLarge() {
        return population >= LARGE_POPULATION;
    }

    /** All sounds that this place is known by. */
    Set<String> keys() {
        return namesAs(PlaceKey::of);
    }

    /** All sounds that this place is nearly known by. */
    Set<String> looseKeys() {
        return namesAs(PlaceKey::loose);
    }

    /** Whether both are the same place: of one region, with a name in common, and no more than some 30 km apart. */
    boolean isSameAs(Place other) {
        return region == other.region && isNear(other) && keys().stream().anyMatch(other.keys()::contains);
    }

    /** This place by the other's name, with the spellings of both and the greater population. */
    Place with(Place other) {
        var all = new LinkedHashSet<>(other.spellings);
        all.add(name);
        all.addAll(spellings);
        all.remove(other.name);
        return new Place(region, other.name, point, Math.max(population, other.population), List.copyOf(all));
    }

    private Set<String> namesAs(UnaryOperator<String> key) {
        return Stream.concat(Stream.of(name), spellings.stream())
                .map(key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isNear(Place other) {
        return point == null
                || other.point == null
                || (Math.abs(point.latitude() - other.point.latitude()) < NEARBY_DEGREES
                        && Math.abs(point.longitude() - other.point.longitude()) < NEARBY_DEGREES);
    }
}
