package org.ticketdistribution.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ticketdistribution.analysis.training.CsvTable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Labels by the GUID of their ticket: a CSV file with the columns guid, category, category_n (how many judged),
 * category_votes (how many of them said so), the same of sentiment and language, and priority_median.
 */
final class LabelFile {

    private static final List<String> COLUMNS = List.of(
            "guid",
            "category",
            "category_n",
            "category_votes",
            "sentiment",
            "sentiment_n",
            "sentiment_votes",
            "language",
            "language_n",
            "language_votes",
            "priority_median");

    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private LabelFile(String name, List<String> header) {
        this.name = name;
        for (var column : COLUMNS) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new EvaluationTrouble(
                        name + " has no column " + column + "; it needs " + String.join(", ", COLUMNS) + ".");
            }
            columns.put(column, at);
        }
    }

    /** @throws EvaluationTrouble when the file is missing, lacks a column or says something that is no label */
    static Map<UUID, Expected> read(Path file) {
        var name = file.getFileName().toString();
        var records = CsvTable.records(content(file, name));
        if (records.isEmpty()) {
            throw new EvaluationTrouble(name + " is empty.");
        }
        var labels = new LabelFile(name, records.get(0));
        var expected = new LinkedHashMap<UUID, Expected>();
        for (int record = 1; record < records.size(); record++) {
            labels.add(records.get(record), record, expected);
        }
        return expected;
    }

    private static String content(Path file, String name) {
        try {
            var text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new EvaluationTrouble("The labels " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(List<String> cells, int record, Map<UUID, Expected> expected) {
        try {
            expected.put(
                    UUID.fromString(cell(cells, "guid")),
                    new Expected(
                            judged(
                                    cells,
                                    Field.CATEGORY,
                                    Category.of(cell(cells, "category"))
                                            .orElseThrow()
                                            .label()),
                            judged(
                                    cells,
                                    Field.SENTIMENT,
                                    Sentiment.of(cell(cells, "sentiment"))
                                            .orElseThrow()
                                            .label()),
                            judged(
                                    cells,
                                    Field.LANGUAGE,
                                    TicketLanguage.of(cell(cells, "language"))
                                            .orElseThrow()
                                            .name()),
                            Double.parseDouble(cell(cells, "priority_median"))));
        } catch (RuntimeException e) {
            throw new EvaluationTrouble(
                    "Row " + record + " of " + name + " is not labels of a ticket: " + String.join(",", cells) + ".",
                    e);
        }
    }

    private Judged judged(List<String> cells, Field field, String label) {
        var votes = Double.parseDouble(cell(cells, field.label() + "_votes"));
        var judges = Double.parseDouble(cell(cells, field.label() + "_n"));
        return new Judged(label, votes / judges);
    }

    /** A record that is too short has no such cell, which is trouble like any other. */
    private String cell(List<String> cells, String column) {
        return cells.get(columns.getOrDefault(column, -1)).strip();
    }
}
