package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** How much of their work runs have done and what is left, in numbers. */
@ApplicationScoped
public class Workload {

    /** Over how long the rate is taken, in seconds. */
    private static final int RATE_OVER = 30;

    /**
     * The backlog is the same for all runs and counted once, and only if one of them is unfinished. A run that nobody
     * has led yet has not noted its work, so all of it is left.
     */
    private static final String OF_RUNS = """
            with backlog as (
                select (select count(*)::int from (%2$s) waiting) as questions,
                    exists (select from business_units where geocode_status = 'pending') as offices_open,
                    exists (select from business_units
                        where geocode_status = 'pending' and question is not null) as offices_wait,
                    exists (select from geocoder_slots where trouble is not null) as trouble
                where exists (select from runs where id = any($1) and finished_at is null))
            select r.id, r.tickets_loaded as total, r.stage is not null as begun, r.finished_at is not null as ended,
                case when r.finished_at is not null then r.geocoding_left
                    when r.stage is null then r.tickets_loaded else open.geocoding end as geocoding_left,
                case when r.finished_at is not null then r.analysis_left
                    when r.stage is null then r.tickets_loaded else open.analysis end as analysis_left,
                case when r.finished_at is not null then r.tickets_decided
                    else (select count(*)::int from decisions d where d.run_id = r.id) end as decided,
                coalesce(open.waiting > 0 or backlog.offices_wait, false) as waits,
                coalesce(backlog.offices_open, false) as offices_open,
                coalesce(backlog.questions, 0) as questions,
                coalesce(backlog.trouble, false) as trouble,
                coalesce(lately.analyses, 0) as analyzed_lately,
                r.finished_at is null and exists (select from ai_analyses a where a.run_id = r.id) as analyzed,
                least(%1$d, extract(epoch from now() - coalesce(r.started_at, now())))::float8 as seconds
            from runs r left join backlog on r.finished_at is null
                left join lateral (
                    select count(*) filter (where w.stage = 'geocoding')::int as geocoding,
                        count(*) filter (where w.stage = 'analysis')::int as analysis, count(w.question)::int as waiting
                    from ticket_work w where w.run_id = r.id) open on r.finished_at is null
                left join lateral (
                    select count(*)::int as analyses from ai_analyses a
                    where a.run_id = r.id and a.created_at > now() - interval '%1$d s') lately on r.finished_at is null
            where r.id = any($1)""".formatted(RATE_OVER, GeocodeQuestions.WAITING);

    private final Pool pool;

    Workload(Pool pool) {
        this.pool = pool;
    }

    /**
     * One run's work.
     *
     * @param total its members when it was queued
     * @param begun whether somebody led it ever
     * @param geocodingLeft members whose place is still to be found; at the end those that it was not found for
     * @param analysisLeft members still to be analysed; at the end those that were left
     * @param decided members that the run gave to a manager or could give to nobody
     * @param waitsForAnswer whether a member or an office waits for an answer of the geocoding endpoint
     * @param officesOpen whether the place of an office is still to be found, which every run waits for
     * @param questions all that the endpoint must still be asked, for whatever run; 0 for one that has ended
     * @param geocoderInTrouble whether the endpoint could not be asked the last time
     * @param analyzedEver whether the run has analysed anything; false once it has ended
     * @param analyzedLately its analyses of the last {@link #seconds}
     * @param seconds how long that is: up to half a minute, and not longer than the run has been going
     */
    public record OfRun(
            int total,
            boolean begun,
            boolean ended,
            int geocodingLeft,
            int analysisLeft,
            int decided,
            boolean waitsForAnswer,
            boolean officesOpen,
            int questions,
            boolean geocoderInTrouble,
            boolean analyzedEver,
            int analyzedLately,
            double seconds) {}

    /** The work of runs, by their ids; unknown ones are left out. */
    public Uni<Map<Long, OfRun>> of(Collection<Long> runs) {
        return pool.preparedQuery(OF_RUNS)
                .execute(Tuple.of(runs.toArray(Long[]::new)))
                .map(rows -> Rows.map(rows, row -> row.getLong("id"), Workload::read));
    }

    private static OfRun read(Row row) {
        return new OfRun(
                row.getInteger("total"),
                row.getBoolean("begun"),
                row.getBoolean("ended"),
                row.getInteger("geocoding_left"),
                row.getInteger("analysis_left"),
                row.getInteger("decided"),
                row.getBoolean("waits"),
                row.getBoolean("offices_open"),
                row.getInteger("questions"),
                row.getBoolean("trouble"),
                row.getBoolean("analyzed"),
                row.getInteger("analyzed_lately"),
                row.getDouble("seconds"));
    }
}
