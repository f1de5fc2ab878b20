package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures over all stored tickets. */
@ApplicationScoped
public class Statistics {

    private static final String TOTALS = """
            select count(*) as tickets, count(g.id) as assigned, count(a.id) as analyzed,
                count(*) filter (where coalesce(a.needs_review, false) or t.location_review) as needs_review,
                coalesce(round(avg(a.priority), 2), 0)::float8 as avg_priority
            from tickets t
                left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id""";

    private static final String COUNTS = """
            select 'category' as dimension, category as label, count(*) as tickets from ai_analyses group by category
            union all select 'sentiment', sentiment, count(*) from ai_analyses group by sentiment
            union all select 'language', language, count(*) from ai_analyses group by language
            union all select 'segment', segment, count(*) from tickets where segment is not null group by segment
            union all select 'office', b.name, count(*)
                from assignments g join business_units b on b.id = g.business_unit_id group by b.name
            union all select 'unassigned', d.unassigned_reason, count(*)
                from decisions d where d.unassigned_code is not null
                    and not exists (select from assignments g where g.ticket_id = d.ticket_id)
                group by d.unassigned_reason
            order by dimension, tickets desc, label""";

    private final Pool pool;

    Statistics(Pool pool) {
        this.pool = pool;
    }

    /**
     * The figures, each count by label, the largest first; labels without tickets are absent.
     *
     * @param avgPriority to two decimals, 0 when nothing is analysed
     * @param unassignedReasons why tickets stay unassigned, by the reason's text
     */
    public record Snapshot(
            long totalTickets,
            long assignedTickets,
            long analyzedTickets,
            long needsReview,
            double avgPriority,
            Map<String, Long> categories,
            Map<String, Long> sentiments,
            Map<String, Long> languages,
            Map<String, Long> offices,
            Map<String, Long> segments,
            Map<String, Long> unassignedReasons) {}

    public Uni<Snapshot> snapshot() {
        return pool.query(TOTALS)
                .execute()
                .map(rows -> Rows.one(rows, row -> row))
                .chain(totals -> counts().map(counts -> snapshot(totals, counts)));
    }

    /** Assigned tickets of each manager of an office, by manager id; managers without any are absent. */
    public Uni<Map<Long, Long>> assignedCounts(long businessUnit) {
        return pool.preparedQuery("""
                        select g.manager_id, count(*) from assignments g join managers m on m.id = g.manager_id
                        where m.business_unit_id = $1 group by g.manager_id""").execute(Tuple.of(businessUnit)).map(rows -> {
            var counts = new LinkedHashMap<Long, Long>();
            rows.forEach(row -> counts.put(row.getLong(0), row.getLong(1)));
            return counts;
        });
    }

    private Uni<Map<String, Map<String, Long>>> counts() {
        return pool.query(COUNTS).execute().map(rows -> {
            var byDimension = new LinkedHashMap<String, Map<String, Long>>();
            rows.forEach(row -> byDimension
                    .computeIfAbsent(row.getString("dimension"), dimension -> new LinkedHashMap<>())
                    .put(row.getString("label"), row.getLong("tickets")));
            return byDimension;
        });
    }

    private static Snapshot snapshot(Row totals, Map<String, Map<String, Long>> counts) {
        return new Snapshot(
                totals.getLong("tickets"),
                totals.getLong("assigned"),
                totals.getLong("analyzed"),
                totals.getLong("needs_review"),
                totals.getDouble("avg_priority"),
                counts.getOrDefault("category", Map.of()),
                counts.getOrDefault("sentiment", Map.of()),
                counts.getOrDefault("language", Map.of()),
                counts.getOrDefault("office", Map.of()),
                counts.getOrDefault("segment", Map.of()),
                counts.getOrDefault("unassigned", Map.of()));
    }
}
