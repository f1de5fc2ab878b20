package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;

/**
 * A ticket's page.
 *
 * @param mayChange whether the reader may change tickets
 * @param mayDelete whether the reader may delete them
 */
@TemplateData
public record TicketPageView(TicketView ticket, TicketForms forms, boolean mayChange, boolean mayDelete) {}
