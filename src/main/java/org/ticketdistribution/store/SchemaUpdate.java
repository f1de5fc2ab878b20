package org.ticketdistribution.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.exception.LiquibaseException;

/**
 * Brings the schema up to date before anything else begins. A schema that is current is seen with one question, and
 * Liquibase is not started at all. Else one process migrates while the others wait: Liquibase has a lock of its own, but
 * makes the table for it, and the one for its changes, before it takes it.
 */
@ApplicationScoped
class SchemaUpdate {

    /** The key of PostgreSQL's advisory lock: any number, the same in all versions. */
    private static final long LOCK = 7_305_808_869_229_538_405L;

    /** The probe's own answer comes within two seconds. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private final DatabaseProbe probe;
    private final AgroalDataSource dataSource;
    private final LiquibaseFactory liquibase;

    SchemaUpdate(DatabaseProbe probe, AgroalDataSource dataSource, LiquibaseFactory liquibase) {
        this.probe = probe;
        this.dataSource = dataSource;
        this.liquibase = liquibase;
    }

    /** What is done while no other process does it. */
    @FunctionalInterface
    interface Change {
        void run() throws LiquibaseException;
    }

    void bringUpToDate(@Observes @Priority(1) StartupEvent started) throws SQLException, LiquibaseException {
        if (probe.ask().await().atMost(LONGEST_QUESTION) == DatabaseProbe.Answer.SCHEMA_IS_CURRENT) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            alone(connection, this::migrate);
        }
    }

    private void migrate() throws LiquibaseException {
        try (var changes = liquibase.createLiquibase()) {
            changes.update(liquibase.createContexts(), liquibase.createLabels());
        }
    }

    /**
     * Waits until no other process is at it. The lock goes with the transaction, and so with a process that dies; a pooler
     * between here and the database keeps a transaction on one connection.
     *
     * @param lock a connection that the change does not use
     */
    static void alone(Connection lock, Change change) throws SQLException, LiquibaseException {
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            change.run();
        } finally {
            lock.rollback();
            lock.setAutoCommit(true);
        }
    }
}
