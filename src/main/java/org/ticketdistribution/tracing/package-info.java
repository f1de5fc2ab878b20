/** Traces for Langfuse or any receiver of OTLP: what was done, for how long, at what cost. */
@NullMarked
package org.ticketdistribution.tracing;

import org.jspecify.annotations.NullMarked;
