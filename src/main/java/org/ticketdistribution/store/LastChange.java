package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether anything was stored since the last look, at the price of a look at the ends of a few indexes. */
@ApplicationScoped
public class LastChange {

    /** Whoever stores something adds a row to one of these, or begins or ends a run. */
    private static final String MARK = """
            select concat_ws(' ', (select id || ' ' || created_at from tickets order by id desc limit 1),
                    (select max(id) from ai_analyses),
                    (select max(id) from assignments), (select max(id) from history), (select max(id) from managers),
                    (select max(id) from business_units), newest.id, newest.created_at, newest.finished_at) as mark,
                (select count(*) from runs where state in ('queued', 'running')) as unfinished
            from (select 1) one left join (select id, created_at, finished_at from runs order by id desc limit 1) newest
                on true""";

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
