package org.ticketdistribution.web.tickets;

/** One of several values to choose from. */
public record Option(String value, String label, boolean selected) {}
