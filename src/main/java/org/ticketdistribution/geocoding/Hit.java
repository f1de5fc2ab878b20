package org.ticketdistribution.geocoding;

import org.jspecify.annotations.Nullable;

/**
 * One place of a geocoder's answer, with what is needed in order to choose among several of a name.
 *
 * @param town whether it is a town rather than a village: something meant without its region
 * @param settlement the town or village that it belongs to; null when the answer does not say
 */
public record Hit(Located located, boolean town, @Nullable String settlement) {}
