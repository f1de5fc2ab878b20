package org.ticketdistribution.deployment;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an expression of Prometheus asks for: enough of its language for the expressions in deploy/monitoring. */
final class Promql {

    /** A metric with what its labels must be. */
    private static final Pattern SELECTED = Pattern.compile("([a-z_][a-z0-9_]*)\\{([^}]*)}");

    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");

    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final Set<String> LANGUAGE =
            Set.of("absent", "and", "changes", "increase", "max", "offset", "rate", "sum");

    private final String expression;

    Promql(String expression) {
        this.expression = expression;
    }

    Set<String> metrics() {
        var bare = expression
                .replaceAll("\\{[^}]*}|\\[[^]]*]|offset \\d+[smh]", " ")
                .replaceAll(GROUPING.pattern(), " ");
        return WORD.matcher(bare)
                .results()
                .map(word -> word.group())
                .filter(word -> !LANGUAGE.contains(word))
                .collect(toSet());
    }

    /** The labels by which results are told apart. */
    Set<String> groupedBy() {
        return GROUPING.matcher(expression).results().map(by -> by.group(1)).collect(toSet());
    }

    /** The values that are asked for, as `metric label=value`, each alternative of its own. */
    Set<String> values() {
        var values = new TreeSet<String>();
        SELECTED.matcher(expression).results().forEach(selected -> matchers(selected.group(2))
                .forEach((label, alternatives) -> Arrays.stream(alternatives.split("\\|"))
                        .forEach(value -> values.add(selected.group(1) + " " + label + "=" + value))));
        return values;
    }

    private static Map<String, String> matchers(String text) {
        var matchers = new TreeMap<String, String>();
        MATCHER.matcher(text).results().forEach(matcher -> matchers.put(matcher.group(1), matcher.group(3)));
        return matchers;
    }
}
