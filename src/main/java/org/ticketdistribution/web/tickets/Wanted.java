package org.ticketdistribution.web.tickets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;
import org.ticketdistribution.store.TicketOrder;
import org.ticketdistribution.web.Section;

/**
 * What the list is to show.
 *
 * @param page from 1 to {@link #MAX_PAGE}
 * @param size one of {@link #SIZES}
 */
record Wanted(TicketFilter filter, TicketOrder.Directed order, int page, int size) {

    static final TicketOrder.Directed DEFAULT_ORDER = new TicketOrder.Directed(TicketOrder.ID, false);
    static final List<Integer> SIZES = List.of(25, 50, 100, 200);
    static final int DEFAULT_SIZE = 50;

    /** Far past what anybody turns to by hand; beyond it every list is empty. */
    private static final int MAX_PAGE = 10_000_000;

    Wanted {
        if (page < 1 || page > MAX_PAGE) {
            throw new IllegalArgumentException("page=" + page + " is not within 1 to " + MAX_PAGE);
        }
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("size=" + size + " is none of " + SIZES);
        }
    }

    boolean isFiltered() {
        return !filter.equals(TicketFilter.all());
    }

    Wanted at(int otherPage) {
        return new Wanted(filter, order, otherPage, size);
    }

    /** In another order, from the first page on. */
    Wanted by(TicketOrder.Directed otherOrder) {
        return new Wanted(filter, otherOrder, 1, size);
    }

    /** Where this list is. */
    String address() {
        return Section.TICKETS.address() + query(parameters());
    }

    /** Where the list is without one of its filters, from the first page on. */
    String addressWithout(String name) {
        var parameters = at(1).parameters();
        parameters.remove(name);
        return Section.TICKETS.address() + query(parameters);
    }

    /** Where all the tickets of this list, not only those of its page, are a file. */
    String exportAddress() {
        return "/api/tickets/export" + query(filtersAndOrder());
    }

    /** Where it is said how many tickets are in this list. */
    String countAddress() {
        return Section.TICKETS.address() + "/count" + query(filters());
    }

    /** The filters that are set, by their names in addresses. */
    Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", filter.query());
        put(set, "category", filter.category());
        put(set, "priority_min", filter.priorityMin());
        put(set, "priority_max", filter.priorityMax());
        put(set, "sentiment", filter.sentiment());
        put(set, "language", filter.language());
        put(set, "segment", filter.segment());
        put(set, "office", filter.office());
        put(set, "manager_id", filter.managerId());
        put(set, "assigned", filter.assigned());
        put(set, "unassigned", filter.unassigned());
        put(set, "needs_review", filter.needsReview());
        put(set, "review_queue", filter.reviewQueue());
        put(set, "run_id", filter.runId());
        return set;
    }

    private Map<String, String> filtersAndOrder() {
        var parameters = filters();
        put(parameters, "sort", order.equals(DEFAULT_ORDER) ? null : order.text());
        return parameters;
    }

    private Map<String, String> parameters() {
        var parameters = filtersAndOrder();
        put(parameters, "size", size == DEFAULT_SIZE ? null : size);
        put(parameters, "page", page == 1 ? null : page);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, String.valueOf(value));
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
