package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.ticketdistribution.store.TicketSearch;

/**
 * One page of the list.
 *
 * @param found how many tickets match on all pages
 * @param previous the address of the page before, empty on the first; `next` likewise
 * @param filtered whether the list is less than all tickets
 */
@TemplateData
public record TicketList(
        List<TicketLine> lines,
        String found,
        String page,
        String pages,
        String previous,
        String next,
        boolean filtered,
        FilterForm filter) {

    static final int SIZE = 50;

    public TicketList {
        lines = List.copyOf(lines);
    }

    public boolean paged() {
        return !previous.isEmpty() || !next.isEmpty();
    }

    static TicketList of(TicketSearch.Page found, Wanted wanted, FilterForm filter, Speech speech) {
        var pages = Math.max(1, (found.total() + SIZE - 1) / SIZE);
        // From past the end the way back leads to the last page.
        var previous = (int) Math.min(wanted.page() - 1L, pages);
        return new TicketList(
                found.items().stream()
                        .map(ticket -> TicketLine.of(ticket, speech))
                        .toList(),
                speech.count(found.total()),
                speech.count(wanted.page()),
                speech.count(pages),
                previous < 1 ? "" : wanted.address(previous),
                wanted.page() >= pages ? "" : wanted.address(wanted.page() + 1),
                wanted.isFiltered(),
                filter);
    }
}
