package org.ticketdistribution.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line tools of one PostgreSQL installation, applied to one directory (cluster in `data`, `server.log`). */
final class PostgresTools {
    private static final String START_TIMEOUT_SECONDS = "60";

    private final Path home;
    private final Path data;
    private final Path log;
    private final List<String> prefix;

    PostgresTools(Path home, Path directory) {
        this.home = home;
        this.data = directory.resolve("data");
        this.log = directory.resolve("server.log");
        this.prefix = prefix();
    }

    /** Makes an empty cluster unless there is one. Sorting and case folding are PostgreSQL's own: alike on each machine. */
    void createCluster(String user, String password, boolean temporary) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // Aside and renamed: a start that was killed in the middle leaves no half cluster behind.
        var aside = data.resolveSibling("initializing");
        Directories.delete(aside);
        var passwordFile = data.resolveSibling("password");
        try {
            Files.writeString(passwordFile, password);
            run(
                    "initdb",
                    "-D",
                    aside.toString(),
                    "-U",
                    user,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    temporary ? "--no-sync" : "--sync-method=fsync");
            Files.move(aside, data);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the database directory " + data, e);
        }
    }

    void start(List<String> settings) {
        try {
            Files.write(data.resolve("postgresql.conf"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the settings of " + data, e);
        }
        run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", START_TIMEOUT_SECONDS, "start");
    }

    void stop(String mode) {
        run("pg_ctl", "-D", data.toString(), "-w", "-m", mode, "stop");
    }

    /** Stops a server left over on this data, and puts away a `postmaster.pid` whose process is gone or another's. */
    void stopWhatRunsHere() {
        if (serverProcess().isPresent()) {
            stop("fast");
        }
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + pidFile(), e);
        }
    }

    /** The process named in `postmaster.pid`, if it lives and really is the server of this data. */
    Optional<ProcessHandle> serverProcess() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).trim());
            return ProcessHandle.of(pid).filter(RunningProcess::runs).filter(this::worksInData);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // No file, or one that a crash cut off: no server to speak of.
        }
    }

    /** A server's working directory is its data: that tells it from a stranger who was given the same process id. */
    private boolean worksInData(ProcessHandle process) {
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return !Files.exists(Path.of("/proc/self")) || Files.isSameFile(workingDirectory, data);
        } catch (IOException e) {
            return false; // Gone meanwhile, or another user's.
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private void run(String tool, String... arguments) {
        var command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(prefix);
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        Command.run(command, log.resolveSibling("tools.log"));
    }

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!Command.succeeds("unshare", "-U", "true")) {
            throw new IllegalStateException("PostgreSQL does not run as root, and this machine allows no user namespace"
                    + " (`unshare -U`) to run it in: start again as an ordinary user");
        }
        return List.of("unshare", "-U");
    }
}
