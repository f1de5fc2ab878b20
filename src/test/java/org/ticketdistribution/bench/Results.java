package org.ticketdistribution.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Figures as a table to read and as JSON to compare, in target/bench. */
final class Results {

    private static final Path DIRECTORY = Path.of("target", "bench");

    private Results() {}

    /**
     * Writes and prints them.
     *
     * @param name of the two files
     * @param circumstances what the figures depend on besides the machine
     */
    static void write(String name, List<Figure> figures, String circumstances) throws IOException {
        var table = new StringBuilder(
                "| what | measured | limit | ratio | target | reached |\n|---|---|---|---|---|---|\n");
        figures.forEach(figure -> table.append(figure.row()).append('\n'));
        table.append("\nJava ")
                .append(Runtime.version())
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" processors, ")
                .append(circumstances)
                .append('\n');
        Files.createDirectories(DIRECTORY);
        Files.writeString(DIRECTORY.resolve(name + ".md"), table, StandardCharsets.UTF_8);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        DIRECTORY.resolve(name + ".json").toFile(),
                        figures.stream().map(Figure::json).toList());
        System.out.println(table);
    }
}
