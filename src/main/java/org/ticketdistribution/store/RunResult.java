package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has become of a run's tickets, as they are stored now: a later run or a person may have changed them. */
@ApplicationScoped
public class RunResult {

    private static final String MEMBERS = """
            select count(*) as members, count(*) filter (where t.latitude is null) as without_place,
                count(*) filter (where a.id is null) as without_analysis,
                count(*) filter (where g.id is null) as unassigned,
                count(*) filter (where coalesce(a.needs_review, false) or t.location_review) as needs_review
            from run_tickets m join tickets t on t.id = m.ticket_id
                left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id
            where m.run_id = $1""";

    private final Pool pool;
    private final Remembered<Long, Counts> remembered;

    RunResult(Pool pool, LastChange change, Clock clock) {
        this.pool = pool;
        this.remembered = new Remembered<>(change, clock);
    }

    /**
     * The counts; all are 0 for an unknown run.
     *
     * @param members tickets of the run that are still stored
     * @param withoutPlace those whose coordinates are unknown, clients abroad included
     * @param skippedRows how many rows of each file were skipped, by the file's name; files without any are absent
     */
    public record Counts(
            long members,
            long withoutPlace,
            long withoutAnalysis,
            long unassigned,
            long needsReview,
            Map<String, Long> skippedRows) {}

    public Uni<Counts> of(long run) {
        return remembered.get(run, () -> counted(run));
    }

    private Uni<Counts> counted(long run) {
        return skippedRows(run).chain(skipped -> pool.preparedQuery(MEMBERS)
                .execute(Tuple.of(run))
                .map(rows -> Rows.one(
                        rows,
                        row -> new Counts(
                                row.getLong("members"),
                                row.getLong("without_place"),
                                row.getLong("without_analysis"),
                                row.getLong("unassigned"),
                                row.getLong("needs_review"),
                                skipped))));
    }

    private Uni<Map<String, Long>> skippedRows(long run) {
        return pool.preparedQuery("""
                        select file, count(*) from run_rejected_rows where run_id = $1 group by file order by file""").execute(Tuple.of(run)).map(rows -> {
            var files = new LinkedHashMap<String, Long>();
            rows.forEach(row -> files.put(row.getString(0), row.getLong(1)));
            return files;
        });
    }
}
