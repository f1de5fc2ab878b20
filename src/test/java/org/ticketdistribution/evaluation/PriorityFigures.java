package org.ticketdistribution.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How near the priorities come to the median of what people said.
 *
 * @param withinOne how many rows are at most 1 away
 * @param withinTwo how many rows are at most 2 away
 * @param meanError how far away they are on average; 0 without rows
 */
record PriorityFigures(int rows, int withinOne, int withinTwo, double meanError) {

    static PriorityFigures of(List<Row> rows) {
        return new PriorityFigures(
                rows.size(),
                within(rows, 1),
                within(rows, 2),
                rows.stream().mapToDouble(PriorityFigures::error).average().orElse(0));
    }

    private static int within(List<Row> rows, int most) {
        return (int) rows.stream().filter(row -> error(row) <= most).count();
    }

    private static double error(Row row) {
        return Math.abs(row.expected().priority() - row.answer().priority());
    }

    double shareWithinOne() {
        return rows == 0 ? 0 : (double) withinOne / rows;
    }

    double shareWithinTwo() {
        return rows == 0 ? 0 : (double) withinTwo / rows;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rows", rows)
                .put("within_1", Numbers.rounded(shareWithinOne()))
                .put("within_2", Numbers.rounded(shareWithinTwo()))
                .put("mean_error", Numbers.rounded(meanError));
    }
}
