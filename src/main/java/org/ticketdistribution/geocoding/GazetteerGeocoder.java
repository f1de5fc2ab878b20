package org.ticketdistribution.geocoding;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ticketdistribution.model.Precision;

/**
 * Answers from the embedded gazetteer: towns, villages and regions, no streets. Never fails, never leaves the process,
 * answers at once on the calling thread.
 */
final class GazetteerGeocoder implements Geocoder {

    /** How many times as large as the next of its name a place must be in order to be meant without being said. */
    private static final long CLEARLY_LARGER = 5;

    private final Gazetteer gazetteer;

    GazetteerGeocoder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String question(AddressQuery query) {
        return query.key();
    }

    @Override
    public Uni<List<Hit>> ask(AddressQuery query) {
        return Uni.createFrom().item(() -> hits(query));
    }

    @Override
    public Optional<List<Hit>> atHand(AddressQuery query) {
        return Optional.of(hits(query));
    }

    private List<Hit> hits(AddressQuery query) {
        return find(query).stream()
                .map(located -> new Hit(located, false, null))
                .toList();
    }

    /** The gazetteer has chosen already: it knows more of its places than a hit can say. */
    @Override
    public Optional<Located> choose(AddressQuery query, List<Hit> answer) {
        return answer.stream().map(Hit::located).findFirst();
    }

    @Override
    public String name() {
        return "gazetteer";
    }

    Optional<Located> find(AddressQuery query) {
        return switch (query.level()) {
            case STREET -> Optional.empty();
            case CITY -> town(query).map(GazetteerGeocoder::located);
            case REGION -> Optional.of(centre(query.regions().get(0)));
        };
    }

    private Optional<Place> town(AddressQuery query) {
        var name = Objects.requireNonNull(query.city());
        var named = gazetteer.named(name);
        var nearly = gazetteer.namedNearly(name);
        for (var region : query.regions()) {
            var inside = first(named, place -> place.region() == region);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return first(named, place -> query.agreesWith(place.region()))
                .or(() -> first(nearly, place -> query.agreesWith(place.region())))
                .or(() -> meantWithoutItsRegion(named, query));
    }

    /** No region is said, or the place is not where it is said to be: then it must be the only one anybody thinks of. */
    private static Optional<Place> meantWithoutItsRegion(List<Place> named, AddressQuery query) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var largest = named.get(0);
        var nothingSaid = query.regions().isEmpty() && query.unknownRegion() == null;
        if (nothingSaid && named.size() == 1) {
            return Optional.of(largest);
        }
        var next = named.size() == 1 ? 0 : named.get(1).population();
        var isMeant = largest.isTown() && largest.population() >= CLEARLY_LARGER * next;
        return isMeant ? Optional.of(largest) : Optional.empty();
    }

    private static Optional<Place> first(List<Place> places, Predicate<Place> condition) {
        return places.stream().filter(condition).findFirst();
    }

    private static Located located(Place place) {
        var point = Objects.requireNonNull(place.point());
        return new Located(point, Precision.CITY, place.name(), place.region().code());
    }

    private static Located centre(Region region) {
        var precision = region.isCity() ? Precision.CITY : Precision.REGION;
        return new Located(region.centre(), precision, region.capital(), region.code());
    }
}
