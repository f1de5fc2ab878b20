package org.ticketdistribution.analysis.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ticketdistribution.analysis.text.StemTable;
import org.ticketdistribution.analysis.text.Tokens;

/**
 * Weighted rules from a resource; how they are written stands at the head of {@code analysis/categories.txt}. Only rules
 * whose first word occurs in a text are looked at, so the size of the table costs little. Safe for many threads.
 *
 * @param <L> what the sections of the table stand for
 */
final class RuleTable<L> {

    private record Rule<L>(L label, double weight) {}

    private record Opening(int rule, Pattern pattern) {}

    private final List<Rule<L>> rules = new ArrayList<>();
    private final StemTable<Integer> entries = new StemTable<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Opening>> openings = new HashMap<>();

    private RuleTable() {}

    /**
     * Reads a table.
     *
     * @param resource absolute path on the class path
     * @param label the label for the text in a section's brackets; throws where there is none
     */
    static <L> RuleTable<L> load(String resource, Function<String, L> label) {
        var table = new RuleTable<L>();
        try (var stream = RuleTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the application");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            table.read(reader.lines().toList(), label);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
        return table;
    }

    /** The sum of the weights of the rules that fit, for each label that has one; empty when no rule fits. */
    Map<L, Double> score(Tokens tokens) {
        var reading = Reading.of(tokens, entries);
        var fitting = new TreeSet<Integer>();
        for (var entry : reading.occurring()) {
            for (var opening : openings.getOrDefault(entry, List.of())) {
                if (!fitting.contains(opening.rule()) && opening.pattern().fits(reading)) {
                    fitting.add(opening.rule());
                }
            }
        }
        var sums = new LinkedHashMap<L, Double>();
        for (var number : fitting) {
            sums.merge(rules.get(number).label(), rules.get(number).weight(), Double::sum);
        }
        return sums;
    }

    private void read(List<String> lines, Function<String, L> label) {
        L section = null;
        for (var line : lines) {
            var rule = line.strip();
            if (rule.startsWith("[")) {
                section = label.apply(rule.substring(1, rule.length() - 1));
            } else if (!rule.isEmpty() && !rule.startsWith("# ")) {
                if (section == null) {
                    throw new IllegalStateException("rule «" + rule + "» stands before the first [section]");
                }
                addRule(section, rule);
            }
        }
    }

    private void addRule(L section, String rule) {
        var parts = rule.split("\\s+", 2);
        var number = rules.size();
        rules.add(new Rule<>(section, Double.parseDouble(parts[0])));
        for (var written : parts[1].split("\\s+\\|\\s+")) {
            var pattern = pattern(written.strip());
            for (var phrase : pattern.parts().get(0).phrases()) {
                for (var entry : phrase.get(0)) {
                    openings.computeIfAbsent(entry, key -> new ArrayList<>()).add(new Opening(number, pattern));
                }
            }
        }
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
