/** The order of things. Start reading at TicketPipeline. */
@NullMarked
package org.ticketdistribution.pipeline;

import org.jspecify.annotations.NullMarked;
