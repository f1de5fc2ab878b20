package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * One ticket held for a change by hand: under the lock of routing, so that loads and turns stand still, and with its own
 * row locked, so that no result of a run comes in between.
 */
@ApplicationScoped
public class TicketLock {

    private final Pool pool;

    TicketLock(Pool pool) {
        this.pool = pool;
    }

    /**
     * Does the work in one transaction; when it fails, nothing of it stays.
     *
     * @param work gets the ticket, empty for an unknown id; short, everybody else waits for it
     */
    public <T> Uni<T> hold(long ticket, Function<Optional<LockedTicket>, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .query(MergeSql.LOCK)
                .execute()
                .chain(() -> LockedTicket.lock(connection, ticket))
                .chain(work::apply));
    }
}
