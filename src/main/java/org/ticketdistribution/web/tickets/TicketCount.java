package org.ticketdistribution.web.tickets;

/**
 * How many tickets match.
 *
 * @param exact false when there are more than these
 */
record TicketCount(long tickets, boolean exact) {}
