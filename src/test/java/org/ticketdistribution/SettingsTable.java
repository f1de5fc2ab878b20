package org.ticketdistribution;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of settings as the README has it. */
public record SettingsTable(List<Row> rows) {

    private static final String HEAD = "| env | property | type | default | meaning |";

    /** What the table writes where there is no default. */
    private static final Set<String> NOTHING = Set.of("none", "required");

    /**
     * A row without its meaning.
     *
     * @param defaultValue empty where there is none
     * @param required whether the service refuses to start without it
     */
    public record Row(String variable, String property, String type, String defaultValue, boolean required) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toList();
            var byDefault = cells.get(4);
            return new Row(
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    NOTHING.contains(byDefault) ? "" : byDefault,
                    byDefault.equals("required"));
        }

        /** A text as a value of this row's type, so that `60s` and `1m` are the same; refuses what is none. */
        public Object parsed(String text) {
            if (text.isEmpty()) {
                return text;
            }
            return switch (type) {
                case "duration" -> DurationConverter.parseDuration(text);
                case "size" -> new MemorySizeConverter().convert(text).asBigInteger();
                default -> text;
            };
        }
    }

    public static SettingsTable ofReadme() {
        try (var lines = Files.lines(Path.of("README.md"))) {
            return new SettingsTable(lines.dropWhile(line -> !line.equals(HEAD))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("README.md cannot be read; tests run in the project's directory", e);
        }
    }

    Set<String> properties() {
        return rows.stream().map(Row::property).collect(toCollection(TreeSet::new));
    }

    /** The environment variable of each property. */
    Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        rows.forEach(row -> variables.put(row.property(), row.variable()));
        return variables;
    }
}
