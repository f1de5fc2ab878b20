package org.ticketdistribution.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.ticketdistribution.analysis.training.CsvTable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.model.Words;

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

    /** No vote is that large; whatever is beyond is a slip. */
    private static final int MOST_JUDGES = 1_000_000;

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
        if (!Files.isRegularFile(file)) {
            throw new EvaluationTrouble("There is no file of labels " + name + ".");
        }
        try {
            var text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new EvaluationTrouble("The labels " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(List<String> cells, int record, Map<UUID, Expected> expected) {
        expected.put(
                value(cells, record, "guid", "the GUID of a ticket", UUID::fromString),
                new Expected(
                        judged(cells, record, Field.CATEGORY, Category.values(), Category::label),
                        judged(cells, record, Field.SENTIMENT, Sentiment.values(), Sentiment::label),
                        judged(cells, record, Field.LANGUAGE, TicketLanguage.values(), TicketLanguage::name),
                        number(cells, record, "priority_median", Priority.LOWEST, Priority.HIGHEST)));
    }

    private <T> Judged judged(List<String> cells, int record, Field field, T[] values, Function<T, String> label) {
        var labels = Arrays.stream(values).map(label).toList();
        var given = value(cells, record, field.label(), "one of " + String.join(", ", labels), cell -> labels.stream()
                .filter(one -> Words.same(one, cell))
                .findFirst()
                .orElseThrow());
        var judges = number(cells, record, field.label() + "_n", 1, MOST_JUDGES);
        return new Judged(given, number(cells, record, field.label() + "_votes", 0, judges) / judges);
    }

    private double number(List<String> cells, int record, String column, double least, double most) {
        var wanted = String.format(Locale.ROOT, "a number from %.0f to %.0f", least, most);
        return value(cells, record, column, wanted, cell -> {
            var number = Double.parseDouble(cell);
            if (!(number >= least && number <= most)) {
                throw new IllegalArgumentException(cell);
            }
            return number;
        });
    }

    /** A record that is too short has an empty cell there. */
    private <T> T value(List<String> cells, int record, String column, String wanted, Function<String, T> reading) {
        int at = columns.getOrDefault(column, cells.size());
        var cell = at < cells.size() ? cells.get(at).strip() : "";
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new EvaluationTrouble(
                    "Row " + record + " of " + name + ", column " + column + ": «" + cell + "» is not " + wanted + ".",
                    e);
        }
    }
}
