package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;

/** The runs, their members and their issues. */
@ApplicationScoped
public class RunTable {

    private static final String SELECT = """
            select r.id, r.kind, r.state, r.stage, r.created_at, r.started_at, r.finished_at, r.tickets_loaded,
                case when r.finished_at is not null then r.tickets_analyzed
                    else (select count(*)::int from ai_analyses a where a.run_id = r.id) end as tickets_analyzed,
                case when r.finished_at is not null then r.tickets_assigned
                    else (select count(*)::int from assignments a where a.run_id = r.id) end as tickets_assigned,
                r.failure
            from runs r
            """;

    /** Tickets that lack something and that no unfinished run holds. */
    private static final String TAKE_OPEN_TICKETS = """
            insert into run_tickets (run_id, ticket_id)
            select $1, t.id from tickets t
            where (t.geocode_status = 'pending'
                    or not exists (select from ai_analyses a where a.ticket_id = t.id)
                    or not exists (select from assignments a where a.ticket_id = t.id))
                and not exists (select from run_tickets m where m.ticket_id = t.id and m.active)
            order by t.id
            on conflict (ticket_id) where active do nothing""";

    private final Pool pool;

    RunTable(Pool pool) {
        this.pool = pool;
    }

    /** How many offices and managers there are. */
    public record Staff(long offices, long managers) {}

    public Uni<Staff> staff() {
        return pool.query("select (select count(*) from business_units), (select count(*) from managers)")
                .execute()
                .map(rows -> Rows.one(rows, row -> new Staff(row.getLong(0), row.getLong(1))));
    }

    /** Queues a run over everything stored that still lacks something; it may have no members. */
    public Uni<Long> queueProcess() {
        return pool.withTransaction(connection -> connection
                .query("insert into runs (kind) values ('process') returning id")
                .execute()
                .map(rows -> Rows.one(rows, row -> row.getLong(0)))
                .call(run -> takeOpenTickets(connection, run)));
    }

    private static Uni<Void> takeOpenTickets(SqlConnection connection, long run) {
        return connection
                .preparedQuery(TAKE_OPEN_TICKETS)
                .execute(Tuple.of(run))
                .chain(() -> connection.preparedQuery("""
                                update runs set tickets_loaded =
                                    (select count(*) from run_tickets m where m.run_id = runs.id) where id = $1""").execute(Tuple.of(run)))
                .replaceWithVoid();
    }

    /** The run, empty for an unknown id. */
    public Uni<Optional<Run>> find(long run) {
        return pool.preparedQuery(SELECT + "where r.id = $1")
                .execute(Tuple.of(run))
                .map(rows -> Rows.first(rows, RunTable::read));
    }

    /** The newest runs, newest first. */
    public Uni<List<Run>> newest(int count) {
        return pool.preparedQuery(SELECT + "order by r.id desc limit $1")
                .execute(Tuple.of(count))
                .map(rows -> Rows.list(rows, RunTable::read));
    }

    /**
     * Claims the oldest run that is queued or whose owner gave no sign of life in time. Two replicas never claim the
     * same one.
     *
     * @return its id, empty when there is nothing to do
     */
    public Uni<Optional<Long>> claim(String owner, Duration lease) {
        return pool.preparedQuery("""
                        update runs set state = 'running', owner = $1, started_at = coalesce(started_at, now()),
                            lease_until = now() + $2 * interval '1 millisecond'
                        where id = (select id from runs
                            where state = 'queued' or (state = 'running' and lease_until < now())
                            order by id for update skip locked limit 1)
                        returning id""")
                .execute(Tuple.of(owner, lease.toMillis()))
                .map(rows -> Rows.first(rows, row -> row.getLong(0)));
    }

    /** Says that the owner is alive: its running runs stay its own for another lease. */
    public Uni<Void> heartbeat(String owner, Duration lease) {
        return pool.preparedQuery("""
                        update runs set lease_until = now() + $2 * interval '1 millisecond'
                        where owner = $1 and state = 'running'""")
                .execute(Tuple.of(owner, lease.toMillis()))
                .replaceWithVoid();
    }

    /** Lets another replica, or this one after its restart, claim the run at once; it keeps its members. */
    public Uni<Void> handBack(long run, String owner) {
        return pool.preparedQuery("""
                        update runs set state = 'queued', owner = null, lease_until = null
                        where id = $1 and owner = $2 and state = 'running'""").execute(Tuple.of(run, owner)).replaceWithVoid();
    }

    public Uni<Void> enter(long run, Issue.Stage stage) {
        return pool.preparedQuery("update runs set stage = $2 where id = $1")
                .execute(Tuple.of(run, stage.label()))
                .replaceWithVoid();
    }

    /** Keeps the issues; an empty list writes nothing. */
    public Uni<Void> report(long run, List<Issue> issues) {
        if (issues.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        insert into run_issues
                            (run_id, stage, severity, code, subject, detail, file, line, column_name)
                        select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                            $7::text[], $8::int[], $9::text[])""").execute(IssueColumns.of(run, issues)).replaceWithVoid();
    }

    /** Ends the run and lets its members go. A run that has ended already stays as it is. */
    public Uni<Void> finish(long run, Run.State end, @Nullable String failure) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("""
                        update runs set state = $2, failure = $3, finished_at = now(), owner = null, lease_until = null,
                            tickets_analyzed = (select count(*) from ai_analyses a where a.run_id = runs.id),
                            tickets_assigned = (select count(*) from assignments a where a.run_id = runs.id)
                        where id = $1 and finished_at is null""")
                .execute(Tuple.of(run, end.label(), failure))
                .chain(() -> connection
                        .preparedQuery("update run_tickets set active = false where run_id = $1 and active")
                        .execute(Tuple.of(run)))
                .replaceWithVoid());
    }

    /** The issues in the order in which they came up, at most `limit`. */
    public Uni<List<Issue>> issues(long run, int limit) {
        return pool.preparedQuery("select * from run_issues where run_id = $1 order by id limit $2")
                .execute(Tuple.of(run, limit))
                .map(rows -> Rows.list(rows, IssueColumns::read));
    }

    /** Unfinished runs other than this one that hold tickets, in order. */
    public Uni<List<Long>> otherHolders(long run) {
        return pool.preparedQuery("""
                        select distinct run_id from run_tickets where active and run_id <> $1 order by run_id""").execute(Tuple.of(run)).map(rows -> Rows.list(rows, row -> row.getLong(0)));
    }

    private static Run read(Row row) {
        return new Run(
                row.getLong("id"),
                Run.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("stage"),
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("started_at")),
                instant(row.getOffsetDateTime("finished_at")),
                row.getInteger("tickets_loaded"),
                row.getInteger("tickets_analyzed"),
                row.getInteger("tickets_assigned"),
                row.getString("failure"));
    }

    @Nullable
    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
