package org.ticketdistribution.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Figures as a person reads them. */
final class FiguresText {

    private final String name;
    private final Figures figures;

    FiguresText(String name, Figures figures) {
        this.name = name;
        this.figures = figures;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("== " + name + ", " + figures.rows() + " tickets");
        lines.add(line("", "accuracy", "macro-F1", "where people agree"));
        for (var field : Field.values()) {
            lines.add(field(field));
        }
        lines.add(line(
                "priority",
                "±1 " + Numbers.percent(figures.priority().shareWithinOne()),
                "±2 " + Numbers.percent(figures.priority().shareWithinTwo()),
                "mean error " + Numbers.places(figures.priority().meanError())));
        for (var field : Field.values()) {
            lines.addAll(confusion(field));
        }
        lines.addAll(confidence());
        return lines;
    }

    private String field(Field field) {
        var all = figures.of(field);
        var sure = figures.ofSure(field);
        return line(
                field.label(),
                Numbers.percent(all.accuracy()),
                Numbers.places(all.macroF1()),
                sure.right() + " of " + sure.rows() + ", " + Numbers.percent(sure.accuracy()));
    }

    private static String line(String first, String second, String third, String fourth) {
        return String.format(Locale.ROOT, "%-10s  %-11s  %-11s  %s", first, second, third, fourth)
                .stripTrailing();
    }

    /** A line for each expected label, with what was answered: the most frequent first, the right one marked. */
    private List<String> confusion(Field field) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(field.label() + ": expected → answered");
        var confusion = figures.of(field).confusion();
        for (var expected : new TreeSet<>(confusion.keySet())) {
            lines.add("  " + expected + " → " + answered(expected, confusion.getOrDefault(expected, Map.of())));
        }
        return lines;
    }

    private static String answered(String expected, Map<String, Integer> given) {
        return given.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(answer -> (answer.getKey().equals(expected) ? "right" : answer.getKey()) + " " + answer.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<String> confidence() {
        var confidence = figures.confidence();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("confidence that category and language are right: expected calibration error "
                + Numbers.places(confidence.expectedError()));
        for (var tenth : confidence.table()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %.1f to %.1f: %d tickets, says %.2f, is right %.2f",
                    tenth.from(),
                    tenth.from() + 0.1,
                    tenth.rows(),
                    tenth.confidence(),
                    tenth.right()));
        }
        lines.add("review: " + review(confidence.asked(), confidence));
        for (var review : confidence.thresholds()) {
            lines.add(String.format(Locale.ROOT, "  below %.2f: %s", review.below(), review(review, confidence)));
        }
        return lines;
    }

    private static String review(ConfidenceFigures.Review review, ConfidenceFigures confidence) {
        var share = confidence.rows() == 0 ? 0 : (double) review.rows() / confidence.rows();
        return review.rows() + " tickets, " + Numbers.percent(share) + ", among them " + review.caught() + " of the "
                + confidence.wrong() + " wrong ones";
    }
}
