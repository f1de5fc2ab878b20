package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Whether an analyzer is right as often as it says, and what a review finds. Right is a row whose category and language are.
 *
 * @param table tenths of the confidence, those without rows left out
 * @param expectedError how far confidence and truth are apart on average over the rows; 0 where no row has a confidence
 * @param wrong how many of all rows are wrong
 * @param asked what was said to need review
 * @param thresholds what would be reviewed below other confidences
 */
record ConfidenceFigures(
        List<Tenth> table, double expectedError, int rows, int wrong, Review asked, List<Review> thresholds) {

    private static final int TENTHS = 10;
    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /**
     * Rows with a confidence from this on and below the next tenth; the highest tenth has those with 1 as well.
     *
     * @param confidence their mean
     * @param right the share of them that is right
     */
    record Tenth(double from, int rows, double confidence, double right) {

        double distance() {
            return rows * Math.abs(confidence - right);
        }
    }

    /**
     * What a review would look at, and how many of the wrong rows are among it.
     *
     * @param below the confidence; 0 where the analyzer itself chose
     */
    record Review(double below, int rows, int caught) {}

    static ConfidenceFigures of(List<Row> rows) {
        var table = IntStream.range(0, TENTHS)
                .mapToObj(tenth -> tenth(rows, tenth))
                .filter(tenth -> tenth.rows() > 0)
                .toList();
        int told = table.stream().mapToInt(Tenth::rows).sum();
        return new ConfidenceFigures(
                table,
                told == 0 ? 0 : table.stream().mapToDouble(Tenth::distance).sum() / told,
                rows.size(),
                (int) rows.stream().filter(row -> !row.isRight()).count(),
                review(rows.stream().filter(row -> row.answer().needsReview()).toList(), 0),
                told == 0
                        ? List.of()
                        : DoubleStream.of(THRESHOLDS)
                                .mapToObj(below -> review(below(rows, below), below))
                                .toList());
    }

    private static List<Row> below(List<Row> rows, double threshold) {
        return rows.stream().filter(row -> confidence(row) < threshold).toList();
    }

    private static Review review(List<Row> reviewed, double below) {
        return new Review(below, reviewed.size(), (int)
                reviewed.stream().filter(row -> !row.isRight()).count());
    }

    private static Tenth tenth(List<Row> rows, int tenth) {
        var those = rows.stream()
                .filter(row -> row.answer().confidence() != null)
                .filter(row -> Math.min(TENTHS - 1, (int) (confidence(row) * TENTHS)) == tenth)
                .toList();
        return new Tenth(
                (double) tenth / TENTHS,
                those.size(),
                those.stream()
                        .mapToDouble(ConfidenceFigures::confidence)
                        .average()
                        .orElse(0),
                those.stream().mapToInt(row -> row.isRight() ? 1 : 0).average().orElse(0));
    }

    private static double confidence(Row row) {
        var confidence = row.answer().confidence();
        return confidence == null ? 1 : confidence;
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("expected_calibration_error", Numbers.rounded(expectedError))
                .put("wrong", wrong);
        var tenths = json.putArray("reliability");
        for (var tenth : table) {
            tenths.addObject()
                    .put("from", tenth.from())
                    .put("rows", tenth.rows())
                    .put("confidence", Numbers.rounded(tenth.confidence()))
                    .put("right", Numbers.rounded(tenth.right()));
        }
        json.putObject("review").put("rows", asked.rows()).put("caught", asked.caught());
        var others = json.putArray("review_below");
        for (var review : thresholds) {
            others.addObject()
                    .put("confidence", review.below())
                    .put("rows", review.rows())
                    .put("caught", review.caught());
        }
        return json;
    }
}
