/** Bytes of a CSV file to rows, with one issue for each thing that is wrong. Pure. */
@NullMarked
package org.ticketdistribution.intake;

import org.jspecify.annotations.NullMarked;
