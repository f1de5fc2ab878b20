package org.ticketdistribution.web.ask;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Figures;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.pipeline.Charts;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;

/** Makes of a chart what the page shows. */
final class ChartViews {

    /** More bars than this are not read; the table has them all. */
    private static final int MOST_ON_CHART = 40;

    /** What the list of tickets can be filtered by, one value each. */
    private static final Set<Dimension> LISTED = EnumSet.of(
            Dimension.CATEGORY, Dimension.SENTIMENT, Dimension.LANGUAGE, Dimension.SEGMENT, Dimension.OFFICE);

    private final Speech speech;
    private final ValueWords values;
    private final AskMessages words;

    ChartViews(Speech speech, ValueWords values) {
        this.speech = speech;
        this.values = values;
        this.words = values.words();
    }

    ChartView view(Charts.Drawn drawn) {
        var chart = drawn.chart();
        var said = ChartSpeech.in(drawn.tongue());
        return new ChartView(
                said.title(chart),
                said.understood(chart),
                String.join(", ", drawn.ignored()),
                drawn.guesses().stream()
                        .map(guess -> words.guessed(guess.written(), guess.readAs()))
                        .toList(),
                ChartForm.of(chart).address(),
                chart.type() == ChartType.TABLE || drawn.figures().labels().isEmpty() ? "" : data(drawn),
                head(drawn),
                rows(drawn, said.other()),
                notes(drawn));
    }

    private List<String> head(Charts.Drawn drawn) {
        var chart = drawn.chart();
        var head = new ArrayList<String>();
        head.add(words.dimension(chart.groupBy()));
        if (chart.breakdownBy() == null) {
            head.add(words.measure(chart.measure()));
        } else {
            drawn.figures().series().forEach(series -> head.add(values.of(chart.breakdownBy(), series.name())));
            if (hasTotals(drawn)) {
                head.add(words.total());
            }
        }
        return head;
    }

    private List<ChartView.Row> rows(Charts.Drawn drawn, String other) {
        var figures = drawn.figures();
        var rows = new ArrayList<ChartView.Row>();
        for (int at = 0; at < figures.labels().size(); at++) {
            var label = figures.labels().get(at);
            rows.add(new ChartView.Row(
                    values.of(drawn.chart().groupBy(), label),
                    label.equals(other) ? "" : tickets(drawn, label),
                    cells(drawn, at)));
        }
        return rows;
    }

    private List<String> cells(Charts.Drawn drawn, int at) {
        var measure = drawn.chart().measure();
        var cells = new ArrayList<String>();
        for (var series : drawn.figures().series()) {
            cells.add(values.of(measure, series.values().get(at)));
        }
        if (hasTotals(drawn)) {
            var total = drawn.figures().series().stream()
                    .map(series -> series.values().get(at))
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .sum();
            cells.add(values.of(measure, total));
        }
        return cells;
    }

    /** Shares of one group are a whole anyway, and means do not add up. */
    private static boolean hasTotals(Charts.Drawn drawn) {
        return drawn.chart().breakdownBy() != null && drawn.chart().measure() == Measure.COUNT;
    }

    /** The list of a group's tickets; empty when the list cannot show just these. */
    private static String tickets(Charts.Drawn drawn, String label) {
        var chart = drawn.chart();
        if (!LISTED.contains(chart.groupBy()) || !chart.period().equals(Period.ALL)) {
            return "";
        }
        Map<String, String> filters = new LinkedHashMap<>();
        for (var filter : chart.filters()) {
            if (!LISTED.contains(filter.dimension()) || filter.values().size() > 1) {
                return "";
            }
            filters.put(filter.dimension().label(), filter.values().get(0));
        }
        filters.put(chart.groupBy().label(), label);
        return TicketsAddress.of(filters);
    }

    private List<String> notes(Charts.Drawn drawn) {
        var figures = drawn.figures();
        var shown = figures.labels().size();
        var notes = new ArrayList<String>();
        if (shown > onChart(drawn) && drawn.chart().type() != ChartType.TABLE) {
            notes.add(words.firstOnChart(speech.count(onChart(drawn))));
        }
        if (figures.groups() > shown) {
            notes.add(words.groupsInAll(speech.count(shown), speech.count(figures.groups())));
        }
        if (figures.withoutValue() > 0) {
            notes.add(words.withoutValue(speech.count(figures.withoutValue())));
        }
        return notes;
    }

    private static int onChart(Charts.Drawn drawn) {
        var shown = drawn.figures().labels().size();
        return drawn.chart().type() == ChartType.LINE ? shown : Math.min(MOST_ON_CHART, shown);
    }

    private String data(Charts.Drawn drawn) {
        var chart = drawn.chart();
        var shown = onChart(drawn);
        var labels = new JsonArray();
        drawn.figures().labels().stream().limit(shown).forEach(label -> labels.add(values.of(chart.groupBy(), label)));
        var series = new JsonArray();
        drawn.figures()
                .series()
                .forEach(its -> series.add(new JsonObject()
                        .put("name", name(chart.breakdownBy(), chart.measure(), its))
                        .put("values", numbers(its, shown))));
        return new JsonObject()
                .put("type", chart.type().label())
                .put("measure", words.measure(chart.measure()))
                .put("labels", labels)
                .put("series", series)
                .encode();
    }

    private String name(@Nullable Dimension breakdown, Measure measure, Figures.Series series) {
        return breakdown == null ? words.measure(measure) : values.of(breakdown, series.name());
    }

    private static JsonArray numbers(Figures.Series series, int shown) {
        var numbers = new JsonArray();
        for (int at = 0; at < shown; at++) {
            var value = series.values().get(at);
            if (value == null) {
                numbers.addNull();
            } else {
                numbers.add(value);
            }
        }
        return numbers;
    }
}
