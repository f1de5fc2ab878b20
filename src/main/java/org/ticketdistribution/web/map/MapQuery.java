package org.ticketdistribution.web.map;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.TicketFilter;

/** Which tickets the map shows: filters named as those of the list. */
public final class MapQuery {

    @Nullable
    @QueryParam("category")
    String category;

    @Nullable
    @QueryParam("language")
    String language;

    @Nullable
    @QueryParam("segment")
    String segment;

    @Nullable
    @QueryParam("office")
    String office;

    @Nullable
    @QueryParam("priority_min")
    String priority;

    /** What is set, by the filter's name. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "category", category);
        put(chosen, "language", language);
        put(chosen, "segment", segment);
        put(chosen, "office", office);
        put(chosen, "priority_min", priority);
        return chosen;
    }

    /** Empty when the priority is no number. */
    Optional<TicketFilter> filter() {
        var chosen = chosen();
        var from = chosen.get("priority_min");
        try {
            return Optional.of(new TicketFilter(
                    chosen.get("segment"),
                    chosen.get("category"),
                    null,
                    chosen.get("language"),
                    chosen.get("office"),
                    null,
                    from == null ? null : Integer.valueOf(from),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(name, value.strip());
        }
    }
}
