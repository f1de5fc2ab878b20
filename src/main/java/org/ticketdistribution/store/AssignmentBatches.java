package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.Turns;
import org.ticketdistribution.assignment.World;

/**
 * One batch of a run's open tickets, read, decided and written in one short transaction under the lock of
 * `distribution_state`: whoever else changes loads, turns, managers or assignments waits for it, so that no ticket is
 * assigned twice and no load is lost, however many runs and replicas are at work.
 */
@ApplicationScoped
public class AssignmentBatches {

    private static final String OPEN = """

            from run_tickets m
                join tickets t on t.id = m.ticket_id
                join ai_analyses a on a.ticket_id = t.id
            """;

    private static final String STILL_OPEN = """
            and m.active and t.geocode_status <> 'pending'
                and not exists (select from assignments g where g.ticket_id = t.id)
                and not exists (select from decisions d where d.ticket_id = t.id and d.run_id = $1)""";

    private final Pool pool;

    AssignmentBatches(Pool pool) {
        this.pool = pool;
    }

    /** What a batch is decided from, read under the lock. Tickets are in the order of routing-rules.md §1. */
    public record Batch(World world, Turns turns, List<OpenTicket> tickets) {}

    /** The ids of the run's open tickets in the order of routing-rules.md §1. */
    public Uni<List<Long>> order(long run) {
        return pool.preparedQuery(
                        "select t.id" + OPEN + "where m.run_id = $1 " + STILL_OPEN + " order by a.priority desc, t.id")
                .execute(Tuple.of(run))
                .map(rows -> Rows.list(rows, row -> row.getLong(0)));
    }

    /**
     * Decides those of the tickets that are still open: members with an analysis and without assignment that this run
     * has not decided yet.
     *
     * @param decide pure; called once, not at all when none is open
     */
    public Uni<Void> decide(long run, List<Long> tickets, Function<Batch, Distribution> decide) {
        return pool.withTransaction(connection -> connection
                .query(MergeSql.LOCK)
                .execute()
                .chain(() -> openTickets(connection, run, tickets))
                .chain(open -> open.isEmpty() ? Uni.createFrom().voidItem() : decide(connection, run, open, decide)));
    }

    private static Uni<Void> decide(
            SqlConnection connection, long run, List<OpenTicket> tickets, Function<Batch, Distribution> decide) {
        return RoutingTables.batch(connection, tickets)
                .chain(batch -> write(connection, run, batch, decide.apply(batch)));
    }

    private static Uni<Void> write(SqlConnection connection, long run, Batch batch, Distribution distribution) {
        return new DecisionWriter(connection, run).write(batch, distribution.decisions());
    }

    private static Uni<List<OpenTicket>> openTickets(SqlConnection connection, long run, List<Long> tickets) {
        return connection
                .preparedQuery(RoutingTables.TICKET + OPEN + "where m.run_id = $1 and m.ticket_id = any($2::bigint[]) "
                        + STILL_OPEN + " order by a.priority desc, t.id")
                .execute(Tuple.of(run, tickets.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, RoutingTables::readTicket));
    }
}
