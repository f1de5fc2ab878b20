package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database whether it is there, on a connection of its own: so it answers also while the service itself keeps
 * all connections of the pool busy.
 */
@ApplicationScoped
public class DatabaseProbe {

    /** The newest change of the schema that this version knows. */
    static final String NEWEST_CHANGE = "0006-lists";

    /** Who looks after a service gives up soon. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1500);

    /** Until then a question counts as on its way; afterwards its connection counts as dead, and another is made. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final PoolWiring wiring;
    private @Nullable PgConnection connection;
    private @Nullable Uni<Answer> underWay;

    /** @param pool made before, since its settings are ours */
    DatabaseProbe(Vertx vertx, PoolWiring wiring, Pool pool) {
        this.vertx = vertx;
        this.wiring = wiring;
        // The pool is made when it is used first.
        pool.size();
    }

    /** What the database says. */
    public enum Answer {
        SCHEMA_IS_CURRENT,
        SCHEMA_IS_OLDER,
        NONE
    }

    /** Comes within two seconds, whatever happens. Many who ask at once ask once. */
    public Uni<Answer> ask() {
        return attempt()
                .ifNoItem()
                .after(LONGEST_WAIT)
                .recoverWithItem(Answer.NONE)
                .onFailure()
                .recoverWithItem(Answer.NONE);
    }

    private synchronized Uni<Answer> attempt() {
        var attempt = underWay;
        if (attempt == null) {
            attempt = Uni.createFrom()
                    .deferred(this::connection)
                    .chain(DatabaseProbe::question)
                    .onFailure()
                    .invoke(this::drop)
                    // The connection that was kept may have died since.
                    .onFailure()
                    .retry()
                    .atMost(1)
                    .ifNoItem()
                    .after(LONGEST_ATTEMPT)
                    .fail()
                    .onFailure()
                    .invoke(this::drop)
                    .onTermination()
                    .invoke(this::over)
                    .memoize()
                    .indefinitely();
            underWay = attempt;
        }
        return attempt;
    }

    private synchronized Uni<PgConnection> connection() {
        var kept = connection;
        return kept != null
                ? Uni.createFrom().item(kept)
                : PgConnection.connect(vertx, wiring.database().get(0)).invoke(this::keep);
    }

    private static Uni<Answer> question(PgConnection connection) {
        return connection
                .preparedQuery("select exists (select from databasechangelog where id = $1)")
                .execute(Tuple.of(NEWEST_CHANGE))
                .map(rows -> Rows.one(rows, row -> row.getBoolean(0)))
                .map(current -> current ? Answer.SCHEMA_IS_CURRENT : Answer.SCHEMA_IS_OLDER);
    }

    private synchronized void keep(PgConnection made) {
        connection = made;
        made.closeHandler(() -> forget(made));
        made.exceptionHandler(failure -> forget(made));
    }

    private synchronized void forget(PgConnection closed) {
        if (connection == closed) {
            connection = null;
        }
    }

    private synchronized void drop() {
        var dropped = connection;
        connection = null;
        if (dropped != null) {
            dropped.close().subscribe().with(closed -> {}, failure -> {});
        }
    }

    private synchronized void over() {
        underWay = null;
    }

    @PreDestroy
    void close() {
        drop();
    }
}
