package org.ticketdistribution.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LocalPostgresTest {
    private static final Path BINARIES = Path.of("target", "embedded");

    @Test
    void temporaryServer_answersAndLeavesNothing() throws SQLException {
        var postgres = LocalPostgres.temporary();
        assertThat(text(postgres, "SELECT lower('ҚАЗАҚ ЁЛКА')")).isEqualTo("қазақ ёлка");
        var process = postgres.process().orElseThrow();
        postgres.close();
        assertThat(RunningProcess.runs(process)).isFalse();
        assertThatThrownBy(() -> connect(postgres)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource(LocalPostgres.Shutdown.class)
    void restart_keepsWhatWasCommittedAndThePort(LocalPostgres.Shutdown shutdown) throws SQLException {
        try (var postgres = LocalPostgres.temporary()) {
            execute(postgres, "CREATE TABLE kept AS SELECT 'committed' AS word");
            postgres.restart(shutdown);
            assertThat(text(postgres, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void keptDirectory_outlivesTheServer(@TempDir Path directory) throws Exception {
        try (var first = LocalPostgres.keptIn(directory.resolve("postgres"), BINARIES)) {
            execute(first, "CREATE TABLE kept AS SELECT 'committed' AS word");
        }
        try (var second = LocalPostgres.keptIn(directory.resolve("postgres"), BINARIES)) {
            assertThat(text(second, "SELECT word FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void serverLeftOver_isStoppedByTheNextStart(@TempDir Path directory) throws Exception {
        var orphan = LocalPostgres.keptIn(directory.resolve("postgres"), BINARIES);
        var process = orphan.process().orElseThrow();
        try (var next = LocalPostgres.keptIn(directory.resolve("postgres"), BINARIES)) {
            assertThat(RunningProcess.runs(process)).isFalse();
            assertThat(text(next, "SELECT 'ready'")).isEqualTo("ready");
        }
    }

    @Test
    void pidFileNamingStranger_isPutAwayAndTheStrangerLives(@TempDir Path directory) throws Exception {
        var home = directory.resolve("postgres");
        LocalPostgres.keptIn(home, BINARIES).close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(home.resolve("data/postmaster.pid"), stranger.pid() + "\n");
            try (var next = LocalPostgres.keptIn(home, BINARIES)) {
                assertThat(text(next, "SELECT 'ready'")).isEqualTo("ready");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Linux,    amd64,   postgres-linux-x86_64.txz
            Linux,    aarch64, postgres-linux-arm_64.txz
            Mac OS X, aarch64, postgres-darwin-arm_64.txz
            """)
    void binaries_areNamedByMachine(String operatingSystem, String processor, String archive) {
        assertThat(PostgresBinaries.archiveName(operatingSystem, processor)).isEqualTo(archive);
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
