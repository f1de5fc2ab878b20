package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.store.GeocodeCache;
import org.ticketdistribution.store.GeocoderSlots;
import org.ticketdistribution.store.GeocoderSlots.Trouble;

/** What is known about a number of addresses without asking anybody. */
@ApplicationScoped
class KnownPlaces {

    private final PlaceFinder finder;
    private final GeocodeCache cache;
    private final GeocoderSlots slots;

    KnownPlaces(PlaceFinder finder, GeocodeCache cache, GeocoderSlots slots) {
        this.finder = finder;
        this.cache = cache;
        this.slots = slots;
    }

    /** The answers that matter for these addresses, and whether the others can be asked for now. */
    Uni<Known> among(Collection<AddressPlan> plans) {
        var questions = plans.stream()
                .distinct()
                .flatMap(plan -> finder.questions(plan).stream())
                .map(PlaceFinder.Question::text)
                .collect(Collectors.toSet());
        return cache.find(questions)
                .chain(answers -> slots.trouble().map(trouble -> new Known(finder, answers, trouble)));
    }

    /** Answers by question, and the endpoint's trouble. */
    record Known(PlaceFinder finder, Map<String, List<Hit>> answers, Optional<Trouble> trouble) {

        /**
         * Looks for one address.
         *
         * @param patienceIsOver whether an endpoint in trouble is not waited for, even if it will be tried again soon
         */
        PlaceFinder.Finding find(AddressPlan plan, boolean patienceIsOver) {
            return finder.find(plan, answers, troubleNow(patienceIsOver));
        }

        private @Nullable Kind troubleNow(boolean patienceIsOver) {
            return trouble.filter(known -> known.holds() || patienceIsOver)
                    .map(Trouble::kind)
                    .orElse(null);
        }
    }
}
