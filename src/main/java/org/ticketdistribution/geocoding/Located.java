package org.ticketdistribution.geocoding;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/**
 * Where an address is.
 *
 * @param point the place itself, or the middle of it
 * @param precision how sure the point is
 * @param name what was found, in the words of whoever found it
 * @param regionCode the region that the point lies in, ISO 3166-2 such as KZ-47; null when the answer does not say
 */
public record Located(
        GeoPoint point,
        Precision precision,
        String name,
        @Nullable String regionCode) {}
