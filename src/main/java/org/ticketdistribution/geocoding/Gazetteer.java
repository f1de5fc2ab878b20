package org.ticketdistribution.geocoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All known towns and villages of Kazakhstan, found by what their names sound like. Unchangeable once made. */
final class Gazetteer {

    /** The largest first; equal ones by name and place, so that the same question always has the same answer. */
    private static final Comparator<Place> BY_SIZE = Comparator.comparingLong(Place::population)
            .reversed()
            .thenComparing(Place::region)
            .thenComparing(Place::name);

    private final List<Place> places;
    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Map<String, List<Place>> byLooseKey = new HashMap<>();

    /** @param supplement places, and lines without a point that add to a place of {@code generated} */
    Gazetteer(List<Place> generated, List<Place> supplement) {
        this.places = merged(generated, supplement);
        for (var place : places) {
            place.keys().forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                    .add(place));
            place.looseKeys().forEach(key -> byLooseKey
                    .computeIfAbsent(key, none -> new ArrayList<>())
                    .add(place));
        }
    }

    /** The one made from the resources, read when it is first asked for. */
    static Gazetteer embedded() {
        return Embedded.GAZETTEER;
    }

    /** The places of this name, in any alphabet, the largest first. */
    List<Place> named(String name) {
        return byKey.getOrDefault(PlaceKey.of(name), List.of());
    }

    /** The places whose name is nearly this one; only worth asking about within a known region. */
    List<Place> namedNearly(String name) {
        return byLooseKey.getOrDefault(PlaceKey.loose(name), List.of());
    }

    int size() {
        return places.size();
    }

    private static List<Place> merged(List<Place> generated, List<Place> supplement) {
        var places = new ArrayList<>(generated);
        places.sort(BY_SIZE);
        for (var addition : supplement) {
            var known = places.stream().filter(addition::isSameAs).findFirst();
            if (known.isPresent()) {
                places.set(places.indexOf(known.get()), known.get().with(addition));
            } else if (addition.point() != null) {
                places.add(addition);
            } else {
                throw new IllegalStateException("the supplement adds spellings to " + addition.name() + " in "
                        + addition.region() + ", which is not in the generated gazetteer: give it a point");
            }
        }
        places.sort(BY_SIZE);
        return List.copyOf(places);
    }

    private static final class Embedded {
        static final Gazetteer GAZETTEER =
                new Gazetteer(GazetteerFile.GENERATED.places(), GazetteerFile.SUPPLEMENT.places());
    }
}
