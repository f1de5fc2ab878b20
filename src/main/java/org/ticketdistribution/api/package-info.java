/** HTTP in, JSON out. */
@NullMarked
package org.ticketdistribution.api;

import org.jspecify.annotations.NullMarked;
