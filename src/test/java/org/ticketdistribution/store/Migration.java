package org.ticketdistribution.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.ticketdistribution.embedded.LocalPostgres;

/** The migration as every replica runs it at its start. */
final class Migration {

    private Migration() {}

    static void run(LocalPostgres postgres) throws Exception {
        try (var connection = connect(postgres)) {
            update(connection);
        }
    }

    /**
     * Looks for the lock every second.
     *
     * @param minutes how long to wait for it
     */
    static void runWaitingForLock(LocalPostgres postgres, int minutes) throws Exception {
        try (var connection = connect(postgres)) {
            Scope.child(
                    Map.of(
                            GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getKey(),
                            minutes,
                            GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(),
                            1),
                    () -> update(connection));
        }
    }

    /**
     * As a process of its own: inside of one, Liquibase takes all for the same.
     *
     * @param arguments URL, user and password of the database; begins when its input ends
     */
    public static void main(String... arguments) throws Exception {
        System.in.readAllBytes();
        try (var lock = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            SchemaUpdate.alone(lock, () -> update(connection));
        }
    }

    static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        try (var liquibase = new Liquibase("db/changelog/root.yaml", new ClassLoaderResourceAccessor(), database)) {
            liquibase.update();
        }
    }
}
