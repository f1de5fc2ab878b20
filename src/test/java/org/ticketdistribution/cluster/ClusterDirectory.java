package org.ticketdistribution.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ticketdistribution.demo.ProcessLedger;
import org.ticketdistribution.embedded.Directories;
import org.ticketdistribution.embedded.RunningProcess;

/**
 * Where a cluster keeps its logs and the ledger of its processes. The name ends with the process id of the JVM that
 * started the cluster, so that several JVMs do not meet, and one that finds the directory of a dead JVM cleans up after it.
 */
final class ClusterDirectory {

    static final String LEDGER = "processes";

    private static final Path ROOT = Path.of("target", "cluster");

    private ClusterDirectory() {}

    /** The empty directory of that name, after what dead JVMs left running was stopped. */
    static Path taken(String name) {
        stopOrphans();
        var directory = Directories.create(ROOT)
                .resolve(name + "-" + ProcessHandle.current().pid());
        Directories.delete(directory);
        return Directories.create(directory);
    }

    private static void stopOrphans() {
        try (var directories = Files.list(Directories.create(ROOT))) {
            directories
                    .filter(directory -> Files.exists(directory.resolve(LEDGER)))
                    .filter(directory -> !ownerRuns(directory))
                    .forEach(directory -> new ProcessLedger(directory.resolve(LEDGER)).stopOrphans());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + ROOT, e);
        }
    }

    /** A later process with the same id makes this a wrong yes; its orphans then wait for the next start. */
    private static boolean ownerRuns(Path directory) {
        var name = directory.getFileName().toString();
        long pid = Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
        return ProcessHandle.of(pid).filter(RunningProcess::runs).isPresent();
    }
}
