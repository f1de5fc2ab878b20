package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongConsumer;

/** The word that something about a run changed, from replica to replica (LISTEN and NOTIFY). It may get lost. */
@ApplicationScoped
public class RunNotices {

    private final Pool pool;

    RunNotices(Pool pool) {
        this.pool = pool;
    }

    /** Tells all replicas, this one too. */
    public Uni<Void> send(long run) {
        return pool.preparedQuery("select pg_notify('runs', $1)")
                .execute(Tuple.of(Long.toString(run)))
                .replaceWithVoid();
    }

    /**
     * Listens on a connection of the pool, which it keeps.
     *
     * @param heard called with the id of each run
     * @param lost called once when the connection is gone
     */
    public Uni<Void> listen(LongConsumer heard, Runnable lost) {
        return pool.getConnection()
                .chain(connection -> connection
                        .query("listen runs")
                        .execute()
                        .invoke(() -> attend(connection, heard, lost))
                        .onFailure()
                        .call(connection::close))
                .replaceWithVoid();
    }

    private static void attend(SqlConnection connection, LongConsumer heard, Runnable lost) {
        PgConnection.cast(connection)
                .notificationHandler(notice -> heard.accept(Long.parseLong(notice.getPayload())))
                .closeHandler(lost);
    }
}
