package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** Deleting for good: the rows with all that hangs on them, loads given back, and nothing personal left in the history. */
final class Erasure {

    private static final List<String> TELL_NOTHING_OF_TICKET =
            List.of("update history set before = null, after = null where ticket_id = $1", """
            delete from run_issues i using tickets t
            where t.id = $1 and (strpos(i.subject, t.client_guid::text) > 0 or strpos(i.detail, t.client_guid::text) > 0)""", """
            delete from run_rejected_rows r using tickets t
            where t.id = $1 and t.client_guid::text = any(select lower(cell) from unnest(r.cells) cell)""");

    /** Its file goes with it, unless another ticket has the same one. */
    private static final String DELETE_TICKET = """
            with gone as (delete from tickets where id = $1 returning id, object_key)
            select object_key from gone
            where object_key is not null
                and not exists (select from tickets t where t.object_key = gone.object_key and t.id <> gone.id)""";

    private static final String UNASSIGN_ALL = """
            insert into history (ticket_id, actor, what, before)
            select t.id, $2, '%s', jsonb_build_object('assignment', jsonb_build_object('manager_id', g.manager_id,
                'business_unit_id', g.business_unit_id, 'assigned_at', g.assigned_at, 'run_id', g.run_id))
            from assignments g join tickets t on t.id = g.ticket_id where g.manager_id = $1 order by t.id""".formatted(HistoryEvent.MANAGER_DELETED.label());

    /** A decision in favour of somebody who is gone explains nothing; without one the ticket is open again. */
    private static final String FORGET_DECISIONS =
            "delete from decisions where ticket_id in (select ticket_id from assignments where manager_id = $1)";

    /** The line that says why somebody has a ticket also names the other one of a pair. */
    private static final String TELL_NOTHING_OF_MANAGER = """
            update history h set before = null, after = null from managers m
            where m.id = $1 and (h.manager_id = m.id
                or strpos(h.before::text, btrim(to_json(m.name)::text, '"')) > 0
                or strpos(h.after::text, btrim(to_json(m.name)::text, '"')) > 0
                or h.before -> 'assignment' ->> 'manager_id' = $1::text
                or h.after -> 'assignment' ->> 'manager_id' = $1::text)""";

    private Erasure() {}

    /** @return the key of the file that nobody refers to any more; empty when there is none */
    static Uni<Optional<String>> ticket(SqlConnection connection, long ticket, String actor) {
        return Statements.inOrder(connection, TELL_NOTHING_OF_TICKET, Tuple.of(ticket))
                .chain(() -> connection.preparedQuery(DELETE_TICKET).execute(Tuple.of(ticket)))
                .map(rows -> Rows.first(rows, row -> row.getString(0)))
                .call(() -> History.ofTicket(connection, ticket, actor, HistoryEvent.DELETED, null, null));
    }

    /** @return how many tickets lost their manager */
    static Uni<Integer> manager(SqlConnection connection, long manager, String actor) {
        return Statements.inOrder(connection, List.of(TELL_NOTHING_OF_MANAGER), Tuple.of(manager))
                .chain(() -> connection.preparedQuery(UNASSIGN_ALL).execute(Tuple.of(manager, actor)))
                .map(SqlResult::rowCount)
                .call(() -> Statements.inOrder(
                        connection, List.of(FORGET_DECISIONS, "delete from managers where id = $1"), Tuple.of(manager)))
                .call(() -> History.ofManager(connection, manager, actor, HistoryEvent.DELETED, null, null));
    }
}
