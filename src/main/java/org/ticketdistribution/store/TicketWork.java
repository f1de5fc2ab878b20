package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is left to do for the members of the runs, ticket by ticket, shared by all replicas. */
@ApplicationScoped
public class TicketWork {

    /** Taken up more often than this without an end, a ticket is left alone: its run goes on without it. */
    public static final int MOST_CLAIMS = 6;

    /**
     * Members are locked against being taken away by another run meanwhile, whose work would then be hidden by ours.
     * Work of a run that lost the ticket is taken over.
     */
    private static final String OPEN = """
            with member as (
                select m.ticket_id from run_tickets m join tickets t on t.id = m.ticket_id
                where m.run_id = $1 and m.active and %2$s
                for share of m)
            insert into ticket_work as work (stage, ticket_id, run_id)
            select '%1$s', ticket_id, $1 from member order by ticket_id
            on conflict (stage, ticket_id) do update
                set run_id = excluded.run_id, owner = null, claims = 0, question = null
                where work.run_id <> excluded.run_id""";

    private static final String OPEN_ANALYSIS =
            OPEN.formatted("analysis", "not exists (select from ai_analyses a where a.ticket_id = t.id)");

    private static final String OPEN_GEOCODING = OPEN.formatted("geocoding", "t.geocode_status = 'pending'");

    private static final String STANDING = """
            select r.owner, r.cancel_requested_at is not null as cancelled,
                exists (select from ticket_work w
                    where w.run_id = r.id and w.stage = 'analysis' and w.claims <= $2) as to_analyze,
                exists (select from ticket_work w
                        where w.run_id = r.id and w.stage = 'geocoding' and w.claims <= $2)
                    or exists (select from business_units b where b.geocode_status = 'pending') as to_locate,
                coalesce(r.cancel_requested_at > now() - interval '2 minutes', false)
                    and exists (select from ticket_work w where w.run_id = r.id and %s) as in_hand
            from runs r where r.id = $1""".formatted(Replicas.isAlive("w.owner"));

    private final Pool pool;

    TicketWork(Pool pool) {
        this.pool = pool;
    }

    /** Notes the members that lack an analysis; what is noted already stays as it is. */
    public Uni<Void> openAnalysis(long run) {
        return open(OPEN_ANALYSIS, run);
    }

    /** Notes the members that lack a place; what is noted already stays as it is. */
    public Uni<Void> openGeocoding(long run) {
        return open(OPEN_GEOCODING, run);
    }

    private Uni<Void> open(String sql, long run) {
        return pool.preparedQuery(sql).execute(Tuple.of(run)).replaceWithVoid();
    }

    /**
     * How far a run is.
     *
     * @param owner who leads it, empty when nobody does
     * @param cancelled whether somebody wants it to stop
     * @param toAnalyze whether any of its tickets is still to be analysed
     * @param toLocate whether any of its tickets, or an office, is still to be located
     * @param inHand whether a cancelled run still has tickets that some replica works on; after two minutes that is no
     *     longer believed
     */
    public record Standing(
            Optional<UUID> owner, boolean cancelled, boolean toAnalyze, boolean toLocate, boolean inHand) {

        /** Whether anything is left before its tickets can be assigned. */
        public boolean open() {
            return toAnalyze || toLocate;
        }

        public boolean isLedBy(UUID replica) {
            return owner.filter(replica::equals).isPresent();
        }
    }

    /** Empty for an unknown run. */
    public Uni<Optional<Standing>> standing(long run) {
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(run, MOST_CLAIMS))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Standing(
                                Optional.ofNullable(row.getUUID("owner")),
                                row.getBoolean("cancelled"),
                                row.getBoolean("to_analyze"),
                                row.getBoolean("to_locate"),
                                row.getBoolean("in_hand"))));
    }

    /** Tickets of the run that were left alone after too many attempts. */
    public Uni<List<UUID>> givenUp(long run) {
        return pool.preparedQuery("""
                        select distinct t.client_guid from ticket_work w join tickets t on t.id = w.ticket_id
                        where w.run_id = $1 and w.claims > $2 order by 1""")
                .execute(Tuple.of(run, MOST_CLAIMS))
                .map(rows -> Rows.list(rows, row -> row.getUUID(0)));
    }

    /**
     * SQL that ends the work on tickets: $1 their runs, $2 the tickets. Gives the ids of those that it ended.
     *
     * @param stage geocoding or analysis
     * @param isDone condition on `work`; the others stay
     */
    static String end(String stage, String isDone) {
        return """
                with ended as (
                    select work.stage, work.ticket_id
                    from ticket_work work join unnest($1::bigint[], $2::bigint[]) as row (run_id, ticket_id)
                        on work.run_id = row.run_id and work.ticket_id = row.ticket_id
                    where work.stage = '%s' and %s
                    order by work.ticket_id for update of work)
                delete from ticket_work work using ended
                where work.stage = ended.stage and work.ticket_id = ended.ticket_id
                returning work.ticket_id""".formatted(stage, isDone);
    }

    /**
     * SQL that drops the work in a condition on `work`. Like all who change several of these rows it locks them first, in
     * the order of stage and ticket, so that no two wait for each other.
     */
    static String drop(String condition) {
        return """
                with dropped as (
                    select work.stage, work.ticket_id from ticket_work work where %s
                    order by work.stage, work.ticket_id for update)
                delete from ticket_work work using dropped
                where work.stage = dropped.stage and work.ticket_id = dropped.ticket_id""".formatted(condition);
    }

    /**
     * SQL that takes up free work of a stage: $1 the replica, $2 the most pieces, $3 the tickets it has in hand. Free is
     * what nobody has, what a dead replica had, and what this one took up and lost hold of. Runs take turns by chance,
     * so that a small one does not wait for a large one. Ends in a CTE `taken` (ticket_id, run_id, claims).
     *
     * @param stage geocoding or analysis
     * @param condition on `work` and its `run`, further to that
     */
    static String take(String stage, String condition) {
        return """
                with free as (
                    select work.ticket_id, row_number() over (partition by run.id order by work.ticket_id) as turn
                    from runs run cross join lateral (
                        select work.ticket_id from ticket_work work
                        where work.run_id = run.id and work.stage = '%1$s' and work.claims <= %4$d and %2$s
                            and (work.owner is null or (work.owner = $1 and work.ticket_id <> all($3::bigint[]))
                                or (work.owner <> $1 and not %3$s))
                        order by work.ticket_id limit $2 for update of work skip locked) work
                    where run.state = 'running' and run.cancel_requested_at is null),
                chosen as (select ticket_id from free order by turn, random() limit $2),
                taken as (
                    update ticket_work work set owner = $1, claims = work.claims + 1
                    from chosen where work.stage = '%1$s' and work.ticket_id = chosen.ticket_id
                    returning work.ticket_id, work.run_id, work.claims)
                """.formatted(stage, condition, Replicas.isAlive("work.owner"), MOST_CLAIMS);
    }
}
