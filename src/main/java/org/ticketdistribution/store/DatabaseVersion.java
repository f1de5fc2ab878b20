package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Which PostgreSQL it is. */
@ApplicationScoped
public class DatabaseVersion {

    /** Whoever looks wants an answer, and the pool may be busy. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Pool pool;

    DatabaseVersion(Pool pool) {
        this.pool = pool;
    }

    /** As the server says it, empty when it does not answer. */
    public Uni<String> ask() {
        return pool.query("select current_setting('server_version')")
                .execute()
                .map(rows -> Rows.one(rows, row -> row.getString(0)))
                .ifNoItem()
                .after(LONGEST_WAIT)
                .fail()
                .onFailure()
                .recoverWithItem("");
    }
}
