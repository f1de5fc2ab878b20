/** Questions about the tickets, answered by charts. */
@NullMarked
package org.ticketdistribution.web.ask;

import org.jspecify.annotations.NullMarked;
