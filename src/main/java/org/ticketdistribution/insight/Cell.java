package org.ticketdistribution.insight;

import org.jspecify.annotations.Nullable;

/**
 * One value of a chart as it was counted.
 *
 * @param place of its group in the chart, from 1
 * @param group null: all groups together that are not shown by themselves
 * @param seriesPlace of its series, from 1; 1 without a breakdown
 * @param series null: without a breakdown, or all series together that are not shown by themselves
 * @param value null where there is nothing to take the mean of
 */
public record Cell(
        int place,
        @Nullable String group,
        int seriesPlace,
        @Nullable String series,
        @Nullable Double value) {}
