package org.ticketdistribution.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client's mood. The label is the value stored and sent. */
public enum Sentiment {
    POSITIVE("Позитивный"),
    NEUTRAL("Нейтральный"),
    NEGATIVE("Негативный");

    private final String label;

    Sentiment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The sentiment with this label, blanks and case aside; empty when there is none. */
    public static Optional<Sentiment> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label, label))
                .findFirst();
    }
}
