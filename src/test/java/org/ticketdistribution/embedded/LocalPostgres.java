package org.ticketdistribution.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real PostgreSQL server on a free loopback port, started from zonky's binaries. It runs apart from this process and in
 * its own session: it lives on until it is stopped. As root it is started in a user namespace, because PostgreSQL
 * refuses to run as root.
 */
public final class LocalPostgres implements AutoCloseable {
    /** How the server goes down: both cut the clients off; after IMMEDIATE the next start recovers as after a crash. */
    public enum Shutdown {
        FAST,
        IMMEDIATE
    }

    private static final String USER = "tickets";
    private static final String PASSWORD = "tickets";
    private static final String DATABASE = "tickets";

    private final Path directory;
    private final PostgresTools tools;
    private final boolean temporary;
    private final int port;

    private LocalPostgres(Path binaries, Path directory, boolean temporary) {
        this.directory = Directories.create(directory);
        this.tools = new PostgresTools(PostgresBinaries.unpackedIn(binaries), this.directory);
        this.temporary = temporary;
        this.port = FreePort.onLoopback();
    }

    /** An empty server for tests beneath {@code target/embedded}, without waiting for the disk; deleted by {@link #close}. */
    public static LocalPostgres temporary() {
        var parent = Directories.create(Path.of("target", "embedded"));
        try {
            return started(new LocalPostgres(parent, Files.createTempDirectory(parent, "postgres"), true));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory beneath " + parent, e);
        }
    }

    /**
     * A server whose data stays in {@code directory} from start to start; the binaries are unpacked once beneath {@code
     * binaries}. A server that still runs on that directory is stopped first, a stale `postmaster.pid` is put away.
     */
    public static LocalPostgres keptIn(Path directory, Path binaries) {
        return started(new LocalPostgres(binaries, directory, false));
    }

    private static LocalPostgres started(LocalPostgres postgres) {
        postgres.tools.createCluster(USER, PASSWORD, postgres.temporary);
        postgres.start();
        postgres.createDatabase(DATABASE);
        return postgres;
    }

    /** Starts the server again after {@link #stop}, on the same port and data. Returns when it takes connections. */
    public void start() {
        tools.stopWhatRunsHere();
        tools.start(settings());
    }

    /** Stops the server and keeps its data; does nothing when it is not running. */
    public void stop(Shutdown shutdown) {
        if (tools.serverProcess().isPresent()) {
            tools.stop(shutdown.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Stops the server and starts it again on the same port and data. */
    public void restart(Shutdown shutdown) {
        stop(shutdown);
        start();
    }

    @Override
    public void close() {
        stop(Shutdown.FAST);
        if (temporary) {
            Directories.delete(directory);
        }
    }

    /** Creates the database when it is absent. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD);
                var find = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var create = connection.createStatement()) {
            find.setString(1, name);
            if (!find.executeQuery().next()) {
                create.execute("CREATE DATABASE \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name + " at port " + port, e);
        }
    }

    /** The server's process, or empty when it is stopped. */
    public Optional<ProcessHandle> process() {
        return tools.serverProcess();
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    private List<String> settings() {
        // Lost power may cost the tests' data, a killed process may not: hence fsync, and not synchronous_commit.
        return List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = ''",
                "max_connections = 200",
                "shared_buffers = '128MB'",
                "fsync = " + (temporary ? "off" : "on"),
                "timezone = 'UTC'",
                "log_timezone = 'UTC'");
    }
}
