package org.ticketdistribution.store;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the pool as the framework would, and keeps in mind how the database is reached for {@link DatabaseProbe}. */
@Singleton
class PoolWiring implements PgPoolCreator {

    private volatile List<PgConnectOptions> database = List.of();

    @Override
    public Pool create(Input input) {
        database = List.copyOf(input.pgConnectOptionsList());
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    /** The settings of a connection; empty before the pool was made. */
    List<PgConnectOptions> database() {
        return database;
    }
}
