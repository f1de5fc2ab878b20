/** The map. */
@NullMarked
package org.ticketdistribution.web.map;

import org.jspecify.annotations.NullMarked;
