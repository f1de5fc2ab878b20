package org.ticketdistribution.assignment;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;

/**
 * A business unit as the algorithm sees it.
 *
 * @param point where it is; null when its address was not found
 */
public record Office(long id, String name, @Nullable GeoPoint point) {}
