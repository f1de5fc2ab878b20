package org.ticketdistribution.store;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All tickets that match a filter, flat, streamed from a cursor: memory does not depend on how many there are. */
@ApplicationScoped
public class TicketExport {

    /** Rows a round trip: enough that the network does not matter, few enough that memory does not. */
    private static final int FETCH_SIZE = 500;

    /** The columns' names, in the order of the values. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "client_guid",
            "description",
            "segment",
            "gender",
            "birth_date",
            "country",
            "region",
            "city",
            "street",
            "house",
            "latitude",
            "longitude",
            "precision",
            "attachment_key",
            "created_at",
            "category",
            "sentiment",
            "priority",
            "language",
            "summary",
            "source",
            "needs_review",
            "manager",
            "office",
            "assigned_at",
            "reason",
            "unassigned_reason");

    private static final String SELECT = """
            select t.id, t.client_guid, t.description, t.segment, t.gender, t.birth_date, t.country, t.region, t.city,
                t.street, t.house, t.latitude, t.longitude, t.precision, t.attachment_key, t.created_at, a.category,
                a.sentiment, a.priority, a.language, a.summary, a.source,
                coalesce(a.needs_review, false) or t.location_review, m.name, b.name, g.assigned_at, g.reason,
                case when g.id is null then d.unassigned_reason end
            from tickets t
                left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id
                left join managers m on m.id = g.manager_id
                left join business_units b on b.id = g.business_unit_id
                left join decisions d on d.ticket_id = t.id
            """;

    private final Pool pool;

    TicketExport(Pool pool) {
        this.pool = pool;
    }

    /** One list of values a ticket, in the order of {@link #COLUMNS}; absent values are null. */
    public Multi<List<@Nullable Object>> rows(TicketFilter filter, TicketOrder.Directed order) {
        var where = filter.where();
        var sql = SELECT + where.sql() + " order by " + order.sql();
        return Multi.createFrom()
                .resourceFromUni(pool::getConnection, connection -> stream(connection, sql, where.values()))
                .withFinalizer(SqlConnection::close);
    }

    private static Multi<List<@Nullable Object>> stream(SqlConnection connection, String sql, List<Object> values) {
        return connection.begin().onItem().transformToMulti(transaction -> connection
                .prepare(sql)
                .onItem()
                .transformToMulti(query -> query.createStream(FETCH_SIZE, Tuple.wrap(new ArrayList<>(values)))
                        .toMulti())
                .map(TicketExport::values)
                .onTermination()
                .call(() -> transaction.rollback()));
    }

    private static List<@Nullable Object> values(Row row) {
        var values = new ArrayList<@Nullable Object>(COLUMNS.size());
        IntStream.range(0, COLUMNS.size()).forEach(position -> values.add(row.getValue(position)));
        return values;
    }
}
