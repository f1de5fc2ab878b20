package org.ticketdistribution.insight;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chart that is asked for, in closed lists only: nothing of a question but values of filters gets past it.
 *
 * @param breakdownBy null: one value for each group
 * @param top how many groups, 1 to {@link #MOST_GROUPS}; null: all
 */
public record ChartIntent(
        Dimension groupBy,
        @Nullable Dimension breakdownBy,
        Measure measure,
        List<Filter> filters,
        Period period,
        @Nullable Integer top,
        Sorting sorting,
        ChartType type) {

    /** More than anybody reads; the others are shown together where that means something. */
    public static final int MOST_GROUPS = 200;

    /** Days are shown one by one, gaps included; the latest of them. */
    public static final int MOST_DAYS = 366;

    /** A chart with more colours is not read. */
    public static final int MOST_SERIES = 20;

    private static final int MOST_VALUES = 1000;

    private record Rule(Impossible reason, Predicate<ChartIntent> broken) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Impossible.BREAKDOWN_BY_ITSELF, chart -> chart.groupBy == chart.breakdownBy),
            new Rule(Impossible.PIE_WITH_BREAKDOWN, chart -> chart.type == ChartType.PIE && chart.breakdownBy != null),
            new Rule(Impossible.PIE_OF_AVERAGES, chart -> chart.type == ChartType.PIE && !chart.measure.isAdditive()),
            new Rule(
                    Impossible.STACK_WITHOUT_BREAKDOWN,
                    chart -> chart.type == ChartType.STACKED_BAR && chart.breakdownBy == null),
            new Rule(
                    Impossible.STACK_OF_AVERAGES,
                    chart -> chart.type == ChartType.STACKED_BAR && !chart.measure.isAdditive()),
            new Rule(
                    Impossible.LINE_WITHOUT_ORDER,
                    chart -> chart.type == ChartType.LINE && !(chart.groupBy.isOrdered() && chart.sorting.isByLabel())),
            new Rule(
                    Impossible.TOP_OUT_OF_RANGE,
                    chart -> chart.top != null && (chart.top < 1 || chart.top > MOST_GROUPS)),
            new Rule(Impossible.PERIOD_BACKWARDS, chart -> chart.period.isBackwards()),
            new Rule(
                    Impossible.FILTER_WITHOUT_VALUES,
                    chart -> chart.anyFilter(filter -> filter.values().isEmpty())),
            new Rule(Impossible.FILTER_TWICE, ChartIntent::filtersTwice),
            new Rule(Impossible.FILTER_BY_DAY, chart -> chart.anyFilter(filter -> filter.dimension() == Dimension.DAY)),
            new Rule(Impossible.UNKNOWN_VALUE, chart -> chart.anyFilter(ChartIntent::hasUnknownValue)),
            new Rule(
                    Impossible.TOO_MANY_VALUES,
                    chart -> chart.anyFilter(filter -> filter.values().size() > MOST_VALUES)));

    public ChartIntent {
        filters = List.copyOf(filters);
    }

    /** Why it cannot be drawn; empty when it can. */
    public Optional<Impossible> impossible() {
        return RULES.stream()
                .filter(rule -> rule.broken().test(this))
                .map(Rule::reason)
                .findFirst();
    }

    /** The values that a dimension is filtered to; empty when it is not. */
    public List<String> valuesOf(@Nullable Dimension dimension) {
        return filters.stream()
                .filter(filter -> filter.dimension() == dimension)
                .map(Filter::values)
                .findFirst()
                .orElse(List.of());
    }

    /** How many groups are shown at most. */
    public int mostGroups() {
        return top != null ? top : groupBy == Dimension.DAY ? MOST_DAYS : MOST_GROUPS;
    }

    /** Whether the groups beyond those are shown together: not where only the first were asked for, nor means. */
    public boolean gathersOthers() {
        return top == null
                && groupBy != Dimension.DAY
                && (measure == Measure.COUNT || measure == Measure.SHARE && breakdownBy == null);
    }

    /** The same chart, drawn otherwise. */
    public ChartIntent as(ChartType other) {
        return new ChartIntent(groupBy, breakdownBy, measure, filters, period, top, sorting, other);
    }

    private boolean anyFilter(Predicate<Filter> test) {
        return filters.stream().anyMatch(test);
    }

    private boolean filtersTwice() {
        var seen = EnumSet.noneOf(Dimension.class);
        return anyFilter(filter -> !seen.add(filter.dimension()));
    }

    private static boolean hasUnknownValue(Filter filter) {
        var unknown = new ArrayList<>(filter.values());
        unknown.removeAll(filter.dimension().closedValues());
        return !filter.dimension().closedValues().isEmpty() && !unknown.isEmpty();
    }
}
