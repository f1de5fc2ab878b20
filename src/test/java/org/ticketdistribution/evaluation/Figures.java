package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All figures about some rows.
 *
 * @param fields for each field, of all rows
 * @param sure for each field, of the rows in whose label people agree
 */
record Figures(
        int rows,
        Map<Field, LabelFigures> fields,
        Map<Field, LabelFigures> sure,
        PriorityFigures priority,
        ConfidenceFigures confidence) {

    static Figures of(List<Row> rows) {
        var fields = new EnumMap<Field, LabelFigures>(Field.class);
        var sure = new EnumMap<Field, LabelFigures>(Field.class);
        for (var field : Field.values()) {
            fields.put(field, LabelFigures.of(rows, field));
            sure.put(
                    field,
                    LabelFigures.of(
                            rows.stream()
                                    .filter(row -> field.expected(row).isSure())
                                    .toList(),
                            field));
        }
        return new Figures(rows.size(), fields, sure, PriorityFigures.of(rows), ConfidenceFigures.of(rows));
    }

    /** Of all rows; there are figures for every field. */
    LabelFigures of(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /** Of the rows in whose label people agree. */
    LabelFigures ofSure(Field field) {
        return Objects.requireNonNull(sure.get(field));
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("rows", rows);
        for (var field : Field.values()) {
            var node = of(field).json();
            node.set("sure", ofSure(field).json());
            json.set(field.label(), node);
        }
        json.set("priority", priority.json());
        json.set("confidence", confidence.json());
        return json;
    }
}
