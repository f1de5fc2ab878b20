package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Who is alive. Whatever a replica holds names it as the owner, and one lease stands for all it holds: once that is
 * over, anybody may take it.
 */
@ApplicationScoped
public class Replicas {

    /** A dead replica's row says nothing that its absence would not say. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Pool pool;

    Replicas(Pool pool) {
        this.pool = pool;
    }

    /** SQL: whether the column names a replica whose lease holds. */
    static String isAlive(String owner) {
        return "exists (select from replicas alive where alive.id = " + owner + " and alive.lives_until > now())";
    }

    /** The replica is alive for another lease. */
    public Uni<Void> beat(UUID replica, Duration lease) {
        return pool.preparedQuery("""
                        insert into replicas (id, lives_until) values ($1, now() + $2::bigint * interval '1 millisecond')
                        on conflict (id) do update set lives_until = excluded.lives_until""")
                .execute(Tuple.of(replica, lease.toMillis()))
                .replaceWithVoid();
    }

    /**
     * The replica goes: its runs are queued again and its tickets and questions are free at once. What it had taken up
     * is not counted as an attempt that killed it.
     */
    public Uni<Void> leave(UUID replica) {
        return pool.withTransaction(connection -> Statements.inOrder(
                connection,
                List.of(
                        "update runs set state = 'queued', owner = null where owner = $1 and state = 'running'",
                        "update ticket_work set owner = null, claims = greatest(claims - 1, 0) where owner = $1",
                        "delete from geocode_asking where owner = $1",
                        "delete from replicas where id = $1"),
                Tuple.of(replica)));
    }

    /** Removes the rows of those that died long ago. */
    public Uni<Void> forgetTheDead() {
        return pool.preparedQuery(
                        "delete from replicas where lives_until < now() - $1::bigint * interval '1 millisecond'")
                .execute(Tuple.of(FORGOTTEN_AFTER.toMillis()))
                .replaceWithVoid();
    }
}
