package org.ticketdistribution.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Decision;
import org.ticketdistribution.assignment.Explanation;

/**
 * All that happened to tickets. What people change is written down; what runs did is read from the tables for as long as
 * it stands there ({@link #standing}), and written down before a person changes it ({@link #keep}).
 */
@ApplicationScoped
public class History {

    private static final String STORED =
            "select happened_at, actor, run_id, what, before, after from history where ticket_id = $1 order by id";

    private static final String LOADED = """
            select created_at as happened_at, null as actor,
                (select min(m.run_id) from run_tickets m join runs r on r.id = m.run_id
                    where m.ticket_id = t.id and r.kind = 'upload') as run_id,
                'loaded' as what, null::jsonb as before, null::jsonb as after
            from tickets t where id = $1""";

    /** A correction keeps the time of the analysis that it corrects, but is none of a run. */
    private static final String ANALYZED = """
            select a.created_at as happened_at, null as actor, a.run_id, 'analyzed' as what, null::jsonb as before,
                jsonb_build_object('analysis', %s) as after
            from %s where t.id = $1 and a.source <> 'manual'""".formatted(HistorySql.ANALYSIS, HistorySql.TICKET_WITH_ALL);

    private static final String DECIDED =
            "select decided_at, run_id, decision from decisions where ticket_id = $1 and run_id is not null";

    private static final String INSERT = """
            insert into history (happened_at, ticket_id, manager_id, actor, run_id, what, before, after)
            values (coalesce($1, clock_timestamp()), $2, $3, $4, $5, $6, $7, $8)""";

    private final Pool pool;

    History(Pool pool) {
        this.pool = pool;
    }

    /** What happened to a ticket, the oldest first; empty for one that never was. */
    public Uni<List<HistoryEntry>> of(long ticket) {
        return stored(pool, ticket).chain(stored -> standing(pool, ticket)
                .chain(standing -> entries(pool, LOADED, ticket).map(loaded -> merged(loaded, stored, standing))));
    }

    private static List<HistoryEntry> merged(
            List<HistoryEntry> loaded, List<HistoryEntry> stored, List<HistoryEntry> standing) {
        var all = new ArrayList<>(loaded);
        all.addAll(missing(stored, standing));
        all.addAll(stored);
        // Stable: what happened at the same moment stays in this order.
        all.sort(Comparator.comparing(entry -> entry.at().toInstant()));
        return all;
    }

    /** Writes down what runs did to the ticket and what a person is about to change. */
    static Uni<Void> keep(SqlConnection connection, long ticket) {
        return stored(connection, ticket)
                .chain(stored -> standing(connection, ticket).map(standing -> missing(stored, standing)))
                .onItem()
                .transformToMulti(missing -> Multi.createFrom().iterable(missing))
                .onItem()
                .transformToUniAndConcatenate(entry -> insert(connection, ticket, entry))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** An entry about a ticket, of this moment. */
    static Uni<Void> ofTicket(
            SqlConnection connection,
            long ticket,
            String actor,
            HistoryEvent what,
            @Nullable JsonObject before,
            @Nullable JsonObject after) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {null, ticket, null, actor, null, what.label(), before, after}))
                .replaceWithVoid();
    }

    /** An entry about a manager, of this moment. */
    static Uni<Void> ofManager(
            SqlConnection connection,
            long manager,
            String actor,
            HistoryEvent what,
            @Nullable JsonObject before,
            @Nullable JsonObject after) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {null, null, manager, actor, null, what.label(), before, after}))
                .replaceWithVoid();
    }

    private static Uni<Void> insert(SqlConnection connection, long ticket, HistoryEntry entry) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    entry.at(), ticket, null, entry.actor(), entry.run(), entry.what(), entry.before(), entry.after()
                }))
                .replaceWithVoid();
    }

    private static Uni<List<HistoryEntry>> stored(SqlClient client, long ticket) {
        return entries(client, STORED, ticket);
    }

    /** What runs did and nobody changed since. */
    private static Uni<List<HistoryEntry>> standing(SqlClient client, long ticket) {
        return entries(client, ANALYZED, ticket).chain(analyzed -> client.preparedQuery(DECIDED)
                .execute(Tuple.of(ticket))
                .map(rows -> {
                    var standing = new ArrayList<>(analyzed);
                    standing.addAll(Rows.list(rows, History::decided));
                    return standing;
                }));
    }

    private static List<HistoryEntry> missing(List<HistoryEntry> stored, List<HistoryEntry> standing) {
        var written = new HashSet<List<Object>>();
        stored.forEach(entry -> written.add(moment(entry)));
        return standing.stream()
                .filter(entry -> !written.contains(moment(entry)))
                .toList();
    }

    private static List<Object> moment(HistoryEntry entry) {
        return List.of(entry.at().toInstant(), entry.what());
    }

    private static HistoryEntry decided(Row row) {
        var decision = DecisionJsonReader.decision(row.getJsonObject("decision"));
        var reason = Explanation.reason(decision);
        var after = decision.match(
                assigned -> new JsonObject().put("assignment", assigned(assigned, reason)),
                nobody -> new JsonObject().putNull("assignment").put("unassigned_reason", reason));
        var what = decision.match(assigned -> HistoryEvent.ASSIGNED, nobody -> HistoryEvent.UNASSIGNED);
        return new HistoryEntry(
                row.getOffsetDateTime("decided_at"), null, row.getLong("run_id"), what.label(), null, after);
    }

    private static JsonObject assigned(Decision.Assigned decision, String reason) {
        return new JsonObject()
                .put("manager_id", decision.managerId())
                .put("manager_name", decision.choice().manager().name())
                .put("business_unit_id", decision.office().officeId())
                .put("business_unit_name", decision.office().officeName())
                .put("reason", reason)
                .put("source", "routing");
    }

    private static Uni<List<HistoryEntry>> entries(SqlClient client, String sql, long ticket) {
        return client.preparedQuery(sql).execute(Tuple.of(ticket)).map(rows -> Rows.list(rows, History::read));
    }

    private static HistoryEntry read(Row row) {
        return new HistoryEntry(
                row.getOffsetDateTime("happened_at"),
                row.getString("actor"),
                row.getLong("run_id"),
                row.getString("what"),
                row.getJsonObject("before"),
                row.getJsonObject("after"));
    }
}
