package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;

/**
 * The page of the list.
 *
 * @param filtered whether the list is less than all tickets
 */
@TemplateData
public record TicketsView(FilterForm form, TicketList list, boolean filtered) {}
