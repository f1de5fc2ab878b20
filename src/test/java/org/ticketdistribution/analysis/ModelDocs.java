package org.ticketdistribution.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What docs/model.md says, so that tests keep its tables true. */
final class ModelDocs {

    private static final Path FILE = Path.of("docs", "model.md");

    private ModelDocs() {}

    static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read; tests run in the project's directory", e);
        }
    }
}
