package org.ticketdistribution.insight.question;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Vocabulary;

/**
 * A chart as somebody wrote it down who knows the terms but not the stored names, such as a language model. Absent is
 * empty.
 *
 * @param filters names of values by dimension, as they may be said
 * @param from a day as 2026-11-01, {@code to} likewise
 */
public record WrittenChart(
        String groupBy,
        String breakdownBy,
        String measure,
        Map<String, List<String>> filters,
        String from,
        String to,
        String top,
        String sort,
        String chartType) {

    public WrittenChart {
        filters = Map.copyOf(filters);
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** The chart; empty when a part of it is in no closed list, a name is not stored, or there is no such chart. */
    public Optional<ChartIntent> intent(ChartQuestions questions, Vocabulary vocabulary) {
        try {
            return Optional.of(read(questions, vocabulary))
                    .filter(chart -> chart.impossible().isEmpty());
        } catch (Unreadable part) {
            return Optional.empty();
        }
    }

    private ChartIntent read(ChartQuestions questions, Vocabulary vocabulary) {
        var group = one(groupBy, Dimension::of);
        var breakdown = breakdownBy.isBlank() ? null : one(breakdownBy, Dimension::of);
        var what = measure.isBlank() ? Measure.COUNT : one(measure, Measure::of);
        var wanted = new ArrayList<Filter>();
        filters.forEach(
                (dimension, names) -> wanted.add(filter(one(dimension, Dimension::of), names, questions, vocabulary)));
        wanted.sort((first, second) -> first.dimension().compareTo(second.dimension()));
        var period = new Period(day(from), day(to));
        var most = top.isBlank() ? null : number(top);
        var fitting = most == null ? Sorting.fitting(group) : Sorting.LARGEST_FIRST;
        var order = sort.isBlank() ? fitting : one(sort, Sorting::of);
        var type = chartType.isBlank()
                ? ChartType.fitting(group, breakdown, what, period, order)
                : one(chartType, ChartType::of);
        return new ChartIntent(group, breakdown, what, wanted, period, most, order, type);
    }

    private static Filter filter(
            Dimension dimension, List<String> names, ChartQuestions questions, Vocabulary vocabulary) {
        return new Filter(
                dimension,
                names.stream()
                        .map(name ->
                                questions.value(dimension, name, vocabulary).orElseThrow(Unreadable::new))
                        .distinct()
                        .toList());
    }

    private static <T> T one(String written, Function<String, Optional<T>> list) {
        return list.apply(written).orElseThrow(Unreadable::new);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException noDay) {
            throw new Unreadable();
        }
    }

    private static Integer number(String written) {
        try {
            return Integer.valueOf(written.strip());
        } catch (NumberFormatException noNumber) {
            throw new Unreadable();
        }
    }
}
