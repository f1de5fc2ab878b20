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
            waitingForLock(connection, minutes);
        }
    }

    /**
     * As a process of its own, which is what the lock is for: inside of one, Liquibase takes all for the same.
     *
     * @param arguments URL, user and password of the database; begins when its input ends
     */
    public static void main(String... arguments) throws Exception {
        System.in.readAllBytes();
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            waitingForLock(connection, 1);
        }
    }

    static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void waitingForLock(Connection connection, int minutes) throws Exception {
        Scope.child(
                Map.of(
                        GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getKey(),
                        minutes,
                        GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(),
                        1),
                () -> update(connection));
    }

    private static void update(Connection connection) throws Exception {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        try (var liquibase = new Liquibase("db/changelog/root.yaml", new ClassLoaderResourceAccessor(), database)) {
            liquibase.update();
        }
    }
}
