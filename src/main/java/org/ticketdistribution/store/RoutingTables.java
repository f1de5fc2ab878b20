package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Candidate;
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

/** What routing looks at, read from the tables; true for as long as the caller holds the lock of routing. */
final class RoutingTables {

    /** SQL: what the rules ask of `t` (tickets) and `a` (its analysis), for {@link #readTicket}. */
    static final String TICKET =
            "select t.id, t.latitude, t.longitude, t.country, t.segment, a.category, a.language, a.priority, a.released";

    /** SQL: managers as the rules see them, for {@link #readCandidate}. */
    static final String CANDIDATE =
            "select id, name, position, skills, business_unit_id, current_load, available, max_load from managers";

    private RoutingTables() {}

    /** All that a batch of these tickets is decided from. */
    static Uni<AssignmentBatches.Batch> batch(SqlConnection connection, List<OpenTicket> tickets) {
        var offices = connection
                .query("select id, name, latitude, longitude from business_units order by id")
                .execute()
                .map(rows -> Rows.list(rows, RoutingTables::readOffice));
        return offices.chain(read -> candidates(connection).map(candidates -> new World(read, candidates)))
                .chain(world -> turns(connection).map(turns -> new AssignmentBatches.Batch(world, turns, tickets)));
    }

    private static Uni<List<Candidate>> candidates(SqlConnection connection) {
        return connection
                .query(CANDIDATE + " order by id")
                .execute()
                .map(rows -> Rows.list(rows, RoutingTables::readCandidate));
    }

    private static Uni<Turns> turns(SqlConnection connection) {
        var pairs = connection
                .query("select * from pair_turns")
                .execute()
                .map(rows -> Rows.list(rows, RoutingTables::readPair));
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

    static Candidate readCandidate(Row row) {
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

    static OpenTicket readTicket(Row row) {
        return new OpenTicket(
                row.getLong("id"),
                point(row),
                row.getString("country"),
                row.getString("segment"),
                Category.of(row.getString("category")).orElseThrow(),
                TicketLanguage.valueOf(row.getString("language")),
                row.getInteger("priority"),
                row.getBoolean("released"));
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
