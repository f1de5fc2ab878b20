package org.ticketdistribution.geocoding;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Asks where an address is. One call is one question: no cache, no spacing, no retry; the geocoding stage does these.
 * Each adapter returns on the caller's Vert.x context.
 */
public interface Geocoder {

    /**
     * The place, if there is one.
     *
     * @return empty when the address is not known, or only a place that cannot be meant bears the name; fails with
     *     {@link GeocoderUnavailableException} when the question could not be asked or the answer not be understood
     */
    Uni<Optional<Located>> locate(AddressQuery query);

    /** A short stable name, part of a cache's key and of messages: nominatim, gazetteer. */
    String name();

    /** Whether a question leaves the process: then it needs a slot, and its answer is worth keeping. */
    boolean isRemote();
}
