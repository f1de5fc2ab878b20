package org.ticketdistribution.insight;

import java.util.Locale;

/** Why a chart cannot be drawn as it is asked for. Each has its sentence in insight/speech.*.properties. */
public enum Impossible {
    /** The same dimension on both axes. */
    BREAKDOWN_BY_ITSELF,
    /** Slices of one pie have one label each. */
    PIE_WITH_BREAKDOWN,
    /** Means do not add up to a whole. */
    PIE_OF_AVERAGES,
    STACK_WITHOUT_BREAKDOWN,
    /** Means on top of each other mean nothing. */
    STACK_OF_AVERAGES,
    /** A line says that what lies between two points has a meaning. */
    LINE_WITHOUT_ORDER,
    TOP_OUT_OF_RANGE,
    PERIOD_BACKWARDS,
    FILTER_WITHOUT_VALUES,
    FILTER_TWICE,
    /** Days are chosen by the period. */
    FILTER_BY_DAY,
    /** The value is not in the closed list of its dimension. */
    UNKNOWN_VALUE,
    TOO_MANY_VALUES;

    /** The name sent: breakdown_by_itself, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
