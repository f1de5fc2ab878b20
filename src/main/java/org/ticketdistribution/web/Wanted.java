package org.ticketdistribution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;

/**
 * What the first page is to list.
 *
 * @param page from 1 to {@link #MAX_PAGE}
 */
record Wanted(TicketFilter filter, int page) {

    /** Far past what anybody turns to by hand; beyond it every list is empty. */
    private static final int MAX_PAGE = 10_000_000;

    Wanted {
        if (page < 1 || page > MAX_PAGE) {
            throw new IllegalArgumentException("page=" + page + " is not within 1 to " + MAX_PAGE);
        }
    }

    /** All tickets, the first page of them. */
    static Wanted all() {
        return new Wanted(TicketFilter.all(), 1);
    }

    boolean isFiltered() {
        return !filter.equals(TicketFilter.all());
    }

    @Nullable
    Long run() {
        return filter.runId();
    }

    /** Where another page of the same list is. */
    String address(int otherPage) {
        var address = new StringBuilder();
        append(address, "segment", filter.segment());
        append(address, "category", filter.category());
        append(address, "sentiment", filter.sentiment());
        append(address, "language", filter.language());
        append(address, "office", filter.office());
        append(address, "assigned", filter.assigned());
        append(address, "needs_review", filter.needsReview());
        append(address, "run", filter.runId());
        append(address, "q", filter.query());
        append(address, "page", otherPage == 1 ? null : otherPage);
        return "/" + address + "#tickets";
    }

    /** Where the list of all tickets with one value is. */
    static String address(String name, String value) {
        var address = new StringBuilder();
        append(address, name, value);
        return "/" + address + "#tickets";
    }

    private static void append(StringBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.append(address.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        }
    }
}
