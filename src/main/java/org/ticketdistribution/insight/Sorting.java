package org.ticketdistribution.insight;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/** In which order the groups come; equal ones by label. */
public enum Sorting {
    LARGEST_FIRST("-value"),
    SMALLEST_FIRST("value"),
    LABEL("label"),
    LABEL_BACKWARDS("-label");

    private final String label;

    Sorting(String label) {
        this.label = label;
    }

    /** The name sent and taken: as the sort of a list of tickets, with `-` for descending. */
    public String label() {
        return label;
    }

    /** Whether the groups come in their own order, whatever their values are. */
    public boolean isByLabel() {
        return this == LABEL || this == LABEL_BACKWARDS;
    }

    /** The order that fits a dimension, where nobody asked for another. */
    public static Sorting fitting(Dimension groupBy) {
        return groupBy.isOrdered() ? LABEL : LARGEST_FIRST;
    }

    /** The order of this name, blanks and case aside; empty when there is none. */
    public static Optional<Sorting> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label, label))
                .findFirst();
    }
}
