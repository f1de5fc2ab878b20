package org.ticketdistribution.web;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;

/** Which tickets the first page lists: the words of its address. */
public final class HomeQuery {

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
    @QueryParam("assigned")
    String assigned;

    @Nullable
    @QueryParam("needs_review")
    String needsReview;

    @Nullable
    @QueryParam("run")
    String run;

    @Nullable
    @QueryParam("q")
    String query;

    @Nullable
    @QueryParam("page")
    String page;

    /** What is wanted; empty when a value is not of its type. */
    Optional<Wanted> wanted() {
        var wantedRun = text(run);
        var wantedPage = text(page);
        try {
            return Optional.of(new Wanted(
                    new TicketFilter(
                            text(segment),
                            text(category),
                            text(sentiment),
                            text(language),
                            text(office),
                            null,
                            null,
                            null,
                            flag(assigned),
                            flag(needsReview),
                            wantedRun == null ? null : Long.valueOf(wantedRun),
                            text(query),
                            null),
                    wantedPage == null ? 1 : Integer.parseInt(wantedPage)));
        } catch (IllegalArgumentException notOfItsType) {
            return Optional.empty();
        }
    }

    @Nullable
    private static String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Nullable
    private static Boolean flag(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(value + " is neither true nor false");
        };
    }
}
