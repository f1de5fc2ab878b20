package org.ticketdistribution.geocoding;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.AddressQuery.Level;

/**
 * Asks Nominatim, one request a question. Returns on the caller's Vert.x context, as its REST client does.
 *
 * <p>The region is sent along only where it helps: with a town of a region, to tell homonyms apart. It is left out with
 * a street (the town says enough, and an outdated region would hide the street), with a region that is a city, and with
 * several regions. What comes back is checked against the regions in any case.
 */
final class NominatimGeocoder implements Geocoder {

    /** Enough to reach the one homonym that lies in the right region; one answer more costs the endpoint nothing. */
    private static final int MOST_ANSWERS = 10;

    private static final String NOTHING = "[]";

    private final NominatimClient client;
    private final String userAgent;
    private final TypedGuard<Uni<String>> timeout;

    /** @param timeout how long one question may take, the whole body included */
    NominatimGeocoder(NominatimClient client, String userAgent, Duration timeout) {
        this.client = client;
        this.userAgent = userAgent;
        // Not the annotation on the client: it was seen to ignore its configuration there, and it takes no Duration.
        this.timeout = TypedGuard.create(new TypeLiteral<Uni<String>>() {
                    private static final long serialVersionUID = 1L;
                })
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    @Override
    public String question(AddressQuery query) {
        return questionOf(query);
    }

    /** Spellings of one sound are one question: «Красный Яр», «красный-яр», «Krasnyi Yar». */
    static String questionOf(AddressQuery query) {
        return String.join("|", StreetText.key(query.street()), PlaceKey.of(query.city()), PlaceKey.of(state(query)));
    }

    @Override
    public Uni<List<Hit>> ask(AddressQuery query) {
        return timeout.get(() -> client.search(userAgent, query.street(), query.city(), state(query), MOST_ANSWERS))
                .onFailure(NominatimTrouble::isNothingFound)
                .recoverWithItem(NOTHING)
                .onFailure()
                .transform(NominatimTrouble::translated)
                .map(body -> NominatimAnswers.in(body).stream()
                        .map(NominatimAnswer::hit)
                        .toList());
    }

    @Override
    public Optional<Located> choose(AddressQuery query, List<Hit> answer) {
        var places = answer.stream().map(NominatimAnswer::of).toList();
        return NominatimAnswers.choose(query, places).map(NominatimAnswer::located);
    }

    @Override
    public String name() {
        return "nominatim";
    }

    private static @Nullable String state(AddressQuery query) {
        if (query.level() == Level.REGION) {
            return query.regionName();
        }
        if (query.level() == Level.STREET || query.anywhere()) {
            return null;
        }
        var regions = query.regions();
        if (regions.isEmpty()) {
            return query.unknownRegion();
        }
        return regions.size() == 1 && !regions.get(0).isCity() ? query.regionName() : null;
    }
}
