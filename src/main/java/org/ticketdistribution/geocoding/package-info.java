/** An address to a point: cleaning and ordering of queries (pure), Nominatim and the embedded gazetteer. */
@NullMarked
package org.ticketdistribution.geocoding;

import org.jspecify.annotations.NullMarked;
