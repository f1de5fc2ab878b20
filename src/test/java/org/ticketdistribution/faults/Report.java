package org.ticketdistribution.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** One line a scenario with its figures, on the screen and in `target/faults-report.txt`. */
final class Report {

    private static final Path FILE = Path.of("target", "faults-report.txt");

    static {
        // Of this suite only.
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + FILE, e);
        }
    }

    private Report() {}

    static void line(String scenario, String figures, Object... values) {
        var line = "faults, seed %d, %s: %s"
                .formatted(Setting.seed(), scenario, String.format(Locale.ROOT, figures, values));
        System.out.println(line);
        try {
            Files.write(FILE, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + FILE, e);
        }
    }
}
