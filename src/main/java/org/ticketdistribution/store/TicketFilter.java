package org.ticketdistribution.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows. A null or empty value is no filter; an unknown one matches nothing.
 *
 * @param office the exact name of the office that has the ticket
 * @param reviewQueue true: what a person should look at: an analysis or a place that is unsure, an answer of the local
 *     analyzer in place of the model that nobody accepted, an analysed ticket without manager that no run is at work on
 * @param query text that description, summary or GUID contain, case aside
 * @param unassigned the code of why the rules found nobody, for tickets that nobody has
 */
public record TicketFilter(
        @Nullable String segment,
        @Nullable String category,
        @Nullable String sentiment,
        @Nullable String language,
        @Nullable String office,
        @Nullable Long managerId,
        @Nullable Integer priorityMin,
        @Nullable Integer priorityMax,
        @Nullable Boolean assigned,
        @Nullable Boolean needsReview,
        @Nullable Long runId,
        @Nullable String query,
        @Nullable Boolean reviewQueue,
        @Nullable String unassigned) {

    /** SQL: whether a person should do something about the ticket. */
    private static final String IS_FOR_REVIEW = """
            (coalesce(a.needs_review, false) or t.location_review or coalesce(a.fallback and not a.accepted, false)
                or (a.id is not null and g.id is null
                    and not exists (select from run_tickets held where held.ticket_id = t.id and held.active))) = ?""";

    /** The members of one run. */
    public static TicketFilter ofRun(long run) {
        return new TicketFilter(null, null, null, null, null, null, null, null, null, null, run, null, null, null);
    }

    /** No filter at all. */
    public static TicketFilter all() {
        return new TicketFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The conditions as SQL over `t` (tickets), `a` (analysis), `g` (assignment), `b` (its office). */
    Where where() {
        var where = new Where();
        where.and("t.segment = ?", segment);
        where.and("a.category = ?", category);
        where.and("a.sentiment = ?", sentiment);
        where.and("a.language = ?", language);
        where.and("b.name = ?", office);
        where.and("g.manager_id = ?", managerId);
        where.and("a.priority >= ?", priorityMin);
        where.and("a.priority <= ?", priorityMax);
        where.and("(g.id is not null) = ?", assigned);
        where.and("(coalesce(a.needs_review, false) or t.location_review) = ?", needsReview);
        where.and("exists (select from run_tickets m where m.ticket_id = t.id and m.run_id = ?)", runId);
        where.and(
                "(t.description ilike ? or a.summary ilike ? or t.client_guid::text ilike ?)",
                query == null || query.isBlank() ? null : "%" + escaped(query.strip()) + "%");
        where.and(IS_FOR_REVIEW, reviewQueue);
        where.and("""
                (g.id is null
                    and exists (select from decisions d where d.ticket_id = t.id and d.unassigned_code = ?))""", unassigned);
        return where;
    }

    /** Percent and underscore are looked for as they stand. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Conditions with their parameters, numbered as they come. */
    static final class Where {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        private void and(String condition, @Nullable Object value) {
            if (value == null || value.equals("")) {
                return;
            }
            values.add(value instanceof String text ? storable(text) : value);
            sql.append(sql.isEmpty() ? "where " : " and ").append(condition.replace("?", "$" + values.size()));
        }

        /** No stored text holds a NUL, and the database takes none: such a value matches nothing. */
        private static String storable(String text) {
            return text.replace('\u0000', '\uFFFD');
        }

        String sql() {
            return sql.toString();
        }

        /** The conditions and one more that has no parameter. */
        String with(String condition) {
            return sql + (sql.isEmpty() ? "where " : " and ") + condition;
        }

        List<Object> values() {
            return List.copyOf(values);
        }
    }
}
