package org.ticketdistribution.insight.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Vocabulary;

/** A chart in words is a chart only where each part of it is known. */
class WrittenChartTest {

    private static final Vocabulary STORED = new Vocabulary(Map.of(
            Dimension.SEGMENT, List.of("Mass", "VIP"),
            Dimension.CITY, List.of("Алматы", "Кызылорда"),
            Dimension.MANAGER, List.of("Айгерим К.", "Айгерим С.")));

    private final ChartQuestions questions = ChartQuestions.load();

    @Test
    void everyPart_isRead() {
        var chart = new WrittenChart(
                "City",
                "category",
                "share",
                Map.of("category", List.of("жалоба", "Спам"), "city", List.of("Кызылорде")),
                "2026-11-01",
                "2026-11-07",
                "5",
                "value",
                "table");

        assertThat(chart.intent(questions, STORED))
                .contains(new ChartIntent(
                        Dimension.CITY,
                        Dimension.CATEGORY,
                        Measure.SHARE,
                        List.of(
                                new Filter(Dimension.CATEGORY, List.of("Жалоба", "Спам")),
                                new Filter(Dimension.CITY, List.of("Кызылорда"))),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 7)),
                        5,
                        Sorting.SMALLEST_FIRST,
                        ChartType.TABLE));
    }

    @Test
    void whatIsNotSaid_isWhatFits() {
        assertThat(chart("day", "", "", "", ""))
                .contains(new ChartIntent(
                        Dimension.DAY,
                        null,
                        Measure.COUNT,
                        List.of(),
                        Period.ALL,
                        null,
                        Sorting.LABEL,
                        ChartType.LINE));
    }

    @ParameterizedTest(name = "by {0} and {1}, {2}, first {3}, {4}")
    @CsvSource(nullValues = "-", textBlock = """
            -,      '',       '',      '',   ''
            '',     '',       '',      '',   ''
            '1; drop table tickets', '', '', '', ''
            city,   gender,   '',      '',   ''
            city,   city,     '',      '',   ''
            city,   '',       revenue, '',   ''
            city,   '',       '',      five, ''
            city,   '',       '',      201,  ''
            city,   category, '',      '',   pie
            """)
    void partThatIsNotInItsList_isNoChart(String groupBy, String breakdownBy, String measure, String top, String type) {
        assertThat(chart(groupBy == null ? "-" : groupBy, breakdownBy, measure, top, type))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is no value")
    @CsvSource(textBlock = """
            city,    Атлантида
            city,    ''
            segment, Gold
            manager, Айгерим
            day,     2026-11-01
            """)
    void nameThatIsNotStoredOrNotTheOnlyOne_isNoChart(String dimension, String name) {
        var chart = new WrittenChart("category", "", "", Map.of(dimension, List.of(name)), "", "", "", "", "");

        assertThat(chart.intent(questions, STORED)).isEmpty();
    }

    @Test
    void dayThatIsNone_isNoChart() {
        assertThat(new WrittenChart("category", "", "", Map.of(), "yesterday", "", "", "", "")
                        .intent(questions, STORED))
                .isEmpty();
    }

    private Optional<ChartIntent> chart(
            String groupBy, String breakdownBy, String measure, String top, String chartType) {
        return new WrittenChart(groupBy, breakdownBy, measure, Map.of(), "", "", top, "", chartType)
                .intent(questions, STORED);
    }
}
