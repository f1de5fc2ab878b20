package org.ticketdistribution.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/** How a chart is drawn. */
public enum ChartType {
    BAR,
    STACKED_BAR,
    PIE,
    LINE,
    TABLE;

    /** The name sent and taken: bar, stacked_bar, pie, line, table. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that fits what is shown, where nobody asked for another. */
    public static ChartType fitting(
            Dimension groupBy, @Nullable Dimension breakdownBy, Measure measure, Period period, Sorting sorting) {
        if (groupBy == Dimension.DAY && !period.isOneDay() && sorting.isByLabel()) {
            return LINE;
        }
        return breakdownBy != null && measure.isAdditive() ? STACKED_BAR : BAR;
    }

    /** The type of this name, blanks and case aside; empty when there is none. */
    public static Optional<ChartType> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label(), label))
                .findFirst();
    }
}
