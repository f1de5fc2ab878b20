package org.ticketdistribution.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which charts there are. */
class ChartIntentTest {

    @ParameterizedTest(name = "{0} by {1} / {2} as {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            COUNT,            CITY,     -,        BAR,         -
            COUNT,            CITY,     CATEGORY, BAR,         -
            COUNT,            CITY,     CATEGORY, STACKED_BAR, -
            COUNT,            CITY,     CATEGORY, TABLE,       -
            SHARE,            CITY,     -,        PIE,         -
            SHARE,            CITY,     CATEGORY, STACKED_BAR, -
            AVERAGE_PRIORITY, CITY,     CATEGORY, BAR,         -
            AVERAGE_DISTANCE, DAY,      CATEGORY, LINE,        -
            COUNT,            PRIORITY, -,        LINE,        -
            COUNT,            CITY,     CITY,     BAR,         BREAKDOWN_BY_ITSELF
            COUNT,            CITY,     CATEGORY, PIE,         PIE_WITH_BREAKDOWN
            AVERAGE_PRIORITY, CITY,     -,        PIE,         PIE_OF_AVERAGES
            COUNT,            CITY,     -,        STACKED_BAR, STACK_WITHOUT_BREAKDOWN
            AVERAGE_DISTANCE, CITY,     CATEGORY, STACKED_BAR, STACK_OF_AVERAGES
            COUNT,            CITY,     -,        LINE,        LINE_WITHOUT_ORDER
            """)
    void combination_isPossibleOrHasItsReason(
            Measure measure, Dimension group, Dimension breakdown, ChartType type, Impossible reason) {
        var chart = new ChartIntent(group, breakdown, measure, List.of(), Period.ALL, null, Sorting.LABEL, type);

        assertThat(chart.impossible().orElse(null)).isEqualTo(reason);
    }

    /** A line through days that are ordered by their values would go back and forth. */
    @Test
    void line_goesInTheOrderOfDays() {
        var days = new ChartIntent(
                Dimension.DAY, null, Measure.COUNT, List.of(), Period.ALL, 3, Sorting.LARGEST_FIRST, ChartType.LINE);

        assertThat(days.impossible()).contains(Impossible.LINE_WITHOUT_ORDER);
        assertThat(ChartType.fitting(Dimension.DAY, null, Measure.COUNT, Period.ALL, Sorting.LARGEST_FIRST))
                .isEqualTo(ChartType.BAR);
    }

    @ParameterizedTest(name = "top {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            1,   -
            200, -
            0,   TOP_OUT_OF_RANGE
            -5,  TOP_OUT_OF_RANGE
            201, TOP_OUT_OF_RANGE
            """)
    void top_isFromOneToTwoHundred(int top, Impossible reason) {
        var chart = new ChartIntent(
                Dimension.CITY, null, Measure.COUNT, List.of(), Period.ALL, top, Sorting.LARGEST_FIRST, ChartType.BAR);

        assertThat(chart.impossible().orElse(null)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-18, 2026-11-18, -
            2026-11-18, -,          -
            -,          2026-11-18, -
            2026-11-18, 2026-11-17, PERIOD_BACKWARDS
            """)
    void period_endsAfterItBegins(LocalDate from, LocalDate to, Impossible reason) {
        var chart = new ChartIntent(
                Dimension.CITY,
                null,
                Measure.COUNT,
                List.of(),
                new Period(from, to),
                null,
                Sorting.LARGEST_FIRST,
                ChartType.BAR);

        assertThat(chart.impossible().orElse(null)).isEqualTo(reason);
    }

    @Test
    void filter_hasKnownValuesOfEachDimensionOnce() {
        var cities = new Filter(Dimension.CITY, List.of("Алматы"));

        assertThat(filtered(cities).impossible()).isEmpty();
        assertThat(filtered(new Filter(Dimension.CATEGORY, List.of("Жалоба"))).impossible())
                .isEmpty();
        assertThat(filtered(new Filter(Dimension.CITY, List.of())).impossible())
                .contains(Impossible.FILTER_WITHOUT_VALUES);
        assertThat(filtered(cities, cities).impossible()).contains(Impossible.FILTER_TWICE);
        assertThat(filtered(new Filter(Dimension.DAY, List.of("2026-11-18"))).impossible())
                .contains(Impossible.FILTER_BY_DAY);
        assertThat(filtered(new Filter(Dimension.CATEGORY, List.of("Жалоба", "жалобы")))
                        .impossible())
                .contains(Impossible.UNKNOWN_VALUE);
        assertThat(filtered(new Filter(Dimension.PRIORITY, List.of("11"))).impossible())
                .contains(Impossible.UNKNOWN_VALUE);
        var many = IntStream.rangeClosed(0, 1000).mapToObj(Integer::toString).toList();
        assertThat(filtered(new Filter(Dimension.CITY, many)).impossible()).contains(Impossible.TOO_MANY_VALUES);
        assertThat(filtered(new Filter(Dimension.CITY, many.subList(1, 1001))).impossible())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void fittingChart_isPossible(Dimension group) {
        for (var measure : Measure.values()) {
            for (var breakdown : Dimension.values()) {
                var by = breakdown == group ? null : breakdown;
                var type = ChartType.fitting(group, by, measure, Period.ALL, Sorting.fitting(group));
                var chart =
                        new ChartIntent(group, by, measure, List.of(), Period.ALL, null, Sorting.fitting(group), type);
                assertThat(chart.impossible()).as("%s", chart).isEmpty();
            }
        }
    }

    private static ChartIntent filtered(Filter... filters) {
        return new ChartIntent(
                Dimension.CITY,
                null,
                Measure.COUNT,
                List.of(filters),
                Period.ALL,
                null,
                Sorting.LARGEST_FIRST,
                ChartType.BAR);
    }
}
