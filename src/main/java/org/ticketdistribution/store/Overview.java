package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All stored tickets and all managers at a glance. To count a hundred thousand tickets takes the database nearly half a
 * second, so what was counted is kept in the process until something is stored.
 */
@ApplicationScoped
public class Overview {

    /** Each table is read once. */
    private static final String COUNTS = """
            with analyzed as materialized (
                select category, sentiment, language, priority, count(*) as n, count(*) filter (where needs_review) as unsure
                from ai_analyses group by category, sentiment, language, priority),
            stored as materialized (
                select segment, (created_at at time zone $1)::date as day, count(*) as n,
                    count(*) filter (where location_review and not exists (
                        select from ai_analyses a where a.ticket_id = t.id and a.needs_review)) as misplaced
                from tickets t group by 1, 2),
            given as materialized (
                select business_unit_id, count(*) as n from assignments group by business_unit_id)
            select 'tickets' as what, '' as label, coalesce(sum(n), 0)::bigint as n from stored
            union all select 'assigned', '', coalesce(sum(n), 0)::bigint from given
            union all select 'analyzed', '', coalesce(sum(n), 0)::bigint from analyzed
            union all select 'urgency', '', coalesce(sum(n * priority), 0)::bigint from analyzed
            union all select 'review', '', (select coalesce(sum(unsure), 0) from analyzed)::bigint
                + (select coalesce(sum(misplaced), 0) from stored)::bigint
            union all select 'category', category, sum(n)::bigint from analyzed group by category
            union all select 'sentiment', sentiment, sum(n)::bigint from analyzed group by sentiment
            union all select 'language', language, sum(n)::bigint from analyzed group by language
            union all select 'priority', priority::text, sum(n)::bigint from analyzed group by priority
            union all select 'segment', segment, sum(n)::bigint from stored where segment is not null group by segment
            union all select 'day', day::text, sum(n)::bigint from stored group by day
            union all select 'office', b.name, given.n from given join business_units b on b.id = given.business_unit_id
            order by what, n desc, label""";

    private static final String REASONS = """
            select d.unassigned_code as code, coalesce(d.decision ->> 'emptied_by', '') as rule, count(*) as n
            from decisions d where d.unassigned_code is not null
                and not exists (select from assignments g where g.ticket_id = d.ticket_id)
            group by 1, 2 order by 3 desc, 1, 2""";

    /** What a file says of a load is what it was before. */
    private static final String LOADS = """
            select m.id, m.name, b.name as office, m.current_load, m.available, coalesce(given.n, 0)::int as given
            from managers m join business_units b on b.id = m.business_unit_id
                left join (select manager_id, count(*) as n from assignments where counted group by manager_id) given
                    on given.manager_id = m.id
            order by m.current_load desc, m.id""";

    private final Pool pool;
    private final Remembered<ZoneId, Snapshot> remembered;

    Overview(Pool pool, LastChange change, Clock clock) {
        this.pool = pool;
        this.remembered = new Remembered<>(change, clock);
    }

    /** What tickets are counted by; the name in lower case is the dimension's. */
    public enum Trait {
        CATEGORY,
        SENTIMENT,
        LANGUAGE,
        OFFICE,
        SEGMENT,
        /** From 1 to 10, as text. */
        PRIORITY,
        /** On which the ticket was stored first, as in 2026-02-28. */
        DAY;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The figures.
     *
     * @param averagePriority of the analysed tickets, 0 when there are none
     * @param counts by label, the most frequent first; labels without tickets are absent
     * @param reasons why tickets have no manager, the most frequent first; those that no run decided on are in none
     * @param loads of all managers, the highest first
     */
    public record Snapshot(
            long tickets,
            long assigned,
            long analyzed,
            long needsReview,
            double averagePriority,
            Map<Trait, Map<String, Long>> counts,
            List<Reason> reasons,
            List<Load> loads) {

        public Snapshot {
            reasons = List.copyOf(reasons);
            loads = List.copyOf(loads);
        }

        public Map<String, Long> by(Trait trait) {
            return counts.getOrDefault(trait, Map.of());
        }
    }

    /**
     * Why tickets have no manager.
     *
     * @param code as decisions name it: `nobody_eligible`
     * @param rule the rule that refused the last manager, empty when no rule did
     */
    public record Reason(String code, String rule, long tickets) {}

    /**
     * A manager's load.
     *
     * @param before without the tickets that the service gave them and counts
     * @param after as it is now
     */
    public record Load(long manager, String name, String office, boolean available, int before, int after) {}

    /** @param zone in which days are counted */
    public Uni<Snapshot> snapshot(ZoneId zone) {
        return remembered.get(zone, () -> counted(zone));
    }

    private Uni<Snapshot> counted(ZoneId zone) {
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.of(zone.getId()))
                .map(Overview::byWhat)
                .chain(counts -> reasons().chain(reasons -> loads().map(loads -> snapshot(counts, reasons, loads))));
    }

    private Uni<List<Reason>> reasons() {
        return pool.query(REASONS)
                .execute()
                .map(rows -> Rows.list(
                        rows, row -> new Reason(row.getString("code"), row.getString("rule"), row.getLong("n"))));
    }

    private Uni<List<Load>> loads() {
        return pool.query(LOADS).execute().map(rows -> Rows.list(rows, Overview::readLoad));
    }

    private static Load readLoad(Row row) {
        int after = row.getInteger("current_load");
        return new Load(
                row.getLong("id"),
                row.getString("name"),
                row.getString("office"),
                row.getBoolean("available"),
                Math.max(0, after - row.getInteger("given")),
                after);
    }

    private static Map<String, Map<String, Long>> byWhat(RowSet<Row> rows) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        rows.forEach(row -> counts.computeIfAbsent(row.getString("what"), what -> new LinkedHashMap<>())
                .put(row.getString("label"), row.getLong("n")));
        return counts;
    }

    private static Snapshot snapshot(Map<String, Map<String, Long>> counts, List<Reason> reasons, List<Load> loads) {
        var traits = new EnumMap<Trait, Map<String, Long>>(Trait.class);
        for (var trait : Trait.values()) {
            traits.put(trait, counts.getOrDefault(trait.label(), Map.of()));
        }
        var analyzed = total(counts, "analyzed");
        return new Snapshot(
                total(counts, "tickets"),
                total(counts, "assigned"),
                analyzed,
                total(counts, "review"),
                analyzed == 0 ? 0 : (double) total(counts, "urgency") / analyzed,
                traits,
                reasons,
                loads);
    }

    private static long total(Map<String, Map<String, Long>> counts, String what) {
        return counts.getOrDefault(what, Map.of()).getOrDefault("", 0L);
    }
}
