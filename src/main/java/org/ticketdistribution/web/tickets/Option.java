package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;

/** One of several values to choose from. */
@TemplateData
public record Option(String value, String label, boolean selected) {}
