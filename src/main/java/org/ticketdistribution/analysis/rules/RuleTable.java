package org.ticketdistribution.analysis.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ticketdistribution.analysis.text.StemTable;
import org.ticketdistribution.analysis.text.Tokens;

/**
 * Rules from a resource; how they are written stands at the head of {@code analysis/categories.txt}. Only rules whose first
 * word occurs in a text are looked at, so the size of the table costs little. Safe for many threads.
 */
final class RuleTable {

    private record Opening(int rule, Pattern pattern) {}

    private final StemTable<Integer> entries = new StemTable<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Opening>> openings = new HashMap<>();
    private final List<String> sections = new ArrayList<>();

    private RuleTable() {}

    /** Reads a table by its absolute path on the class path. */
    static RuleTable load(String resource) {
        var table = new RuleTable();
        try (var stream = RuleTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the application");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            table.read(reader.lines().map(String::strip).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
        return table;
    }

    /** How many rules there are. */
    int size() {
        return sections.size();
    }

    /** The numbers of the rules of a section; none when there is no such section. */
    List<Integer> of(String section) {
        return IntStream.range(0, size())
                .filter(rule -> sections.get(rule).equals(section))
                .boxed()
                .toList();
    }

    /** The numbers of the rules that fit, from 0 in the order of the table. */
    Set<Integer> fitting(Tokens tokens) {
        var reading = Reading.of(tokens, entries);
        var fitting = new TreeSet<Integer>();
        for (var entry : reading.occurring()) {
            for (var opening : openings.getOrDefault(entry, List.of())) {
                if (!fitting.contains(opening.rule()) && opening.pattern().fits(reading)) {
                    fitting.add(opening.rule());
                }
            }
        }
        return fitting;
    }

    private void read(List<String> lines) {
        var section = "";
        for (var line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("# ")) {
                add(section, line);
            }
        }
    }

    private void add(String section, String rule) {
        for (var written : rule.split("\\s+\\|\\s+")) {
            var pattern = pattern(written.strip());
            for (var phrase : pattern.parts().get(0).phrases()) {
                for (var entry : phrase.get(0)) {
                    openings.computeIfAbsent(entry, key -> new ArrayList<>()).add(new Opening(size(), pattern));
                }
            }
        }
        sections.add(section);
    }

    private Pattern pattern(String written) {
        var parts = new ArrayList<Pattern.Part>();
        for (var part : written.split("\\s+&\\s+")) {
            var phrases = new ArrayList<List<Set<Integer>>>();
            for (var phrase : part.split(",\\s+")) {
                phrases.add(row(phrase));
            }
            parts.add(new Pattern.Part(phrases));
        }
        return new Pattern(parts);
    }

    private List<Set<Integer>> row(String phrase) {
        var row = new ArrayList<Set<Integer>>();
        for (var word : phrase.split("\\s+")) {
            var alternatives = new HashSet<Integer>();
            for (var entry : word.split("/")) {
                alternatives.add(number(entry));
            }
            row.add(alternatives);
        }
        return row;
    }

    private int number(String entry) {
        return numbers.computeIfAbsent(entry, key -> {
            var next = numbers.size();
            entries.add(key, next);
            return next;
        });
    }
}
