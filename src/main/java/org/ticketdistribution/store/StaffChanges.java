package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of managers by hand, under the lock of routing. */
@ApplicationScoped
public class StaffChanges {

    private static final String CHANGE = """
            update managers set available = coalesce($2, available), max_load = case when $3 then $4 else max_load end
            where id = $1 returning available, max_load""";

    private final Pool pool;

    StaffChanges(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is to be changed.
     *
     * @param available null leaves it as it is
     * @param changesLimit whether the limit is changed
     * @param maxLoad the load at which no more is given, 0 or more; null: no limit
     */
    public record Availability(
            @Nullable Boolean available,
            boolean changesLimit,
            @Nullable Integer maxLoad) {}

    /** Changes a manager's availability and writes it down if anything is new; false for an unknown id. */
    public Uni<Boolean> change(long manager, Availability wanted, String actor) {
        return hold(manager, (connection, before) -> connection
                        .preparedQuery(CHANGE)
                        .execute(Tuple.of(manager, wanted.available(), wanted.changesLimit(), wanted.maxLoad()))
                        .map(rows -> Rows.one(rows, StaffChanges::told))
                        .call(after -> after.equals(before)
                                ? Uni.createFrom().voidItem()
                                : History.ofManager(
                                        connection, manager, actor, HistoryEvent.AVAILABILITY, before, after)))
                .map(Optional::isPresent);
    }

    /**
     * Deletes a manager with their assignments and turns; what the history tells of them is emptied.
     *
     * @return how many tickets lost their manager; empty for an unknown id
     */
    public Uni<Optional<Integer>> delete(long manager, String actor) {
        return hold(manager, (connection, before) -> Erasure.manager(connection, manager, actor));
    }

    /** Work on a manager who is there. */
    private interface Work<T> {
        Uni<T> with(SqlConnection connection, JsonObject before);
    }

    private <T> Uni<Optional<T>> hold(long manager, Work<T> work) {
        Function<SqlConnection, Uni<Optional<T>>> held = connection -> connection
                .query(MergeSql.LOCK)
                .execute()
                .chain(() -> connection
                        .preparedQuery("select available, max_load from managers where id = $1")
                        .execute(Tuple.of(manager)))
                .map(rows -> Rows.first(rows, StaffChanges::told))
                .chain(found -> found.map(
                                before -> work.with(connection, before).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
        return pool.withTransaction(held);
    }

    private static JsonObject told(Row row) {
        return new JsonObject()
                .put("available", row.getBoolean("available"))
                .put("max_load", row.getInteger("max_load"));
    }
}
