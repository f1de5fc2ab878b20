package org.ticketdistribution.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database's part in a failed start is, in a sentence. */
public final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** The sentence, empty when the failure has nothing to do with the database. */
    public static Optional<String> sentence(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return Optional.of("The database cannot be used, so the service does not start: " + cause.getMessage()
                        + " Check QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_REACTIVE_URL and the user's rights.");
            }
        }
        return Optional.empty();
    }
}
