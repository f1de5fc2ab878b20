package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ticketdistribution.store.Overview;
import org.ticketdistribution.store.Overview.Trait;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;

/**
 * How many tickets there are by one trait.
 *
 * @param bars those that are seen at once
 * @param rest those that are folded away
 */
@TemplateData
public record Chart(Trait trait, List<Bar> bars, List<Bar> rest) {

    /** More than this many bars are not compared at a glance. */
    private static final int SHOWN = 10;

    /** Folding away fewer saves nothing. */
    private static final int LEAST_FOLDED = 3;

    /**
     * One value.
     *
     * @param href the list of its tickets
     * @param share of all tickets that have the trait, in per cent
     * @param percent of the chart's longest bar, 0 to 100
     */
    @TemplateData
    public record Bar(String label, String href, String count, String share, int percent) {}

    public Chart {
        bars = List.copyOf(bars);
        rest = List.copyOf(rest);
    }

    /** The charts that have at least one bar. */
    static List<Chart> of(Overview.Snapshot figures, Speech speech) {
        return Stream.of(
                        of(Trait.CATEGORY, figures, speech, speech::category),
                        of(Trait.SENTIMENT, figures, speech, speech::sentiment),
                        of(Trait.LANGUAGE, figures, speech, speech::ticketLanguage),
                        of(Trait.PRIORITY, figures, speech, UnaryOperator.identity()),
                        of(Trait.OFFICE, figures, speech, UnaryOperator.identity()),
                        of(Trait.SEGMENT, figures, speech, UnaryOperator.identity()))
                .filter(chart -> !chart.bars.isEmpty())
                .toList();
    }

    private static Chart of(Trait trait, Overview.Snapshot figures, Speech speech, UnaryOperator<String> words) {
        var counts = figures.by(trait);
        var longest = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        Function<Map.Entry<String, Long>, Bar> bar = entry -> new Bar(
                words.apply(entry.getKey()),
                address(trait, entry.getKey()),
                speech.count(entry.getValue()),
                speech.decimal(100.0 * entry.getValue() / total, 1),
                (int) Math.ceil(100.0 * entry.getValue() / longest));
        var ordered = counts.entrySet().stream();
        var bars = (trait == Trait.PRIORITY ? ordered.sorted(byNumber()) : ordered)
                .map(bar)
                .toList();
        var shown = bars.size() < SHOWN + LEAST_FOLDED ? bars.size() : SHOWN;
        return new Chart(trait, bars.subList(0, shown), bars.subList(shown, bars.size()));
    }

    /** Priorities have an order of their own: the most urgent first. */
    private static Comparator<Map.Entry<String, Long>> byNumber() {
        return Comparator.comparingInt((Map.Entry<String, Long> entry) -> Integer.parseInt(entry.getKey()))
                .reversed();
    }

    private static String address(Trait trait, String value) {
        return trait == Trait.PRIORITY
                ? TicketsAddress.of("priority_min", value) + "&priority_max=" + value
                : TicketsAddress.of(trait.name().toLowerCase(Locale.ROOT), value);
    }
}
