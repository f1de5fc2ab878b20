package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Which run a request under a client's key led to. */
@ApplicationScoped
public class RequestKeys {

    private static final String KNOWN = """
            select content_hash, run_id from idempotency_keys
            where caller = $1 and route = $2 and key = $3
                and created_at > now() - $4::bigint * interval '1 millisecond'""";

    /** Under a key that was forgotten another run may stand. */
    private static final String REMEMBER = """
            insert into idempotency_keys (caller, route, key, content_hash, run_id) values ($1, $2, $3, $4, $5)
            on conflict (caller, route, key) do update set
                content_hash = excluded.content_hash, run_id = excluded.run_id, created_at = now()""";

    private final Pool pool;

    /**
     * A request by its name and content.
     *
     * @param contentHash SHA-256 of its parts and options, in hexadecimal
     */
    public record Named(RequestKey key, String contentHash) {}

    RequestKeys(Pool pool) {
        this.pool = pool;
    }

    /**
     * The run of an earlier request under this key, empty when there was none.
     *
     * @return fails with {@link KeyReusedException} when that request had another content
     */
    public Uni<Optional<Long>> find(Named request) {
        return known(pool, request);
    }

    /** Forgets keys that are older. */
    public Uni<Void> forget(Duration olderThan) {
        return pool.preparedQuery(
                        "delete from idempotency_keys where created_at < now() - $1::bigint * interval '1 millisecond'")
                .execute(Tuple.of(olderThan.toMillis()))
                .replaceWithVoid();
    }

    /**
     * Queues a run unless an earlier request under the key did, in the caller's transaction. Requests under one key wait
     * for each other; those without are all new.
     */
    static Uni<Long> once(SqlConnection connection, Optional<Named> named, Supplier<Uni<Long>> queue) {
        if (named.isEmpty()) {
            return queue.get();
        }
        var request = named.get();
        var key = request.key();
        return connection
                .preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of(String.join("\n", key.caller(), key.route(), key.key())))
                .chain(() -> known(connection, request))
                .chain(known -> known.map(Uni.createFrom()::item)
                        .orElseGet(() -> queue.get().call(run -> remember(connection, request, run))));
    }

    private static Uni<Optional<Long>> known(SqlClient client, Named request) {
        var key = request.key();
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(
                        key.caller(), key.route(), key.key(), key.kept().toMillis()))
                .map(rows -> Rows.first(rows, row -> {
                    long run = row.getLong("run_id");
                    if (!row.getString("content_hash").equals(request.contentHash())) {
                        throw KeyReusedException.of(key.key(), run);
                    }
                    return run;
                }));
    }

    private static Uni<Void> remember(SqlConnection connection, Named request, long run) {
        var key = request.key();
        return connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(key.caller(), key.route(), key.key(), request.contentHash(), run))
                .replaceWithVoid();
    }
}
