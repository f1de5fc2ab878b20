package org.ticketdistribution.web.tickets;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;
import org.ticketdistribution.store.TicketOrder;

/** Which tickets the list shows: the words of its address, named as the API's filters are. */
public final class TicketsQuery {

    @Nullable
    @QueryParam("segment")
    String segment;

    @Nullable
    @QueryParam("category")
    String category;

    @Nullable
    @QueryParam("sentiment")
    String sentiment;

    @Nullable
    @QueryParam("language")
    String language;

    @Nullable
    @QueryParam("office")
    String office;

    @Nullable
    @QueryParam("manager_id")
    String manager;

    @Nullable
    @QueryParam("priority_min")
    String priorityMin;

    @Nullable
    @QueryParam("priority_max")
    String priorityMax;

    @Nullable
    @QueryParam("assigned")
    String assigned;

    @Nullable
    @QueryParam("needs_review")
    String needsReview;

    @Nullable
    @QueryParam("review_queue")
    String reviewQueue;

    @Nullable
    @QueryParam("unassigned")
    String unassigned;

    @Nullable
    @QueryParam("run_id")
    String run;

    @Nullable
    @QueryParam("q")
    String query;

    @Nullable
    @QueryParam("sort")
    String sort;

    @Nullable
    @QueryParam("page")
    String page;

    @Nullable
    @QueryParam("size")
    String size;

    /** What is wanted; empty when a value is not of its type. */
    Optional<Wanted> wanted() {
        try {
            return TicketOrder.of(or(sort, Wanted.DEFAULT_ORDER.text()))
                    .map(order -> new Wanted(
                            filter(),
                            order,
                            Integer.parseInt(or(page, "1")),
                            Integer.parseInt(or(size, String.valueOf(Wanted.DEFAULT_SIZE)))));
        } catch (IllegalArgumentException notOfItsType) {
            return Optional.empty();
        }
    }

    private TicketFilter filter() {
        return new TicketFilter(
                text(segment),
                text(category),
                text(sentiment),
                text(language),
                text(office),
                number(manager),
                priority(priorityMin),
                priority(priorityMax),
                flag(assigned),
                flag(needsReview),
                number(run),
                text(query),
                flag(reviewQueue),
                text(unassigned));
    }

    private static String or(@Nullable String value, String otherwise) {
        var text = text(value);
        return text == null ? otherwise : text;
    }

    @Nullable
    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    private static Long number(@Nullable String value) {
        var text = text(value);
        return text == null ? null : Long.valueOf(text);
    }

    @Nullable
    private static Integer priority(@Nullable String value) {
        var text = text(value);
        return text == null ? null : Integer.valueOf(text);
    }

    @Nullable
    private static Boolean flag(@Nullable String value) {
        var text = text(value);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(value + " is neither true nor false");
        };
    }
}
