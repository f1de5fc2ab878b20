package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Vocabulary;

/** The values that a question asks for, or does without. For one question. */
final class Wishes {

    private final Map<Dimension, Set<String>> wanted = new LinkedHashMap<>();
    private final Map<Dimension, Set<String>> unwanted = new LinkedHashMap<>();

    /** Those of which the values were not named one by one. */
    private final Set<Dimension> ranges = new LinkedHashSet<>();

    void want(Dimension dimension, List<String> values) {
        wanted.computeIfAbsent(dimension, key -> new LinkedHashSet<>()).addAll(values);
    }

    void wantRange(Dimension dimension, List<String> values) {
        want(dimension, values);
        ranges.add(dimension);
    }

    void doWithout(Dimension dimension, List<String> values) {
        unwanted.computeIfAbsent(dimension, key -> new LinkedHashSet<>()).addAll(values);
    }

    /** What was wanted of a dimension is taken back. */
    void takeBack(Dimension dimension, List<String> values) {
        var its = wanted.getOrDefault(dimension, new LinkedHashSet<>());
        values.forEach(its::remove);
        if (its.isEmpty()) {
            wanted.remove(dimension);
        }
    }

    /** The dimensions that are filtered to values named one by one, as they came. */
    List<Dimension> named() {
        return wanted.keySet().stream()
                .filter(dimension -> !ranges.contains(dimension) && !unwanted.containsKey(dimension))
                .toList();
    }

    /** The dimensions of which several values were named, to be compared. */
    List<Dimension> compared() {
        return named().stream()
                .filter(dimension -> wanted.getOrDefault(dimension, Set.of()).size() > 1)
                .toList();
    }

    List<Dimension> dimensions() {
        var dimensions = new LinkedHashSet<>(wanted.keySet());
        dimensions.addAll(unwanted.keySet());
        return List.copyOf(dimensions);
    }

    /** Filters with values as they are known; what is not wanted are all known values but those. */
    List<Filter> filters(Vocabulary vocabulary) {
        var filters = new ArrayList<Filter>();
        for (var dimension : Dimension.values()) {
            if (wanted.containsKey(dimension) || unwanted.containsKey(dimension)) {
                var values = new ArrayList<>(wanted.getOrDefault(dimension, Set.copyOf(vocabulary.of(dimension))));
                values.removeAll(unwanted.getOrDefault(dimension, Set.of()));
                filters.add(new Filter(dimension, inOrder(values, vocabulary.of(dimension))));
            }
        }
        return filters;
    }

    private static List<String> inOrder(List<String> values, List<String> known) {
        var ordered = new ArrayList<>(known);
        ordered.retainAll(values);
        values.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        return ordered;
    }
}
