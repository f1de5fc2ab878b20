package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored decisions, and what a run has to say about tickets that nobody took. */
@ApplicationScoped
public class Decisions {

    private final Pool pool;

    Decisions(Pool pool) {
        this.pool = pool;
    }

    /** The structured decision on a ticket, empty when none was made yet. */
    public Uni<Optional<JsonObject>> of(long ticket) {
        return pool.preparedQuery("select decision from decisions where ticket_id = $1")
                .execute(Tuple.of(ticket))
                .map(rows -> Rows.first(rows, row -> row.getJsonObject(0)));
    }

    /** A ticket that the run could give to nobody. */
    public record LeftOver(UUID guid, String code, String reason) {}

    /** Tickets of the run that stay unassigned, in the order of their ids. */
    public Uni<List<LeftOver>> leftOver(long run) {
        return pool.preparedQuery("""
                        select t.client_guid, d.unassigned_code, d.unassigned_reason
                        from decisions d join tickets t on t.id = d.ticket_id
                        where d.run_id = $1 and d.unassigned_code is not null
                            and not exists (select from assignments g where g.ticket_id = t.id) order by t.id""").execute(Tuple.of(run)).map(rows -> Rows.list(rows, Decisions::readLeftOver));
    }

    /** How many members the run still holds that have neither an assignment nor this run's decision. */
    public Uni<Long> undecided(long run) {
        return pool.preparedQuery("""
                        select count(*) from run_tickets m
                        where m.run_id = $1 and m.active
                            and not exists (select from assignments g where g.ticket_id = m.ticket_id)
                            and not exists
                                (select from decisions d where d.ticket_id = m.ticket_id and d.run_id = $1)""").execute(Tuple.of(run)).map(rows -> Rows.one(rows, row -> row.getLong(0)));
    }

    private static LeftOver readLeftOver(Row row) {
        return new LeftOver(row.getUUID(0), row.getString(1), row.getString(2));
    }
}
