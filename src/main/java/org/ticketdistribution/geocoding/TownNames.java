package org.ticketdistribution.geocoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Former, Kazakh and Latin names of towns, and what they are called in Russian today. */
final class TownNames {

    private static final TownNames KNOWN = new TownNames(GazetteerFile.SUPPLEMENT.places());

    private final Map<String, Set<Place>> byKey = new HashMap<>();

    TownNames(List<Place> places) {
        for (var place : places) {
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
        var names = byKey.getOrDefault(PlaceKey.of(name), Set.of()).stream()
                .filter(place -> regions.isEmpty() || regions.stream().anyMatch(place.region()::agreesWith))
                .map(Place::name)
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : name;
    }
}
