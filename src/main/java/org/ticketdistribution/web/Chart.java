package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ticketdistribution.store.Statistics;

/** How many tickets there are by one trait, the most frequent first. */
@TemplateData
public record Chart(Trait trait, List<Bar> bars) {

    /** What tickets are counted by; the name in lower case is the filter's. */
    @TemplateData
    public enum Trait {
        CATEGORY,
        OFFICE,
        SENTIMENT,
        LANGUAGE,
        SEGMENT
    }

    /**
     * One value.
     *
     * @param href the list of its tickets
     * @param percent of the chart's longest bar, 0 to 100
     */
    @TemplateData
    public record Bar(String label, String href, String count, int percent) {}

    public Chart {
        bars = List.copyOf(bars);
    }

    /** The charts that have at least one bar. */
    static List<Chart> of(Statistics.Snapshot figures, Speech speech) {
        return Stream.of(
                        of(Trait.CATEGORY, figures.categories(), speech::category, speech),
                        of(Trait.OFFICE, figures.offices(), UnaryOperator.identity(), speech),
                        of(Trait.SENTIMENT, figures.sentiments(), speech::sentiment, speech),
                        of(Trait.LANGUAGE, figures.languages(), speech::ticketLanguage, speech),
                        of(Trait.SEGMENT, figures.segments(), UnaryOperator.identity(), speech))
                .filter(chart -> !chart.bars.isEmpty())
                .toList();
    }

    private static Chart of(Trait trait, Map<String, Long> counts, UnaryOperator<String> words, Speech speech) {
        var longest = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var filter = trait.name().toLowerCase(Locale.ROOT);
        return new Chart(
                trait,
                counts.entrySet().stream()
                        .map(entry -> new Bar(
                                words.apply(entry.getKey()),
                                TicketsAddress.of(filter, entry.getKey()),
                                speech.count(entry.getValue()),
                                (int) Math.ceil(100.0 * entry.getValue() / longest)))
                        .toList());
    }
}
