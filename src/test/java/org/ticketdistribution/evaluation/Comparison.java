package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ticketdistribution.demo.Json;

/** What moved between two results: figures, and answers row by row. */
final class Comparison {

    private final JsonNode earlier;
    private final JsonNode later;

    /** Both as {@link Evaluation#json} has them. */
    Comparison(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("Compared with: " + earlier.path("about").asText());
        later.path("parts").fieldNames().forEachRemaining(name -> {
            var before = earlier.path("parts").path(name);
            if (before.isMissingNode()) {
                lines.add("== " + name + ": the earlier run has no such part");
            } else {
                lines.addAll(part(name, before, later.path("parts").path(name)));
            }
        });
        return String.join("\n", lines);
    }

    private static List<String> part(String name, JsonNode before, JsonNode after) {
        var lines = new ArrayList<String>();
        lines.add("== " + name);
        for (var field : Field.values()) {
            lines.add(moved(field.label() + " accuracy", before, after, "/" + field.label() + "/accuracy"));
            lines.add(moved(field.label() + " macro-F1", before, after, "/" + field.label() + "/macro_f1"));
        }
        lines.add(moved("priority within 2", before, after, "/priority/within_2"));
        lines.add(moved("priority mean error", before, after, "/priority/mean_error"));
        lines.add(moved("calibration error", before, after, "/confidence/expected_calibration_error"));
        lines.addAll(answers(before, after));
        return lines;
    }

    private static String moved(String what, JsonNode before, JsonNode after, String path) {
        var was = before.at(path).asDouble();
        var is = after.at(path).asDouble();
        return String.format(Locale.ROOT, "  %-22s %.4f → %.4f  %+.4f", what, was, is, is - was);
    }

    private static List<String> answers(JsonNode before, JsonNode after) {
        var was = byKey(before);
        var is = byKey(after);
        var lines = new ArrayList<String>();
        is.forEach((key, answer) -> {
            var old = was.get(key);
            if (old == null) {
                lines.add("  " + key + " is new");
            } else {
                changes(old, answer).forEach(change -> lines.add("  " + key + " " + change));
            }
        });
        was.keySet().stream().filter(key -> !is.containsKey(key)).forEach(key -> lines.add("  " + key + " is gone"));
        return lines.stream().sorted().toList();
    }

    private static Map<String, JsonNode> byKey(JsonNode part) {
        var answers = new HashMap<String, JsonNode>();
        Json.list(part.path("answers"))
                .forEach(answer -> answers.put(answer.path("key").asText(), answer));
        return answers;
    }

    private static List<String> changes(JsonNode was, JsonNode is) {
        var changes = new ArrayList<String>();
        for (var field : Field.values()) {
            change(field.label(), was, is).ifPresent(changes::add);
        }
        change("priority", was, is).ifPresent(changes::add);
        return changes;
    }

    private static Optional<String> change(String field, JsonNode was, JsonNode is) {
        var old = was.path(field);
        var now = is.path(field);
        if (isSame(old, now)) {
            return Optional.empty();
        }
        var expected = is.path("expected_" + field);
        var verdict = isSame(now, expected)
                ? "now right"
                : isSame(old, expected) ? "was right" : "expected " + expected.asText();
        return Optional.of(field + ": " + old.asText() + " → " + now.asText() + ", " + verdict);
    }

    /** A priority is a whole number, the median that is expected may lie between two. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.asDouble() == other.asDouble()
                : one.asText().equals(other.asText());
    }
}
