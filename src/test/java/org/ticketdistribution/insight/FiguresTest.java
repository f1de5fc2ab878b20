package org.ticketdistribution.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counted cells as a chart. */
class FiguresTest {

    @Test
    void withoutBreakdown_thereIsOneSeriesInTheOrderOfPlaces() {
        var figures = Figures.of(
                chart(Dimension.CITY, null, Measure.COUNT),
                List.of(new Cell(2, "Астана", 1, "", 3.0), new Cell(1, "Алматы", 1, "", 5.0)),
                2,
                4,
                "другие");

        assertThat(figures.labels()).containsExactly("Алматы", "Астана");
        assertThat(figures.series()).containsExactly(new Figures.Series("", List.of(5.0, 3.0)));
        assertThat(figures.groups()).isEqualTo(2);
        assertThat(figures.withoutValue()).isEqualTo(4);
    }

    @Test
    void whatWasNotCounted_isZeroAndOfMeansNothing() {
        var cells = List.of(new Cell(1, "Алматы", 1, "Жалоба", 5.0), new Cell(2, "Астана", 2, "Спам", 3.0));

        var counts = Figures.of(chart(Dimension.CITY, Dimension.CATEGORY, Measure.COUNT), cells, 2, 0, "другие");
        var means =
                Figures.of(chart(Dimension.CITY, Dimension.CATEGORY, Measure.AVERAGE_PRIORITY), cells, 2, 0, "другие");

        assertThat(counts.series().get(0)).isEqualTo(new Figures.Series("Жалоба", List.of(5.0, 0.0)));
        assertThat(means.series().get(1).values()).containsExactly(null, 3.0);
    }

    @Test
    void groupsAndSeriesWithoutName_areTheOthers() {
        var figures = Figures.of(
                chart(Dimension.CITY, Dimension.MANAGER, Measure.COUNT),
                List.of(new Cell(1, "Алматы", 1, "Лев Т.", 5.0), new Cell(2, null, 2, null, 7.0)),
                9,
                0,
                "other");

        assertThat(figures.labels()).containsExactly("Алматы", "other");
        assertThat(figures.series()).extracting(Figures.Series::name).containsExactly("Лев Т.", "other");
        assertThat(figures.series().get(1).values()).containsExactly(0.0, 7.0);
    }

    /** Places count days from the newest: those that are dropped are the oldest. */
    @Test
    void days_goForwardAndLackNone() {
        var figures = Figures.of(
                chart(Dimension.DAY, null, Measure.COUNT),
                List.of(new Cell(1, "2026-11-02", 1, "", 1.0), new Cell(2, "2026-10-30", 1, "", 2.0)),
                2,
                0,
                "");
        var means = Figures.of(
                chart(Dimension.DAY, null, Measure.AVERAGE_PRIORITY),
                List.of(new Cell(1, "2026-11-02", 1, "", 1.0), new Cell(2, "2026-10-31", 1, "", 2.0)),
                2,
                0,
                "");

        assertThat(figures.labels()).containsExactly("2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02");
        assertThat(figures.series().get(0).values()).containsExactly(2.0, 0.0, 0.0, 1.0);
        assertThat(means.series().get(0).values()).containsExactly(2.0, null, 1.0);
    }

    @Test
    void nothingCounted_isAnEmptyChart() {
        var figures = Figures.of(chart(Dimension.CITY, null, Measure.COUNT), List.of(), 0, 0, "");

        assertThat(figures.labels()).isEmpty();
        assertThat(figures.series()).isEmpty();
    }

    private static ChartIntent chart(Dimension group, Dimension breakdown, Measure measure) {
        return new ChartIntent(
                group,
                breakdown,
                measure,
                List.of(),
                Period.ALL,
                null,
                Sorting.fitting(group),
                ChartType.fitting(group, breakdown, measure, Period.ALL, Sorting.fitting(group)));
    }
}
