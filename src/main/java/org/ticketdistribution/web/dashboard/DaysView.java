package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ticketdistribution.web.Speech;

/**
 * How many tickets came on each day, from left to right; days between that had none are there, too.
 *
 * @param columns at least {@link #LEAST}, at most {@link #MOST}; empty when nothing is stored
 * @param most the count of the highest column
 */
@TemplateData
public record DaysView(List<Column> columns, String most, String first, String last) {

    /** A single column would say nothing. */
    static final int LEAST = 7;

    /** What was before is another matter than how it is going. */
    static final int MOST = 60;

    /** What the picture is high, in its own units. */
    private static final int HEIGHT = 100;

    /**
     * One day.
     *
     * @param left where it stands in the picture, a unit a day
     * @param height 0 to 100
     */
    @TemplateData
    public record Column(String day, String count, int left, int height) {

        public int top() {
            return HEIGHT - height;
        }

        public boolean isEmpty() {
            return height == 0;
        }
    }

    public DaysView {
        columns = List.copyOf(columns);
    }

    /** @param counts by day as in 2026-02-28 */
    static DaysView of(Map<String, Long> counts, Speech speech) {
        var days = counts.keySet().stream().map(LocalDate::parse).sorted().toList();
        if (days.isEmpty()) {
            return new DaysView(List.of(), "", "", "");
        }
        var last = days.get(days.size() - 1);
        var span = ChronoUnit.DAYS.between(days.get(0), last) + 1;
        var shown = (int) Math.max(LEAST, Math.min(MOST, span));
        var first = last.minusDays(shown - 1L);
        var most = IntStream.range(0, shown)
                .mapToLong(day -> counts.getOrDefault(first.plusDays(day).toString(), 0L))
                .max()
                .orElse(1);
        return new DaysView(
                IntStream.range(0, shown)
                        .mapToObj(day -> column(day, first.plusDays(day), counts, most, speech))
                        .toList(),
                speech.count(most),
                speech.date(first),
                speech.date(last));
    }

    private static Column column(int place, LocalDate day, Map<String, Long> counts, long most, Speech speech) {
        long count = counts.getOrDefault(day.toString(), 0L);
        return new Column(
                speech.date(day), speech.count(count), place, (int) Math.ceil((double) HEIGHT * count / most));
    }

    public int width() {
        return columns.size();
    }
}
