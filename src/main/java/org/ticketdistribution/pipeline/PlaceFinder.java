package org.ticketdistribution.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.geocoding.AddressPlan;
import org.ticketdistribution.geocoding.AddressQuery;
import org.ticketdistribution.geocoding.Geocoder;
import org.ticketdistribution.geocoding.GeocoderUnavailableException;
import org.ticketdistribution.geocoding.Geocoders;
import org.ticketdistribution.geocoding.Hit;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.Precision;

/**
 * Finds the place that one address means among answers that are there already: query by query, from the most precise
 * on, and for each query geocoder by geocoder. It asks nobody; what it misses it names. Where an endpoint is in trouble
 * the gazetteer answers for it.
 */
@ApplicationScoped
class PlaceFinder {

    private final Geocoders geocoders;

    PlaceFinder(Geocoders geocoders) {
        this.geocoders = geocoders;
    }

    /**
     * What came of one address.
     *
     * @param located the place, empty when there is none or it could not be asked for
     * @param query the query that was answered or, without an answer, looked at last; null when there was nothing to ask
     * @param trouble why a geocoder could not be asked, null when all could: without a place the address is still open,
     *     with one the gazetteer stood in
     * @param missing the first question without an answer, null when none was missing
     */
    record Finding(
            Optional<Located> located,
            @Nullable AddressQuery query,
            GeocoderUnavailableException.@Nullable Kind trouble,
            @Nullable String missing) {

        static final Finding NOTHING = new Finding(Optional.empty(), null, null, null);

        /** Whether an answer is missing that is worth waiting for. */
        boolean waits(boolean patienceIsOver) {
            return missing != null && (trouble == null || (!patienceIsOver && mayImprove()));
        }

        /** Nothing, or no more than the region, is known without asking. */
        private boolean mayImprove() {
            return located.map(place -> place.precision() == Precision.REGION).orElse(true);
        }
    }

    /** A question for an endpoint. */
    record Question(Geocoder geocoder, AddressQuery query) {

        static final char SEPARATOR = '|';

        /** The key of its answer: the geocoder and the question as it puts it. */
        String text() {
            return geocoder.name() + SEPARATOR + geocoder.question(query);
        }
    }

    /** All questions that the address may lead to, the first one first. */
    List<Question> questions(AddressPlan plan) {
        return plan.queries().stream()
                .flatMap(query -> geocoders.inOrder(query).stream()
                        .filter(geocoder -> geocoder.atHand(query).isEmpty())
                        .map(geocoder -> new Question(geocoder, query)))
                .toList();
    }

    /**
     * Looks through the answers.
     *
     * @param answers by the text of the question
     * @param trouble why questions cannot be asked now, null when they can
     */
    Finding find(
            AddressPlan plan, Map<String, List<Hit>> answers, GeocoderUnavailableException.@Nullable Kind trouble) {
        var finding = Finding.NOTHING;
        for (var query : plan.queries()) {
            for (var geocoder : geocoders.inOrder(query)) {
                finding = look(new Question(geocoder, query), answers, trouble, finding);
                if (finding.located().isPresent() || (finding.missing() != null && finding.trouble() == null)) {
                    return finding;
                }
            }
        }
        return finding;
    }

    private Finding look(
            Question question,
            Map<String, List<Hit>> answers,
            GeocoderUnavailableException.@Nullable Kind trouble,
            Finding before) {
        var geocoder = question.geocoder();
        var query = question.query();
        var answer = geocoder.atHand(query).or(() -> Optional.ofNullable(answers.get(question.text())));
        if (answer.isPresent()) {
            return new Finding(geocoder.choose(query, answer.get()), query, before.trouble(), before.missing());
        }
        var missing = before.missing() == null ? question.text() : before.missing();
        return new Finding(trouble == null ? Optional.empty() : standIn(query), query, trouble, missing);
    }

    private Optional<Located> standIn(AddressQuery query) {
        var gazetteer = geocoders.gazetteer();
        return gazetteer.atHand(query).flatMap(answer -> gazetteer.choose(query, answer));
    }
}
