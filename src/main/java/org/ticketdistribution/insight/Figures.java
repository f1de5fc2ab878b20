package org.ticketdistribution.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart: a value for each label, of each series.
 *
 * @param labels the groups in the order shown
 * @param series one without a name where there is no breakdown
 * @param groups how many there are, shown or not
 * @param withoutValue tickets that match but have no value of a dimension of the chart: they are in no group
 */
public record Figures(List<String> labels, List<Series> series, int groups, long withoutValue) {

    /**
     * @param values one for each label; null where there is nothing to take the mean of
     */
    public record Series(String name, List<@Nullable Double> values) {

        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Figures {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /**
     * Puts counted cells together. Where nothing was counted there is 0, or nothing for a mean; between two days those
     * without tickets are filled in.
     *
     * @param other the label of what is not shown by itself
     */
    public static Figures of(ChartIntent chart, List<Cell> cells, int groups, long withoutValue, String other) {
        var places = new TreeMap<Integer, String>();
        var names = new TreeMap<Integer, String>();
        for (var cell : cells) {
            places.put(cell.place(), Objects.requireNonNullElse(cell.group(), other));
            names.put(
                    cell.seriesPlace(),
                    chart.breakdownBy() == null ? "" : Objects.requireNonNullElse(cell.series(), other));
        }
        var ordered = new ArrayList<>(places.keySet());
        if (chart.groupBy() == Dimension.DAY && chart.sorting() == Sorting.LABEL) {
            Collections.reverse(ordered);
        }
        var grid = new Double[names.size()][ordered.size()];
        for (var row : grid) {
            Arrays.fill(row, chart.measure().isAdditive() ? 0.0 : null);
        }
        var seriesPlaces = new ArrayList<>(names.keySet());
        cells.forEach(
                cell -> grid[seriesPlaces.indexOf(cell.seriesPlace())][ordered.indexOf(cell.place())] = cell.value());
        var series = new ArrayList<Series>();
        for (int at = 0; at < grid.length; at++) {
            series.add(new Series(names.getOrDefault(seriesPlaces.get(at), ""), Arrays.asList(grid[at])));
        }
        var labels = ordered.stream().map(places::get).toList();
        var figures = new Figures(labels, series, groups, withoutValue);
        return chart.groupBy() == Dimension.DAY && chart.sorting() == Sorting.LABEL && chart.top() == null
                ? figures.withEveryDay(chart.measure())
                : figures;
    }

    private Figures withEveryDay(Measure measure) {
        if (labels.size() < 2) {
            return this;
        }
        var first = LocalDate.parse(labels.get(0));
        var days = ChronoUnit.DAYS.between(first, LocalDate.parse(labels.get(labels.size() - 1))) + 1;
        if (days > ChartIntent.MOST_DAYS) {
            return this;
        }
        var all = Stream.iterate(first, day -> day.plusDays(1))
                .limit(days)
                .map(LocalDate::toString)
                .toList();
        return new Figures(
                all, series.stream().map(its -> filled(its, all, measure)).toList(), groups, withoutValue);
    }

    private Series filled(Series its, List<String> all, Measure measure) {
        var values = new ArrayList<@Nullable Double>();
        for (var day : all) {
            var at = labels.indexOf(day);
            values.add(
                    at < 0
                            ? (measure.isAdditive() ? Double.valueOf(0) : null)
                            : its.values().get(at));
        }
        return new Series(its.name(), values);
    }
}
