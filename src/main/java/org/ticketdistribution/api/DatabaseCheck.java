package org.ticketdistribution.api;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.ticketdistribution.store.DatabaseProbe;

/** Ready means that the database answers and its schema is current; nothing else does. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private final DatabaseProbe database;

    DatabaseCheck(DatabaseProbe database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.ask().map(answer -> {
            var check = HealthCheckResponse.named("Database").status(answer == DatabaseProbe.Answer.SCHEMA_IS_CURRENT);
            return check.withData(
                            "schema",
                            switch (answer) {
                                case SCHEMA_IS_CURRENT -> "current";
                                case SCHEMA_IS_OLDER -> "older than this version";
                                case NONE -> "unknown, the database does not answer";
                            })
                    .build();
        });
    }
}
