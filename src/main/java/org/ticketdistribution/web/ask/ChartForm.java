package org.ticketdistribution.web.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;

/**
 * A chart in its own terms, as an address has it and as the controls show it: names as those of the API, and for each
 * filter the name of its dimension. What is left to be chosen as it fits is blank.
 */
final class ChartForm {

    static final String GROUP_BY = "group_by";
    static final String BREAKDOWN_BY = "breakdown_by";
    static final String MEASURE = "measure";
    static final String TYPE = "chart_type";
    static final String TOP = "top";
    static final String SORT = "sort";
    static final String FROM = "from";
    static final String TO = "to";

    /** By what tickets can be filtered; days are chosen by the period. */
    static final List<Dimension> FILTERS = Arrays.stream(Dimension.values())
            .filter(dimension -> dimension != Dimension.DAY)
            .toList();

    private static final int LONGEST_NUMBER = 9;

    private final Map<String, List<String>> typed;

    private ChartForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** What an address says; blank values are none, names that mean nothing here are left out. */
    static ChartForm of(Map<String, List<String>> address) {
        var form = new ChartForm(new LinkedHashMap<>());
        for (var name : List.of(GROUP_BY, BREAKDOWN_BY, MEASURE, TYPE, TOP, SORT, FROM, TO)) {
            form.put(name, address.getOrDefault(name, List.of()));
        }
        FILTERS.forEach(dimension -> form.put(dimension.label(), address.getOrDefault(dimension.label(), List.of())));
        return form;
    }

    static ChartForm of(ChartIntent chart) {
        var form = new ChartForm(new LinkedHashMap<>());
        form.put(GROUP_BY, chart.groupBy().label());
        form.put(
                BREAKDOWN_BY,
                chart.breakdownBy() == null ? "" : chart.breakdownBy().label());
        form.put(MEASURE, chart.measure().label());
        form.put(TYPE, chart.type() == fittingType(chart) ? "" : chart.type().label());
        form.put(TOP, chart.top() == null ? "" : chart.top().toString());
        form.put(
                SORT,
                chart.sorting() == fittingOrder(chart.groupBy(), chart.top())
                        ? ""
                        : chart.sorting().label());
        form.put(FROM, text(chart.period().from()));
        form.put(TO, text(chart.period().to()));
        chart.filters().forEach(filter -> form.put(filter.dimension().label(), filter.values()));
        return form;
    }

    /** Tickets by category: where nothing was chosen yet. */
    static ChartForm fresh() {
        return new ChartForm(Map.of(GROUP_BY, List.of(Dimension.CATEGORY.label())));
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The first value, empty for none. */
    String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Where the chart has its page. */
    String address() {
        return "/ask?"
                + typed.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("&"));
    }

    /** The fields whose values are not of their kind; empty when the chart can be made. */
    Set<String> wrong() {
        var wrong = new LinkedHashSet<String>();
        if (!value(GROUP_BY).isEmpty() || isEmpty()) {
            check(wrong, GROUP_BY, Dimension::of);
        } else {
            wrong.add(GROUP_BY);
        }
        check(wrong, BREAKDOWN_BY, Dimension::of);
        check(wrong, MEASURE, Measure::of);
        check(wrong, TYPE, ChartType::of);
        check(wrong, SORT, Sorting::of);
        check(wrong, TOP, ChartForm::number);
        check(wrong, FROM, ChartForm::day);
        check(wrong, TO, ChartForm::day);
        return wrong;
    }

    /** The chart, possible or not; only where nothing is wrong. */
    ChartIntent intent() {
        var group = Dimension.of(value(GROUP_BY)).orElseThrow();
        var breakdown = Dimension.of(value(BREAKDOWN_BY)).orElse(null);
        var measure = Measure.of(value(MEASURE)).orElse(Measure.COUNT);
        var period = new Period(day(value(FROM)).orElse(null), day(value(TO)).orElse(null));
        var top = number(value(TOP)).orElse(null);
        var sorting = Sorting.of(value(SORT)).orElse(fittingOrder(group, top));
        var type = ChartType.of(value(TYPE)).orElse(ChartType.fitting(group, breakdown, measure, period, sorting));
        return new ChartIntent(group, breakdown, measure, filters(), period, top, sorting, type);
    }

    private List<Filter> filters() {
        var filters = new ArrayList<Filter>();
        for (var dimension : FILTERS) {
            var values = values(dimension.label());
            if (!values.isEmpty()) {
                filters.add(new Filter(dimension, values));
            }
        }
        return filters;
    }

    private void put(String name, String value) {
        put(name, List.of(value));
    }

    private void put(String name, List<String> values) {
        var set = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (!set.isEmpty()) {
            typed.put(name, set);
        }
    }

    private void check(Set<String> wrong, String name, Function<String, Optional<?>> reading) {
        var value = value(name);
        if (!value.isEmpty() && reading.apply(value).isEmpty()) {
            wrong.add(name);
        }
    }

    private static Sorting fittingOrder(Dimension group, @Nullable Integer top) {
        return top == null ? Sorting.fitting(group) : Sorting.LARGEST_FIRST;
    }

    private static ChartType fittingType(ChartIntent chart) {
        return ChartType.fitting(
                chart.groupBy(), chart.breakdownBy(), chart.measure(), chart.period(), chart.sorting());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1," + LONGEST_NUMBER + "}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
