package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;

/** The runs and their members. */
@ApplicationScoped
public class RunTable {

    private static final String SELECT = """
            select r.id, r.kind, r.state, r.stage, r.created_at, r.started_at, r.finished_at, r.tickets_loaded,
                case when r.finished_at is not null then r.tickets_analyzed
                    else (select count(*)::int from ai_analyses a where a.run_id = r.id) end as tickets_analyzed,
                case when r.finished_at is not null then r.tickets_assigned
                    else (select count(*)::int from assignments a where a.run_id = r.id) end as tickets_assigned,
                r.cancel_requested_at is not null as cancel_requested, r.failure,
                coalesce(paid.model_calls, r.model_calls) as model_calls,
                coalesce(paid.input_tokens, r.input_tokens) as input_tokens,
                coalesce(paid.output_tokens, r.output_tokens) as output_tokens,
                coalesce(paid.answers_reused, r.answers_reused) as answers_reused
            from runs r left join lateral (%s) paid on r.finished_at is null
            """.formatted(paidBy("r.id"));

    /** SQL: what the run had to do with a model so far. One row always; nulls when it had nothing. */
    private static String paidBy(String run) {
        return """
                select sum(model_calls)::int as model_calls, sum(input_tokens)::bigint as input_tokens,
                    sum(output_tokens)::bigint as output_tokens,
                    (count(*) filter (where answer_reused))::int as answers_reused
                from ai_analyses a where a.run_id = %s and (a.model_calls > 0 or a.answer_reused)""".formatted(run);
    }

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

    /**
     * Tickets that the local analyzer read, that no person has anything to do with and no unfinished run holds.
     * A manager whom a person chose stays, and so does the analysis that they looked at.
     */
    private static final String TAKE_LOCAL_TICKETS = """
            insert into run_tickets (run_id, ticket_id)
            select $1, a.ticket_id from ai_analyses a left join assignments g on g.ticket_id = a.ticket_id
            where a.source = 'local' and not a.accepted and coalesce(g.automatic, true)
                and not exists (select from run_tickets m where m.ticket_id = a.ticket_id and m.active)
            order by a.ticket_id
            on conflict (ticket_id) where active do nothing""";

    private static final String MEMBERS = "(select ticket_id from run_tickets where run_id = $1)";

    private static final List<String> REOPEN_MEMBERS = Stream.concat(
                    Stream.of(
                            "select count(*) from (select t.id from tickets t where t.id in " + MEMBERS
                                    + " order by t.id for no key update of t) locked",
                            HistorySql.losing("null::text, $1", HistoryEvent.REOPENED, MEMBERS)),
                    MergeSql.forgetting(MEMBERS).stream())
            .toList();

    /** Not locked against those who report an issue of the run: they hold its key, and may have what we wait for. */
    private static final String CLAIM = """
            update runs set state = 'running', owner = $1, started_at = coalesce(started_at, now())
            where id in (select r.id from runs r
                where r.state = 'queued' or (r.state = 'running' and (r.owner is null
                    or (r.owner = $1 and r.id <> all($3::bigint[])) or (r.owner <> $1 and not %s)))
                order by r.id for no key update skip locked limit $2)
            returning id""".formatted(Replicas.isAlive("r.owner"));

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

    /**
     * Queues a run over everything stored that still lacks something and that no unfinished run holds. It may have no
     * members; then its issues say which runs hold the others. Waits for uploads that are being merged: they take tickets
     * too.
     *
     * @param key the client's name for the request, empty when it gave none
     * @param heldBy the issue that names such a run
     * @return the run, or that of an earlier request under the key; fails with {@link KeyReusedException}
     */
    public Uni<Long> queueProcess(Optional<RequestKeys.Named> key, LongFunction<Issue> heldBy) {
        return queue(key, false, heldBy);
    }

    /**
     * The same, and tickets that the local analyzer read are done anew: they lose its analysis, and the assignment that
     * the rules made with it.
     */
    public Uni<Long> queueRedo(Optional<RequestKeys.Named> key, LongFunction<Issue> heldBy) {
        return queue(key, true, heldBy);
    }

    private Uni<Long> queue(Optional<RequestKeys.Named> key, boolean redoLocal, LongFunction<Issue> heldBy) {
        return pool.withTransaction(connection -> connection
                .query(MergeSql.LOCK)
                .execute()
                .chain(() -> RequestKeys.once(connection, key, () -> queueProcess(connection, redoLocal, heldBy))));
    }

    private static Uni<Long> queueProcess(SqlConnection connection, boolean redoLocal, LongFunction<Issue> heldBy) {
        return connection
                .query("insert into runs (kind) values ('process') returning id")
                .execute()
                .map(rows -> Rows.one(rows, row -> row.getLong(0)))
                .call(run -> redoLocal
                        ? reopenLocalTickets(connection, run)
                        : Uni.createFrom().voidItem())
                .call(run -> takeOpenTickets(connection, run)
                        .chain(members -> members == 0
                                ? reportHolders(connection, run, heldBy)
                                : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> reopenLocalTickets(SqlConnection connection, long run) {
        return connection
                .preparedQuery(TAKE_LOCAL_TICKETS)
                .execute(Tuple.of(run))
                .chain(() -> Statements.inOrder(connection, REOPEN_MEMBERS, Tuple.of(run)));
    }

    /** @return how many members the run has then */
    private static Uni<Integer> takeOpenTickets(SqlConnection connection, long run) {
        return connection
                .preparedQuery(TAKE_OPEN_TICKETS)
                .execute(Tuple.of(run))
                .chain(() -> connection.preparedQuery("""
                                update runs set tickets_loaded =
                                    (select count(*) from run_tickets m where m.run_id = runs.id)
                                where id = $1 returning tickets_loaded""").execute(Tuple.of(run)))
                .map(rows -> Rows.one(rows, row -> row.getInteger(0)));
    }

    private static Uni<Void> reportHolders(SqlConnection connection, long run, LongFunction<Issue> heldBy) {
        return connection
                .preparedQuery("""
                        select distinct run_id from run_tickets where active and run_id <> $1 order by run_id""")
                .execute(Tuple.of(run))
                .map(rows -> Rows.list(rows, row -> new IssueColumns.OfRun(run, heldBy.apply(row.getLong(0)))))
                .chain(issues -> IssueColumns.insert(connection, issues));
    }

    /** The run, empty for an unknown id. */
    public Uni<Optional<Run>> find(long run) {
        return pool.preparedQuery(SELECT + "where r.id = $1")
                .execute(Tuple.of(run))
                .map(rows -> Rows.first(rows, RunTable::read));
    }

    /** Whether the run is queued or at work; false for an unknown id. */
    public Uni<Boolean> isUnfinished(long run) {
        return pool.preparedQuery("select exists (select from runs where id = $1 and finished_at is null)")
                .execute(Tuple.of(run))
                .map(rows -> Rows.one(rows, row -> row.getBoolean(0)));
    }

    /** The newest runs, newest first. */
    public Uni<List<Run>> newest(int count) {
        return pool.preparedQuery(SELECT + "order by r.id desc limit $1")
                .execute(Tuple.of(count))
                .map(rows -> Rows.list(rows, RunTable::read));
    }

    /**
     * Claims the oldest runs that are queued, or whose leader is dead or lost hold of them. Two replicas never claim the
     * same one.
     *
     * @param inHand runs that this replica leads already
     * @return their ids; empty when there is nothing to do
     */
    public Uni<List<Long>> claim(UUID replica, int most, Collection<Long> inHand) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(replica, most, inHand.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)));
    }

    /**
     * Wants the run to stop after the work in hand. One that nobody leads yet ends at once.
     *
     * @return whether the run was unfinished; false also for an unknown id
     */
    public Uni<Boolean> cancel(long run) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("""
                        update runs set cancel_requested_at = coalesce(cancel_requested_at, now())
                        where id = $1 and finished_at is null returning state""")
                .execute(Tuple.of(run))
                .map(rows -> Rows.first(rows, row -> row.getString(0)))
                .call(state -> state.filter(Run.State.QUEUED.label()::equals).isPresent()
                        ? end(connection, run, Run.State.CANCELLED, null)
                        : Uni.createFrom().voidItem())
                .map(Optional::isPresent));
    }

    /** Notes where the run is; one that has ended stays as it is. */
    public Uni<Void> enter(long run, Issue.Stage stage) {
        return pool.preparedQuery("update runs set stage = $2 where id = $1 and finished_at is null")
                .execute(Tuple.of(run, stage.label()))
                .replaceWithVoid();
    }

    /**
     * Ends the run with its last issues, and lets its members go. Nothing happens when the run has ended already or
     * somebody else leads it by now; so it may be repeated.
     */
    public Uni<Void> finish(long run, UUID leader, Run.State end, @Nullable String failure, List<Issue> lastIssues) {
        var ofRun = lastIssues.stream()
                .map(issue -> new IssueColumns.OfRun(run, issue))
                .toList();
        return pool.withTransaction(connection -> connection
                .preparedQuery(
                        "select from runs where id = $1 and owner = $2 and finished_at is null for no key update")
                .execute(Tuple.of(run, leader))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : IssueColumns.insert(connection, ofRun).chain(() -> end(connection, run, end, failure))));
    }

    private static Uni<Void> end(SqlConnection connection, long run, Run.State end, @Nullable String failure) {
        return connection
                .preparedQuery("""
                        update runs set state = $2, failure = $3, finished_at = now(), owner = null,
                            tickets_analyzed = (select count(*) from ai_analyses a where a.run_id = runs.id),
                            tickets_assigned = (select count(*) from assignments a where a.run_id = runs.id),
                            tickets_decided = (select count(*) from decisions d where d.run_id = runs.id),
                            geocoding_left = %1$s, analysis_left = %2$s,
                            (model_calls, input_tokens, output_tokens, answers_reused) = (
                                select coalesce(model_calls, 0), coalesce(input_tokens, 0), coalesce(output_tokens, 0),
                                    coalesce(answers_reused, 0) from (%3$s) paid)
                        where id = $1""".formatted(left("geocoding"), left("analysis"), paidBy("runs.id")))
                .execute(Tuple.of(run, end.label(), failure))
                .chain(() -> Statements.inOrder(
                        connection,
                        List.of(
                                "update run_tickets set active = false where run_id = $1 and active",
                                TicketWork.drop("work.run_id = $1")),
                        Tuple.of(run)));
    }

    /** SQL: how many members the run did nothing for in the stage; one that never began has not noted its work. */
    private static String left(String stage) {
        return "case when stage is null then tickets_loaded else "
                + "(select count(*) from ticket_work w where w.run_id = runs.id and w.stage = '" + stage + "') end";
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
                row.getBoolean("cancel_requested"),
                row.getString("failure"),
                new Run.ModelUse(
                        row.getInteger("model_calls"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getInteger("answers_reused")));
    }

    @Nullable
    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
