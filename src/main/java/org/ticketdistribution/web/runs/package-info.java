/** Runs as they go on, and what came out of them. */
@NullMarked
package org.ticketdistribution.web.runs;

import org.jspecify.annotations.NullMarked;
