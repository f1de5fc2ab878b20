package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Distribution;
import org.ticketdistribution.assignment.Office;
import org.ticketdistribution.assignment.OpenTicket;
import org.ticketdistribution.assignment.Pair;
import org.ticketdistribution.assignment.PairTurn;
import org.ticketdistribution.assignment.Turns;
import org.ticketdistribution.assignment.World;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Position;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

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
        var offices = connection
                .query("select id, name, latitude, longitude from business_units order by id")
                .execute()
                .map(rows -> Rows.list(rows, AssignmentBatches::readOffice));
        return offices.chain(read -> candidates(connection).map(candidates -> new World(read, candidates)))
                .chain(world -> turns(connection).map(turns -> new Batch(world, turns, tickets)))
                .chain(batch -> write(connection, run, batch, decide.apply(batch)));
    }

    private static Uni<Void> write(SqlConnection connection, long run, Batch batch, Distribution distribution) {
        return new DecisionWriter(connection, run).write(batch, distribution.decisions());
    }

    private static Uni<List<OpenTicket>> openTickets(SqlConnection connection, long run, List<Long> tickets) {
        return connection
                .preparedQuery(
                        "select t.id, t.latitude, t.longitude, t.country, t.segment, a.category, a.language, a.priority"
                                + OPEN + "where m.run_id = $1 and m.ticket_id = any($2::bigint[]) " + STILL_OPEN
                                + " order by a.priority desc, t.id")
                .execute(Tuple.of(run, tickets.toArray(Long[]::new)))
                .map(rows -> Rows.list(rows, AssignmentBatches::readTicket));
    }

    private static Uni<List<Candidate>> candidates(SqlConnection connection) {
        return connection.query("""
                        select id, name, position, skills, business_unit_id, current_load, available, max_load
                        from managers order by id""").execute().map(rows -> Rows.list(rows, AssignmentBatches::readCandidate));
    }

    private static Uni<Turns> turns(SqlConnection connection) {
        var pairs = connection
                .query("select * from pair_turns")
                .execute()
                .map(rows -> Rows.list(rows, AssignmentBatches::readPair));
        var lastHub = connection
                .query("select hub from hub_turns order by turn desc limit 1")
                .execute()
                .map(rows -> Rows.first(rows, row -> row.getString(0)));
        return lastHub.chain(hub -> pairs.map(turns -> new Turns(
                hub.orElse(null), turns.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    private static Office readOffice(Row row) {
        return new Office(row.getLong("id"), row.getString("name"), point(row));
    }

    private static Candidate readCandidate(Row row) {
        var skills = Arrays.asList(row.getArrayOfStrings("skills"));
        return new Candidate(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("business_unit_id"),
                Position.isChiefSpecialist(row.getString("position")),
                Skill.among(skills),
                row.getInteger("current_load"),
                row.getBoolean("available"),
                row.getInteger("max_load"));
    }

    private static OpenTicket readTicket(Row row) {
        return new OpenTicket(
                row.getLong("id"),
                point(row),
                row.getString("country"),
                row.getString("segment"),
                Category.of(row.getString("category")).orElseThrow(),
                TicketLanguage.valueOf(row.getString("language")),
                row.getInteger("priority"));
    }

    private static Map.Entry<Pair, PairTurn> readPair(Row row) {
        return Map.entry(
                new Pair(
                        row.getLong("business_unit_id"), row.getLong("low_manager_id"), row.getLong("high_manager_id")),
                new PairTurn(row.getLong("sequence"), row.getLong("last_manager_id")));
    }

    @Nullable
    private static GeoPoint point(Row row) {
        @Nullable Double latitude = row.getDouble("latitude");
        return latitude == null ? null : new GeoPoint(latitude, row.getDouble("longitude"));
    }
}
