package org.ticketdistribution.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.CRC32;
import org.ticketdistribution.embedded.Directories;

/**
 * What the demo keeps in `.demo` from start to start. Each set of files has data of its own, so that the tickets of
 * `--load` never meet the offices of the demo files. One demo at a time may use the directory.
 */
final class DemoHome {
    private final Path root;
    // Never read, but kept: a lock that nobody refers to is given back by the garbage collector.
    private final FileLock lock;

    private DemoHome(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process until it ends, however it ends: the system drops the lock with it.
     *
     * @throws DemoTrouble when another demo has it
     */
    static DemoHome taken(Path root) {
        var directory = Directories.create(root);
        var lockFile = directory.resolve("lock");
        try {
            // Stays open on purpose, and nothing else here opens the file once it is locked: on POSIX systems the first
            // channel that a process closes gives back its lock.
            var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new DemoTrouble("The demo of this directory is already running (process "
                        + Files.readString(lockFile).strip() + "): stop it with Ctrl-C or use its pages.");
            }
            channel.truncate(0)
                    .write(StandardCharsets.US_ASCII.encode(
                            ProcessHandle.current().pid() + "\n"));
            return new DemoHome(directory, lock);
        } catch (IOException e) {
            throw new DemoTrouble("Cannot write in " + directory + ": " + e.getMessage() + ".", e);
        }
    }

    /** Where PostgreSQL's binaries are unpacked. */
    Path binaries() {
        return root;
    }

    Path ledgerFile() {
        return root.resolve("processes");
    }

    /** The data kept for these options; dropped first when they say so. */
    Path dataFor(DemoOptions options) {
        var data = root.resolve(dataName(options));
        if (options.fresh()) {
            Directories.delete(data);
        }
        return Directories.create(data);
    }

    private static String dataName(DemoOptions options) {
        if (!options.ownFiles()) {
            return "data";
        }
        try {
            var source = options.files().toRealPath();
            var checksum = new CRC32();
            checksum.update(source.toString().getBytes(StandardCharsets.UTF_8));
            return "data-%s-%08x"
                    .formatted(source.getFileName(), checksum.getValue())
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find " + options.files(), e);
        }
    }
}
