/** The rules that give a ticket to a manager. Pure: no clock, no chance, no I/O. Start with TicketDistributor. */
@NullMarked
package org.ticketdistribution.assignment;

import org.jspecify.annotations.NullMarked;
