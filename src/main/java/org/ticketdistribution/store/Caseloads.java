package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Needs;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.TicketLanguage;

/** What managers have, and what the stored tickets ask of them. */
@ApplicationScoped
public class Caseloads {

    private static final String ASSIGNED = """
            select manager_id, count(*) as tickets, count(*) filter (where counted) as counted
            from assignments group by manager_id""";

    private static final String ASKED = """
            select t.segment, a.category, a.language, count(*) as tickets
            from tickets t join ai_analyses a on a.ticket_id = t.id group by 1, 2, 3""";

    private final Pool pool;
    private final Remembered<String, Map<Long, Assigned>> assigned;
    private final Remembered<String, Map<Needs, Long>> asked;

    Caseloads(Pool pool, LastChange change, Clock clock) {
        this.pool = pool;
        this.assigned = new Remembered<>(change, clock);
        this.asked = new Remembered<>(change, clock);
    }

    /**
     * What one manager was given.
     *
     * @param tickets how many tickets are assigned to them
     * @param counted how many of them came on top of the load that a file or a person set last
     */
    public record Assigned(long tickets, long counted) {

        public static final Assigned NOTHING = new Assigned(0, 0);
    }

    /** By the manager's id; managers without any ticket are absent. */
    public Uni<Map<Long, Assigned>> assigned() {
        return assigned.get(ASSIGNED, () -> pool.preparedQuery(ASSIGNED)
                .execute()
                .map(rows -> Collections.unmodifiableMap(
                        Rows.map(rows, row -> row.getLong("manager_id"), Caseloads::readAssigned))));
    }

    /** How many analysed tickets ask for what; what no stored ticket asks for is absent. */
    public Uni<Map<Needs, Long>> asked() {
        return asked.get(ASKED, () -> pool.preparedQuery(ASKED).execute().map(rows -> {
            var asked = new HashMap<Needs, Long>();
            rows.forEach(row -> asked.merge(readNeeds(row), row.getLong("tickets"), Long::sum));
            return Collections.unmodifiableMap(asked);
        }));
    }

    /** How many tickets an office has. */
    public Uni<Long> ofOffice(long office) {
        return pool.preparedQuery("select count(*) from assignments where business_unit_id = $1")
                .execute(Tuple.of(office))
                .map(rows -> Rows.one(rows, row -> row.getLong(0)));
    }

    /** All managers as the rules see them, by id. */
    public Uni<List<Candidate>> candidates() {
        return pool.preparedQuery(RoutingTables.CANDIDATE + " order by id")
                .execute()
                .map(rows -> Rows.list(rows, RoutingTables::readCandidate));
    }

    private static Assigned readAssigned(Row row) {
        return new Assigned(row.getLong("tickets"), row.getLong("counted"));
    }

    private static Needs readNeeds(Row row) {
        return Needs.of(
                row.getString("segment"),
                Category.of(row.getString("category")).orElseThrow(),
                TicketLanguage.valueOf(row.getString("language")));
    }
}
