package org.ticketdistribution.web.ask;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.insight.Vocabulary;

/**
 * What was understood, or chosen, to be changed: a form whose fields are an address.
 *
 * @param error why these choices make no chart, empty when they do
 * @param wrong the names of the fields whose values are not of their kind
 */
@TemplateData
public record Controls(
        List<Select> selects,
        String top,
        String from,
        String to,
        List<FilterGroup> filters,
        String error,
        Set<String> wrong) {

    /** More values than this are not ticked off a list but typed. */
    private static final int MOST_TICKED = 20;

    /** More than this are too much for a list of suggestions, too. */
    private static final int MOST_SUGGESTED = 200;

    @TemplateData
    public record Select(String name, String label, List<Option> options, boolean wrong) {

        public Select {
            options = List.copyOf(options);
        }
    }

    @TemplateData
    public record Option(String value, String label, boolean selected) {}

    /**
     * The values of one dimension.
     *
     * @param ticked to be ticked: all, or where they are many those that are chosen
     * @param typed whether others can be typed
     * @param suggested what can be typed; not all where they are many
     */
    @TemplateData
    public record FilterGroup(
            String name, String label, int chosen, List<Option> ticked, boolean typed, List<String> suggested) {

        public FilterGroup {
            ticked = List.copyOf(ticked);
            suggested = List.copyOf(suggested);
        }
    }

    public Controls {
        selects = List.copyOf(selects);
        filters = List.copyOf(filters);
        wrong = Set.copyOf(wrong);
    }

    public boolean topIsWrong() {
        return wrong.contains(ChartForm.TOP);
    }

    public boolean fromIsWrong() {
        return wrong.contains(ChartForm.FROM);
    }

    public boolean toIsWrong() {
        return wrong.contains(ChartForm.TO);
    }

    static Controls of(ChartForm form, String error, Set<String> wrong, Vocabulary names, ValueWords values) {
        var words = values.words();
        var selects = new ArrayList<Select>();
        selects.add(select(form, wrong, ChartForm.GROUP_BY, words.groupBy(), dimensions(words)));
        selects.add(select(
                form,
                wrong,
                ChartForm.BREAKDOWN_BY,
                words.breakdownBy(),
                with(words.noBreakdown(), dimensions(words))));
        selects.add(select(
                form,
                wrong,
                ChartForm.MEASURE,
                words.measureLabel(),
                choices(Measure.values(), Measure::label, words::measure)));
        selects.add(select(
                form,
                wrong,
                ChartForm.TYPE,
                words.typeLabel(),
                with(words.fitting(), choices(ChartType.values(), ChartType::label, words::type))));
        selects.add(select(
                form,
                wrong,
                ChartForm.SORT,
                words.sortLabel(),
                with(words.fitting(), choices(Sorting.values(), Sorting::label, words::sorting))));
        return new Controls(
                selects,
                form.value(ChartForm.TOP),
                form.value(ChartForm.FROM),
                form.value(ChartForm.TO),
                ChartForm.FILTERS.stream()
                        .map(dimension -> group(dimension, form.values(dimension.label()), names, values))
                        .toList(),
                error,
                wrong);
    }

    private static FilterGroup group(Dimension dimension, List<String> chosen, Vocabulary names, ValueWords values) {
        var all = names.of(dimension);
        var few = all.size() <= MOST_TICKED;
        var shown = new LinkedHashSet<>(few ? all : chosen);
        shown.addAll(chosen);
        return new FilterGroup(
                dimension.label(),
                values.words().dimension(dimension),
                chosen.size(),
                shown.stream()
                        .map(value -> new Option(value, values.of(dimension, value), chosen.contains(value)))
                        .toList(),
                !few,
                few ? List.of() : all.stream().limit(MOST_SUGGESTED).toList());
    }

    private static List<Map.Entry<String, String>> dimensions(AskMessages words) {
        return choices(Dimension.values(), Dimension::label, words::dimension);
    }

    private static <T> List<Map.Entry<String, String>> choices(
            T[] values, Function<T, String> name, Function<T, String> wording) {
        return Arrays.stream(values)
                .map(value -> Map.entry(name.apply(value), wording.apply(value)))
                .toList();
    }

    private static List<Map.Entry<String, String>> with(String nothing, List<Map.Entry<String, String>> choices) {
        var all = new ArrayList<Map.Entry<String, String>>();
        all.add(Map.entry("", nothing));
        all.addAll(choices);
        return all;
    }

    private static Select select(
            ChartForm form, Set<String> wrong, String name, String label, List<Map.Entry<String, String>> choices) {
        return new Select(
                name,
                label,
                choices.stream()
                        .map(choice -> new Option(
                                choice.getKey(),
                                choice.getValue(),
                                choice.getKey().equals(form.value(name))))
                        .toList(),
                wrong.contains(name));
    }
}
