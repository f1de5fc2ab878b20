package org.ticketdistribution.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/** What is counted or averaged for each group of tickets. */
public enum Measure {
    /** How many tickets. */
    COUNT,
    /**
     * Percent of the tickets that have a value and match the filters on other dimensions: of all groups together, or,
     * with a breakdown, of the same group.
     */
    SHARE,
    /** The mean priority of the analysed tickets. */
    AVERAGE_PRIORITY,
    /** The mean distance in kilometres from the client to the home office of the last decision, where one is known. */
    AVERAGE_DISTANCE;

    /** The name sent and taken: count, share, average_priority, average_distance. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the values of groups may be added up: means may not. */
    public boolean isAdditive() {
        return this == COUNT || this == SHARE;
    }

    /** The measure of this name, blanks and case aside; empty when there is none. */
    public static Optional<Measure> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label(), label))
                .findFirst();
    }
}
