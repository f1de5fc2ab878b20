package org.ticketdistribution.analysis;

import java.util.List;

/**
 * The chart that a model read out of a question, in the model's words: nothing of it is checked yet. What the question
 * does not say is empty.
 *
 * @param from the first day as 2026-11-01, {@code to} the last one
 * @param top how many groups, empty for all
 */
public record ChartWish(
        String groupBy,
        String breakdownBy,
        String measure,
        List<FilterWish> filters,
        String from,
        String to,
        String top,
        String sort,
        String chartType) {

    public ChartWish {
        filters = List.copyOf(filters);
    }

    /** Which tickets count. */
    public record FilterWish(String dimension, List<String> values) {

        public FilterWish {
            values = List.copyOf(values);
        }
    }

    /** The closed lists of what can be asked for. */
    public record Terms(List<String> dimensions, List<String> measures, List<String> sorts, List<String> chartTypes) {

        public Terms {
            dimensions = List.copyOf(dimensions);
            measures = List.copyOf(measures);
            sorts = List.copyOf(sorts);
            chartTypes = List.copyOf(chartTypes);
        }
    }
}
