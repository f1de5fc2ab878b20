package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one evaluation.
 *
 * @param about what was evaluated on what, for people
 * @param parts rows by the name of their part; a part has figures of its own
 * @param notes what else is to be said: how fast it was, what was left out
 */
record Evaluation(String about, Map<String, List<Row>> parts, List<String> notes) {

    Evaluation {
        parts = new LinkedHashMap<>(parts);
        notes = List.copyOf(notes);
    }

    Map<String, Figures> figures() {
        var figures = new LinkedHashMap<String, Figures>();
        parts.forEach((name, rows) -> figures.put(name, Figures.of(rows)));
        return figures;
    }

    /** The figures, and each answer by its key; no text of a ticket. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("about", about);
        notes.forEach(json.putArray("notes")::add);
        var all = json.putObject("parts");
        figures().forEach((name, figures) -> {
            var part = figures.json();
            var answers = part.putArray("answers");
            parts.getOrDefault(name, List.of()).forEach(row -> answers.add(json(row)));
            all.set(name, part);
        });
        return json;
    }

    private static ObjectNode json(Row row) {
        var json = JsonNodeFactory.instance.objectNode().put("key", row.key());
        for (var field : Field.values()) {
            json.put(field.label(), field.given(row));
            json.put("expected_" + field.label(), field.expected(row).label());
        }
        return json.put("priority", row.answer().priority())
                .put("expected_priority", row.expected().priority())
                .put("confidence", row.answer().confidence())
                .put("needs_review", row.answer().needsReview());
    }

    /** For the terminal. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(about);
        figures().forEach((name, figures) -> lines.addAll(new FiguresText(name, figures).lines()));
        lines.add("");
        lines.addAll(notes);
        return String.join("\n", lines);
    }
}
