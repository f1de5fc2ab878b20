package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ticketdistribution.store.TicketOrder;
import org.ticketdistribution.store.TicketSearch;
import org.ticketdistribution.web.Speech;

/**
 * One page of the list.
 *
 * @param found how many tickets match on all pages, empty when they are too many to be counted at once
 * @param countAddress where they are counted then, empty otherwise
 * @param previous the address of the page before, empty on the first; `next` likewise
 * @param sort as the address says it
 * @param export where all of these tickets are a file
 */
@TemplateData
public record TicketList(
        List<TicketLine> lines,
        String found,
        String countAddress,
        String atLeast,
        String page,
        String previous,
        String next,
        String sort,
        String export,
        List<Chip> chips,
        List<Column> columns,
        List<Option> sizes) {

    /** A filter that is set, and where the list is without it. */
    @TemplateData
    public record Chip(String label, String value, String href) {}

    /**
     * A column that the list can be ordered by.
     *
     * @param name the order's
     * @param href where the list is in this order, or in the opposite one if it is in this order already
     * @param direction ascending or descending as ARIA says it, none when another column orders the list
     */
    @TemplateData
    public record Column(String name, String href, String direction) {

        public String arrow() {
            return switch (direction) {
                case "ascending" -> "↑";
                case "descending" -> "↓";
                default -> "";
            };
        }
    }

    public TicketList {
        lines = List.copyOf(lines);
        chips = List.copyOf(chips);
        columns = List.copyOf(columns);
        sizes = List.copyOf(sizes);
    }

    public boolean paged() {
        return !previous.isEmpty() || !next.isEmpty();
    }

    /** The size that an address need not name. */
    public int usualSize() {
        return Wanted.DEFAULT_SIZE;
    }

    /** The column of this order. */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    static TicketList of(TicketSearch.Slice slice, TicketCount count, Wanted wanted, FilterForm form, Speech speech) {
        return new TicketList(
                slice.items().stream()
                        .map(ticket -> TicketLine.of(ticket, speech))
                        .toList(),
                count.exact() ? speech.count(count.tickets()) : "",
                count.exact() ? "" : wanted.countAddress(),
                speech.count(count.tickets()),
                speech.count(wanted.page()),
                wanted.page() == 1 ? "" : wanted.at(wanted.page() - 1).address(),
                slice.more() ? wanted.at(wanted.page() + 1).address() : "",
                wanted.order().equals(Wanted.DEFAULT_ORDER)
                        ? ""
                        : wanted.order().text(),
                wanted.exportAddress(),
                chips(wanted, form, speech),
                columns(wanted),
                Wanted.SIZES.stream()
                        .map(size -> new Option(size.toString(), size.toString(), size == wanted.size()))
                        .toList());
    }

    private static List<Chip> chips(Wanted wanted, FilterForm form, Speech speech) {
        var chips = new ArrayList<Chip>();
        var words = speech.words();
        Function<String, String> without = wanted::addressWithout;
        if (!form.query().isEmpty()) {
            chips.add(new Chip(words.search(), form.query(), without.apply("q")));
        }
        for (var selects : List.of(form.selects(), form.others())) {
            for (var select : selects) {
                select.options().stream()
                        .filter(option -> option.selected() && !option.value().isEmpty())
                        .forEach(option ->
                                chips.add(new Chip(select.label(), option.label(), without.apply(select.name()))));
            }
        }
        if (!form.run().isEmpty()) {
            var label = speech.bundle(TicketsMessages.class).runLabel();
            chips.add(new Chip(label, form.run(), without.apply("run_id")));
        }
        return chips;
    }

    private static List<Column> columns(Wanted wanted) {
        var columns = new ArrayList<Column>();
        for (var order : TicketOrder.values()) {
            var current = wanted.order();
            var here = current.order() == order;
            // What is newest or most urgent is looked for first; numbers are read from the first on.
            var descending = here ? !current.descending() : order != TicketOrder.ID;
            columns.add(new Column(
                    order.label(),
                    wanted.by(new TicketOrder.Directed(order, descending)).address(),
                    here ? (current.descending() ? "descending" : "ascending") : "none"));
        }
        return columns;
    }
}
