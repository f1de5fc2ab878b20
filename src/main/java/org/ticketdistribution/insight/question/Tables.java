package org.ticketdistribution.insight.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Tables of words as resources: lines beneath headers in brackets, «#» before a comment. */
final class Tables {

    private Tables() {}

    /**
     * Reads a table.
     *
     * @param line is given each line with the header that it stands under, without brackets; empty above the first
     */
    static void read(String resource, BiConsumer<String, String> line) {
        var header = "";
        for (var text : lines(resource)) {
            if (text.startsWith("[")) {
                header = text.strip().substring(1, text.strip().length() - 1);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                line.accept(header, text.strip());
            }
        }
    }

    private static List<String> lines(String resource) {
        try (var stream = Tables.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the application");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
