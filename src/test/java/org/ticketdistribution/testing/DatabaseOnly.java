package org.ticketdistribution.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.embedded.LocalPostgres;

/** A PostgreSQL and no object store. */
public final class DatabaseOnly implements QuarkusTestResourceLifecycleManager {

    private @Nullable LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        var database = LocalPostgres.temporary();
        postgres = database;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop the database"));
        return Map.of(
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public synchronized void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
