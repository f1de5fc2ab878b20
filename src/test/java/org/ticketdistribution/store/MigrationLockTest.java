package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.LocalPostgres;
import org.ticketdistribution.testing.TestDatabase;

/** Replicas that start at once migrate once, and a lock that a killed one left behind can be taken away. */
class MigrationLockTest {

    private static final int REPLICAS = 3;

    @Test
    void replicasThatStartAtOnce_upgradeOnce() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            var database = ofTheFirstVersion(postgres);

            assertThat(startAtOnce(postgres)).containsOnly("migrated");
            assertMigratedOnce(database);
        }
    }

    /** Liquibase makes its own tables before it locks: of replicas that meet there some would end. */
    @RepeatedTest(5)
    void replicasThatStartAtOnceOnAnEmptyDatabase_migrateItOnce() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            assertThat(startAtOnce(postgres)).containsOnly("migrated");
            assertMigratedOnce(TestDatabase.of(postgres));
        }
    }

    @Test
    void lockLeftBehind_isTakenAwayByTheStatementOfTheOperationsPage() throws Exception {
        try (var postgres = LocalPostgres.temporary()) {
            var database = ofTheFirstVersion(postgres);
            database.execute("update databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'gone'");

            assertThatThrownBy(() -> Migration.runWaitingForLock(postgres, 0))
                    .hasStackTraceContaining("Could not acquire change log lock.  Currently locked by gone");
            database.execute(statementOfTheOperationsPage());
            Migration.runWaitingForLock(postgres, 0);
            assertMigratedOnce(database);
        }
    }

    private static TestDatabase ofTheFirstVersion(LocalPostgres postgres) throws Exception {
        try (var connection = Migration.connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/upgrade/v0.1.sql")));
        }
        return TestDatabase.of(postgres);
    }

    /** What came of each replica: "migrated", or its last words. */
    private static List<String> startAtOnce(LocalPostgres postgres) throws Exception {
        var replicas = new ArrayList<Process>();
        var ends = new ArrayList<String>();
        try {
            for (var replica = 0; replica < REPLICAS; replica++) {
                replicas.add(process(postgres));
            }
            for (var replica : replicas) {
                replica.getOutputStream().close();
            }
            for (var replica : replicas) {
                var output = new String(replica.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                ends.add(replica.waitFor() == 0 ? "migrated" : output);
            }
            return ends;
        } finally {
            replicas.forEach(Process::destroyForcibly);
        }
    }

    private static Process process(LocalPostgres postgres) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Migration.class.getName(),
                        postgres.jdbcUrl(),
                        postgres.user(),
                        postgres.password())
                .redirectErrorStream(true)
                .start();
    }

    private static void assertMigratedOnce(TestDatabase database) {
        assertThat(database.number("select count(*) - count(distinct id) from databasechangelog"))
                .isZero();
        assertThat(database.number("select count(*) from databasechangelog where id = ?", DatabaseProbe.NEWEST_CHANGE))
                .isOne();
        assertThat(database.texts("select locked::text from databasechangeloglock"))
                .containsExactly("false");
    }

    private static String statementOfTheOperationsPage() throws IOException {
        try (var lines = Files.lines(Path.of("docs/operations.md"))) {
            return lines.filter(line -> line.startsWith("update databasechangeloglock"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
