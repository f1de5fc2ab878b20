package org.ticketdistribution.web.tickets;

/**
 * A ticket's page.
 *
 * @param mayChange whether the reader may change tickets
 * @param mayDelete whether the reader may delete them
 */
public record TicketPageView(TicketView ticket, TicketForms forms, boolean mayChange, boolean mayDelete) {}
