/** The list of tickets, and a ticket with all that people do to it. */
@NullMarked
package org.ticketdistribution.web.tickets;

import org.jspecify.annotations.NullMarked;
