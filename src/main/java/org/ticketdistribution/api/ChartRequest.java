package org.ticketdistribution.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.question.ChartQuestions;

/** A question, or a chart in its own terms: either query or group_by, with whatever belongs to that. */
@Schema(name = "ChartRequest")
public record ChartRequest(
        @Schema(
                description = "The question, in Russian, Kazakh or English, at most 500 characters",
                examples = "Покажи распределение типов обращений по городам")
        @Nullable
        String query,

        @Schema(description = "Instead of query: the dimension of the groups", examples = "city") @Nullable
        String groupBy,

        @Schema(description = "The dimension that breaks the groups down", examples = "category") @Nullable
        String breakdownBy,

        @Schema(description = "count (the default), share, average_priority or average_distance") @Nullable
        String measure,

        @Nullable List<ChartOut.FilterOut> filters,

        @Schema(description = "bar, stacked_bar, pie, line or table; by default what fits") @Nullable
        String chartType,

        @Schema(description = "How many groups, 1 to 200; all by default") @Nullable
        Integer top,

        @Schema(description = "-value, value, label or -label; by default what fits") @Nullable
        String sort,

        @Schema(description = "The first day", examples = "2026-11-01") @Nullable
        String from,

        @Schema(description = "The last day", examples = "2026-11-18") @Nullable
        String to,

        @Schema(description = "The language of the answer to a chart in its own terms: ru (the default), kk or en")
        @Nullable
        String language) {

    /** The question; empty where the chart is asked for in its own terms. */
    Optional<String> question() {
        if (groupBy != null && !groupBy.isBlank()) {
            if (query != null && !query.isBlank()) {
                throw new ProblemException(400, "query and group_by exclude each other; send one of them");
            }
            return Optional.empty();
        }
        if (query == null || query.isBlank()) {
            throw new ProblemException(
                    400, "query is missing; send a question, or group_by for a chart in its own terms");
        }
        if (query.length() > ChartQuestions.LONGEST) {
            throw new ProblemException(
                    400, "query has " + query.length() + " characters; send at most " + ChartQuestions.LONGEST);
        }
        return Optional.of(query);
    }

    Tongue tongue() {
        return read("language", language, ChartRequest::tongueOf, names(Tongue.values(), Tongue::code))
                .orElse(Tongue.RU);
    }

    /** The chart in its own terms; it need not be possible. */
    ChartIntent chart() {
        var group = dimension("group_by", String.valueOf(groupBy)).orElseThrow();
        var breakdown = dimension("breakdown_by", breakdownBy).orElse(null);
        var what = read("measure", measure, Measure::of, names(Measure.values(), Measure::label))
                .orElse(Measure.COUNT);
        var when = new Period(day("from", from), day("to", to));
        var order = read("sort", sort, Sorting::of, names(Sorting.values(), Sorting::label))
                .orElse(top == null ? Sorting.fitting(group) : Sorting.LARGEST_FIRST);
        var type = read("chart_type", chartType, ChartType::of, names(ChartType.values(), ChartType::label))
                .orElse(ChartType.fitting(group, breakdown, what, when, order));
        return new ChartIntent(group, breakdown, what, wanted(), when, top, order, type);
    }

    private List<Filter> wanted() {
        var wanted = new ArrayList<Filter>();
        for (var filter : filters == null ? List.<ChartOut.FilterOut>of() : filters) {
            if (filter == null || filter.values() == null || filter.values().contains(null)) {
                throw noFilter();
            }
            wanted.add(new Filter(
                    dimension("dimension", String.valueOf(filter.dimension())).orElseThrow(ChartRequest::noFilter),
                    filter.values().stream().distinct().toList()));
        }
        return wanted;
    }

    private static ProblemException noFilter() {
        return new ProblemException(400, "a filter is {dimension, values}, and values are texts");
    }

    private static Optional<Tongue> tongueOf(String code) {
        return Arrays.stream(Tongue.values())
                .filter(tongue -> tongue.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw QueryValue.bad(name, text, "a day as 2026-11-18");
        }
    }

    private static Optional<Dimension> dimension(String name, @Nullable String text) {
        return read(name, text, Dimension::of, names(Dimension.values(), Dimension::label));
    }

    /** The value of a closed list; empty for an absent or blank one. */
    private static <T> Optional<T> read(
            String name, @Nullable String text, Function<String, Optional<T>> of, String known) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(of.apply(text).orElseThrow(() -> QueryValue.bad(name, text, "one of " + known)));
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return String.join(", ", Arrays.stream(values).map(name).toList());
    }
}
