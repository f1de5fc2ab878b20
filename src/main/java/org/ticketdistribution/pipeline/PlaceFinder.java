package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.AddressQuery;
import org.ticketdistribution.geocoding.Geocoder;
import org.ticketdistribution.geocoding.GeocoderUnavailableException;
import org.ticketdistribution.geocoding.Geocoders;
import org.ticketdistribution.geocoding.GeocodingConfig;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.store.GeocodeCache;
import org.ticketdistribution.store.GeocoderSlots;

/**
 * Finds the place that one address means: query by query, from the most precise on, and for each query geocoder by
 * geocoder. A geocoder on the network is asked at most once for a query (cache) and at most once an interval (slot).
 * Where it cannot be asked, the gazetteer answers. Not for concurrent use by one run: queries of one address build on
 * each other.
 */
@ApplicationScoped
class PlaceFinder {

    /** Requests may travel at different speeds: so much is added to the interval, that arrivals keep it as well. */
    private static final Duration TRAVEL_ALLOWANCE = Duration.ofMillis(70);

    /** A place that is not on the map today may be there in a month. */
    private static final Duration NOTHING_FOUND_FOR = Duration.ofDays(30);

    private final Geocoders geocoders;
    private final GeocodeCache cache;
    private final GeocoderSlots slots;
    private final GeocodingConfig config;
    private final Clock clock;
    private final AtomicReference<Outage> outage = new AtomicReference<>(Outage.NONE);

    PlaceFinder(Geocoders geocoders, GeocodeCache cache, GeocoderSlots slots, GeocodingConfig config, Clock clock) {
        this.geocoders = geocoders;
        this.cache = cache;
        this.slots = slots;
        this.config = config;
        this.clock = clock;
    }

    /** Until when this replica leaves the endpoint alone, and why; no failure: it never had to. */
    private record Outage(Instant until, @Nullable GeocoderUnavailableException failure) {

        static final Outage NONE = new Outage(Instant.EPOCH, null);

        /** A query that met the outage itself does not make it longer. */
        Outage extended(Instant newUntil, GeocoderUnavailableException newFailure) {
            return newFailure == failure ? this : new Outage(newUntil, newFailure);
        }
    }

    /**
     * What came of one address.
     *
     * @param located the place, empty when there is none or it could not be asked for
     * @param query the query that was answered or, without an answer, asked last; null when there was nothing to ask
     * @param trouble why a geocoder could not be asked, null when all could: without a place the address is still open,
     *     with one the gazetteer stood in
     */
    record Finding(
            Optional<Located> located,
            @Nullable AddressQuery query,
            GeocoderUnavailableException.@Nullable Kind trouble) {

        /** Whether waiting may bring a better answer: nothing, or no more than the region, is known without asking. */
        boolean mayImprove() {
            return trouble != null
                    && located.map(place -> place.precision() == Precision.REGION)
                            .orElse(true);
        }
    }

    Uni<Finding> find(AddressPlan plan) {
        return first(plan.queries(), new Finding(Optional.empty(), null, null));
    }

    /** The first of the queries that has an answer; trouble with an earlier one is remembered. */
    private Uni<Finding> first(List<AddressQuery> queries, Finding before) {
        if (queries.isEmpty() || before.located().isPresent()) {
            return Uni.createFrom().item(before);
        }
        return ask(queries.get(0), geocoders.inOrder(queries.get(0)), before.trouble())
                .chain(finding -> first(queries.subList(1, queries.size()), finding));
    }

    /** The answer of the first geocoder that knows the place; the gazetteer stands in for one that cannot be asked. */
    private Uni<Finding> ask(
            AddressQuery query, List<Geocoder> inOrder, GeocoderUnavailableException.@Nullable Kind trouble) {
        if (inOrder.isEmpty()) {
            return Uni.createFrom().item(new Finding(Optional.empty(), query, trouble));
        }
        return ask(query, inOrder.get(0), trouble)
                .chain(finding -> finding.located().isPresent()
                        ? Uni.createFrom().item(finding)
                        : ask(query, inOrder.subList(1, inOrder.size()), finding.trouble()));
    }

    private Uni<Finding> ask(
            AddressQuery query, Geocoder geocoder, GeocoderUnavailableException.@Nullable Kind trouble) {
        if (!geocoder.isRemote()) {
            return geocoder.locate(query).map(located -> new Finding(located, query, trouble));
        }
        return cache.find(key(geocoder, query))
                .chain(known -> known.map(Uni.createFrom()::item).orElseGet(() -> askNetwork(query, geocoder)))
                .map(answer -> new Finding(geocoder.choose(query, answer), query, trouble))
                .onFailure(GeocoderUnavailableException.class)
                .recoverWithUni(failure -> standIn(query, geocoder, failure));
    }

    private static String key(Geocoder geocoder, AddressQuery query) {
        return geocoder.name() + '|' + geocoder.question(query);
    }

    private Uni<List<Hit>> askNetwork(AddressQuery query, Geocoder geocoder) {
        // Never null: it begins with Outage.NONE.
        var pause = Objects.requireNonNull(outage.get());
        var lastFailure = pause.failure();
        if (lastFailure != null && clock.instant().isBefore(pause.until())) {
            return Uni.createFrom().failure(lastFailure);
        }
        return slots.reserve(geocoder.name(), config.minInterval().plus(TRAVEL_ALLOWANCE))
                .chain(PlaceFinder::await)
                .chain(() -> geocoder.ask(query))
                .call(answer -> cache.keep(key(geocoder, query), answer, NOTHING_FOUND_FOR));
    }

    private static Uni<Void> await(Duration wait) {
        var now = Uni.createFrom().voidItem();
        return wait.isZero() ? now : now.onItem().delayIt().by(wait);
    }

    private Uni<Finding> standIn(AddressQuery query, Geocoder geocoder, GeocoderUnavailableException failure) {
        var pause = failure.retryAfter().orElse(config.pauseAfterFailure());
        outage.updateAndGet(current -> current.extended(clock.instant().plus(pause), failure));
        return slots.pause(geocoder.name(), failure.retryAfter().orElse(Duration.ZERO))
                .chain(() -> geocoders.gazetteer().locate(query))
                .map(located -> new Finding(located, query, failure.kind()));
    }
}
