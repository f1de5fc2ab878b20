package org.ticketdistribution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the list of the tickets with one trait is, named as the API's filters are. */
public final class TicketsAddress {

    private TicketsAddress() {}

    public static String of(String filter, String value) {
        return Section.TICKETS.address() + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
