package org.ticketdistribution.geocoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Former, Kazakh, Latin and mistyped names of towns, and what they are called in Russian today. */
final class TownNames {

    private static final TownNames KNOWN = new TownNames(GazetteerFile.SUPPLEMENT.places(), Gazetteer.embedded());

    private final Gazetteer gazetteer;
    private final Map<String, Set<Place>> byKey = new HashMap<>();

    /** @param curated the places whose spellings are trusted: the gazetteer has many of doubtful origin */
    TownNames(List<Place> curated, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (var place : curated) {
            place.keys().forEach(key -> byKey.computeIfAbsent(key, none -> new LinkedHashSet<>())
                    .add(place));
        }
    }

    static TownNames known() {
        return KNOWN;
    }

    /**
     * Today's Russian name of the town.
     *
     * @param regions where it is said to be; empty when that is not said
     * @return the name as given when no town, or towns of different names, are known by it there
     */
    String today(String name, Collection<Region> regions) {
        var named = byKey.getOrDefault(PlaceKey.of(name), Set.of());
        return onlyName(named.stream().filter(place -> regions.contains(place.region())))
                .or(() -> onlyName(named.stream().filter(isIn(regions))))
                .or(() -> meant(name, regions))
                .orElse(name);
    }

    /**
     * Where the town lies today, of the regions said or those split from them: Семей of East Kazakhstan lies in Abai.
     *
     * @return the regions as said when none or a city is said, when it lies there or when that is not known for sure
     */
    List<Region> regionsToday(String town, Collection<Region> said) {
        if (said.isEmpty() || said.stream().anyMatch(Region::isCity)) {
            return List.copyOf(said);
        }
        var named = gazetteer.named(town);
        var inside = regionsOf(named.stream().filter(place -> said.contains(place.region())));
        var split = regionsOf(named.stream().filter(Place::isTown).filter(isIn(said)));
        var today = inside.isEmpty() ? split : inside;
        return today.size() == 1 ? today : List.copyOf(said);
    }

    /** Whether a town or village of this name is known, anywhere and by any spelling. */
    boolean knows(String name) {
        return byKey.containsKey(PlaceKey.of(name)) || !gazetteer.named(name).isEmpty();
    }

    /** The region of the only place of this name, where it is a town; empty when there are several, or a village. */
    Optional<Region> regionOfOnlyTown(String name) {
        var named = gazetteer.named(name);
        return named.size() == 1 && named.get(0).isTown()
                ? Optional.of(named.get(0).region())
                : Optional.empty();
    }

    /** A town known there by a rarer or nearly this name, a large town elsewhere, or a large town mistyped. */
    private Optional<String> meant(String name, Collection<Region> regions) {
        var named = gazetteer.named(name).stream().filter(isIn(regions)).toList();
        if (regions.isEmpty()) {
            // A rare spelling says too little without a region.
            return named.isEmpty() ? largeTown(name, regions) : Optional.empty();
        }
        // Villages of nearly one name may be two: only the gazetteer, asked last, takes one for the other.
        var nearly = gazetteer.namedNearly(name).stream()
                .filter(Place::isTown)
                .filter(isIn(regions))
                .toList();
        var there = onlyName((named.isEmpty() ? nearly : named).stream()).filter(this::isCurated);
        return there.isPresent() || !named.isEmpty() ? there : largeTown(name, regions);
    }

    private Optional<String> largeTown(String name, Collection<Region> regions) {
        var key = PlaceKey.of(name);
        var elsewhere = byKey.getOrDefault(key, Set.of()).stream().filter(this::isLarge);
        var mistyped = byKey.entrySet().stream()
                .filter(entry -> Typo.isBetween(entry.getKey(), key))
                .flatMap(entry -> entry.getValue().stream())
                .filter(isIn(regions))
                .filter(this::isLarge);
        return onlyName(elsewhere).or(() -> onlyName(mistyped));
    }

    private boolean isCurated(String name) {
        return byKey.containsKey(PlaceKey.of(name));
    }

    private boolean isLarge(Place place) {
        return gazetteer.named(place.name()).stream()
                .anyMatch(known -> known.region() == place.region() && known.isLarge());
    }

    private static List<Region> regionsOf(Stream<Place> places) {
        return places.map(Place::region).distinct().toList();
    }

    private static Predicate<Place> isIn(Collection<Region> regions) {
        return place -> regions.isEmpty() || regions.stream().anyMatch(place.region()::agreesWith);
    }

    private static Optional<String> onlyName(Stream<Place> places) {
        var names = places.map(Place::name).distinct().toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
