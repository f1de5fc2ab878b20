package org.ticketdistribution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the list of the tickets with one trait is, named as the API's filters are. */
public final class TicketsAddress {

    private TicketsAddress() {}

    public static String of(String filter, String value) {
        return of(Map.of(filter, value));
    }

    /** With all of these traits, in the order of the map. */
    public static String of(Map<String, String> filters) {
        return Section.TICKETS.address()
                + filters.entrySet().stream()
                        .map(filter ->
                                filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", filters.isEmpty() ? "" : "?", ""));
    }
}
