package org.ticketdistribution.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL with the schema and the data of version 0.1, which the service finds at its start; no object store. */
public final class FirstVersion implements QuarkusTestResourceLifecycleManager {

    private static final Path DUMP = Path.of("src/test/resources/upgrade/v0.1.sql");

    private final DatabaseOnly database = new DatabaseOnly();

    @Override
    public Map<String, String> start() {
        var settings = database.start();
        // A connection of its own: the dump leaves it without a search path.
        try (var connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(DUMP));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load " + DUMP, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public void stop() {
        database.stop();
    }
}
