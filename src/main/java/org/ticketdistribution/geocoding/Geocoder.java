package org.ticketdistribution.geocoding;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * Asks where an address is. One call is one question: no cache, no spacing, no retry; the geocoding stage does these.
 * Each adapter returns on the caller's Vert.x context.
 */
public interface Geocoder {

    /**
     * The text of the question as this geocoder asks it: queries of one text get one answer, which is worth keeping
     * under it. Several queries may share a text, where they differ only in what they choose from the answer.
     */
    String question(AddressQuery query);

    /**
     * All places of the answer, the most important first.
     *
     * @return empty when nothing bears the name; fails with {@link GeocoderUnavailableException} when the question
     *     could not be asked or the answer not be understood
     */
    Uni<List<Hit>> ask(AddressQuery query);

    /**
     * The answer as far as it is known without asking anybody: then there is nothing to wait for. Empty when the
     * question has to leave the process; it then needs a slot, and its answer is worth keeping.
     */
    default Optional<List<Hit>> atHand(AddressQuery query) {
        return Optional.empty();
    }

    /** The place that the query means among those of its answer; empty when none of them can be meant. */
    Optional<Located> choose(AddressQuery query, List<Hit> answer);

    /** A short stable name, part of a cache's key and of messages: nominatim, gazetteer. */
    String name();
}
