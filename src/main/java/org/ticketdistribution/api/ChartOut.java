package org.ticketdistribution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.Figures;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.pipeline.Charts;

/** A chart with its figures and what was understood. Labels of values are as they are stored. */
@Schema(name = "Chart")
public record ChartOut(
        @Schema(examples = "Число обращений по городам и категориям")
        String title,

        @Schema(description = "bar, stacked_bar, pie, line or table")
        String chartType,

        @Schema(name = "data_1d", description = "Without a breakdown: value by label, in the order shown")
        @JsonProperty("data_1d")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, Number> data1d,

        @Schema(name = "data_2d", description = "With a breakdown")
        @JsonProperty("data_2d")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Grid data2d,

        @Schema(examples = "city") String groupBy,
        @Schema(examples = "category") @Nullable String breakdownBy,

        @Schema(description = "count, share (percent), average_priority or average_distance (kilometres)")
        String measure,

        List<FilterOut> filters,

        @Schema(description = "The first day that counts; null: from the first ticket on") @Nullable
        LocalDate from,

        @Schema(description = "The last day that counts; null: to the last ticket") @Nullable
        LocalDate to,

        @Schema(description = "How many groups were asked for; null: all") @Nullable
        Integer top,

        @Schema(description = "-value, value, label or -label")
        String sort,

        @Schema(description = "What is shown, in one sentence in the language of the question")
        String understood,

        @Schema(description = "Words of the question that played no part")
        List<String> ignored,

        @Schema(description = "Words of the question that were taken for others")
        List<GuessOut> guesses,

        @Schema(description = "Whether anything was ignored or guessed")
        boolean doubt,

        @Schema(
                description =
                        "Who understood the question: local (words and stems), llm (the model, where those left a "
                                + "doubt), or explicit: nobody had to")
        String source,

        @Schema(description = "The language of title and understood: ru, kk or en")
        String language,

        @Schema(description = "How many groups there are, shown or not")
        int groupsTotal,

        @Schema(description = "Tickets that match but have no value of a dimension or of the measure")
        long withoutValue) {

    /** Which tickets count: those with one of the values. */
    @Schema(name = "ChartFilter")
    public record FilterOut(
            @Schema(examples = "language") String dimension,
            @Schema(examples = "[\"KZ\"]") List<String> values) {}

    /** A word that was taken for another. */
    @Schema(name = "ChartGuess")
    public record GuessOut(String written, String readAs) {}

    /** The values of each series, one for each label; null where there is nothing to take the mean of. */
    @Schema(name = "ChartGrid")
    public record Grid(List<String> labels, List<SeriesOut> series) {}

    /** One series. */
    @Schema(name = "ChartSeries")
    public record SeriesOut(String name, List<@Nullable Number> values) {}

    static ChartOut of(Charts.Drawn drawn) {
        var chart = drawn.chart();
        var figures = drawn.figures();
        var speech = ChartSpeech.in(drawn.tongue());
        var breakdown = chart.breakdownBy();
        return new ChartOut(
                speech.title(chart),
                chart.type().label(),
                breakdown == null ? line(figures, chart.measure()) : null,
                breakdown == null ? null : grid(figures, chart.measure()),
                chart.groupBy().label(),
                breakdown == null ? null : breakdown.label(),
                chart.measure().label(),
                filters(chart),
                chart.period().from(),
                chart.period().to(),
                chart.top(),
                chart.sorting().label(),
                speech.understood(chart),
                drawn.ignored(),
                drawn.guesses().stream()
                        .map(guess -> new GuessOut(guess.written(), guess.readAs()))
                        .toList(),
                drawn.isDoubtful(),
                drawn.source().name().toLowerCase(Locale.ROOT),
                drawn.tongue().code(),
                figures.groups(),
                figures.withoutValue());
    }

    private static List<FilterOut> filters(ChartIntent chart) {
        return chart.filters().stream()
                .map(filter -> new FilterOut(filter.dimension().label(), filter.values()))
                .toList();
    }

    private static Map<String, Number> line(Figures figures, Measure measure) {
        var line = new LinkedHashMap<String, Number>();
        for (var series : figures.series()) {
            for (int at = 0; at < figures.labels().size(); at++) {
                line.put(figures.labels().get(at), number(series.values().get(at), measure));
            }
        }
        return line;
    }

    private static Grid grid(Figures figures, Measure measure) {
        return new Grid(
                figures.labels(),
                figures.series().stream()
                        .map(series -> new SeriesOut(series.name(), numbers(series, measure)))
                        .toList());
    }

    private static List<@Nullable Number> numbers(Figures.Series series, Measure measure) {
        var numbers = new ArrayList<@Nullable Number>();
        series.values().forEach(value -> numbers.add(number(value, measure)));
        return numbers;
    }

    private static @Nullable Number number(@Nullable Double value, Measure measure) {
        if (value == null) {
            return null;
        }
        return measure == Measure.COUNT ? (Number) Math.round(value) : value;
    }
}
