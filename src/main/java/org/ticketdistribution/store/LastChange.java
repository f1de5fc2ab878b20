package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether anything was stored since the last look, at the price of a look at the ends of a few indexes. */
@ApplicationScoped
public class LastChange {

    /**
     * Whoever stores something adds a row to one of the large tables, or begins or ends a run; a new row is told from an
     * earlier one by the transaction that wrote it. Of the small tables every row is looked at.
     */
    private static final String MARK = """
            select concat_ws(' ', %s, (select count(*) || ':' || sum(xmin::text::bigint) from managers),
                    (select count(*) || ':' || sum(xmin::text::bigint) from business_units)) as mark,
                (select count(*) from runs where state in ('queued', 'running')) as unfinished""".formatted(
                    Stream.of("tickets", "ai_analyses", "assignments", "history", "runs")
                            .map(table -> "(select id || ':' || xmin from " + table + " order by id desc limit 1)")
                            .collect(Collectors.joining(", ")));

    private final Pool pool;

    LastChange(Pool pool) {
        this.pool = pool;
    }

    /**
     * How things stand.
     *
     * @param text equal to an earlier one when nothing was stored in between
     * @param duringRun whether a run is unfinished
     */
    record Mark(String text, boolean duringRun) {}

    Uni<Mark> mark() {
        return pool.query(MARK)
                .execute()
                .map(rows -> Rows.one(rows, row -> new Mark(row.getString("mark"), row.getLong("unfinished") > 0)));
    }
}
