package org.ticketdistribution.web.tickets;

/**
 * The page of the list.
 *
 * @param filtered whether the list is less than all tickets
 */
public record TicketsView(FilterForm form, TicketList list, boolean filtered) {}
