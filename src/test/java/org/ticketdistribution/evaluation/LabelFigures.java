package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How right the labels of one field are.
 *
 * @param right how many rows have the label that most people gave
 * @param macroF1 the harmonic mean of precision and recall, each label that occurs on either side weighing the same; 0
 *     without rows
 * @param confusion how often each expected label (outer) was answered by each given one (inner)
 */
record LabelFigures(int rows, int right, double macroF1, Map<String, Map<String, Integer>> confusion) {

    static LabelFigures of(List<Row> rows, Field field) {
        var confusion = new TreeMap<String, Map<String, Integer>>();
        for (var row : rows) {
            confusion
                    .computeIfAbsent(field.expected(row).label(), label -> new TreeMap<>())
                    .merge(field.given(row), 1, Integer::sum);
        }
        int right = (int) rows.stream().filter(field::isRight).count();
        return new LabelFigures(rows.size(), right, macroF1(confusion), confusion);
    }

    /** The share of right rows, 0 to 1; 0 without rows. */
    double accuracy() {
        return rows == 0 ? 0 : (double) right / rows;
    }

    private static double macroF1(Map<String, Map<String, Integer>> confusion) {
        var labels = new TreeSet<>(confusion.keySet());
        confusion.values().forEach(given -> labels.addAll(given.keySet()));
        return labels.stream()
                .mapToDouble(label -> f1(confusion, label))
                .average()
                .orElse(0);
    }

    private static double f1(Map<String, Map<String, Integer>> confusion, String label) {
        int expected = confusion.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int given = confusion.values().stream()
                .mapToInt(counts -> counts.getOrDefault(label, 0))
                .sum();
        int right = confusion.getOrDefault(label, Map.of()).getOrDefault(label, 0);
        return 2.0 * right / (expected + given);
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("rows", rows)
                .put("right", right)
                .put("accuracy", Numbers.rounded(accuracy()))
                .put("macro_f1", Numbers.rounded(macroF1));
        var matrix = json.putObject("confusion");
        confusion.forEach((expected, given) -> {
            var line = matrix.putObject(expected);
            given.forEach(line::put);
        });
        return json;
    }
}
