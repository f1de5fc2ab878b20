package org.ticketdistribution.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.model.Words;

/** By what tickets are grouped and filtered. */
public enum Dimension {
    CATEGORY(Arrays.stream(Category.values()).map(Category::label).toList()),
    SENTIMENT(Arrays.stream(Sentiment.values()).map(Sentiment::label).toList()),
    LANGUAGE(Arrays.stream(TicketLanguage.values()).map(Enum::name).toList()),
    SEGMENT(List.of()),
    /** The values are the whole numbers, as text. */
    PRIORITY(IntStream.rangeClosed(Priority.LOWEST, Priority.HIGHEST)
            .mapToObj(Integer::toString)
            .toList()),
    /** The office that has the ticket. */
    OFFICE(List.of()),
    /** The manager that has the ticket. */
    MANAGER(List.of()),
    CITY(List.of()),
    REGION(List.of()),
    COUNTRY(List.of()),
    /** The day on which the ticket was stored, as 2026-11-18. Filtered by the period, not by values. */
    DAY(List.of()),
    /** Who analysed the ticket. */
    SOURCE(List.of("llm", "local", "manual"));

    private final List<String> closedValues;

    Dimension(List<String> closedValues) {
        this.closedValues = List.copyOf(closedValues);
    }

    /** The name sent and taken: category, sentiment, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All values it can have, in their order; empty where the stored tickets decide. */
    public List<String> closedValues() {
        return closedValues;
    }

    /** Whether its values have an order of their own, by which a chart shows them. */
    public boolean isOrdered() {
        return this == DAY || this == PRIORITY;
    }

    /** The dimension of this name, blanks and case aside; empty when there is none. */
    public static Optional<Dimension> of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.label(), label))
                .findFirst();
    }
}
