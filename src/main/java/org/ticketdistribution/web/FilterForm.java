package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.Statistics;

/**
 * The form above the list.
 *
 * @param query the text looked for, empty for none
 * @param run the run whose tickets are shown, empty for all; it is kept while other filters change
 */
@TemplateData
public record FilterForm(String query, String run, List<Select> selects) {

    /** One choice among values; the first option, with the empty value, is any. */
    @TemplateData
    public record Select(String name, String label, List<Option> options) {

        public Select {
            options = List.copyOf(options);
        }
    }

    @TemplateData
    public record Option(String value, String label, boolean selected) {}

    public FilterForm {
        selects = List.copyOf(selects);
    }

    static FilterForm of(Wanted wanted, Statistics.Snapshot figures, Speech speech) {
        var filter = wanted.filter();
        var words = speech.words();
        var categories = Arrays.stream(Category.values()).map(Category::label).toList();
        var sentiments = Arrays.stream(Sentiment.values()).map(Sentiment::label).toList();
        var languages = Arrays.stream(TicketLanguage.values()).map(Enum::name).toList();
        var offices = figures.offices().keySet().stream().sorted().toList();
        var form = new Selects(words);
        form.add("category", words.categoryLabel(), categories, filter.category(), speech::category);
        form.add("office", words.officeLabel(), offices, filter.office(), UnaryOperator.identity());
        form.add("language", words.languageLabel(), languages, filter.language(), speech::ticketLanguage);
        form.add(
                "segment",
                words.segmentLabel(),
                figures.segments().keySet(),
                filter.segment(),
                UnaryOperator.identity());
        form.add("sentiment", words.sentimentLabel(), sentiments, filter.sentiment(), speech::sentiment);
        form.add("assigned", words.assignedLabel(), yesOrNo(), filter.assigned(), form::yesOrNo);
        form.add("needs_review", words.reviewLabel(), yesOrNo(), filter.needsReview(), form::yesOrNo);
        return new FilterForm(text(filter.query()), text(filter.runId()), form.selects);
    }

    private static List<String> yesOrNo() {
        return List.of("true", "false");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The choices as they come. */
    private static final class Selects {

        private final Messages words;
        private final List<Select> selects = new ArrayList<>();

        Selects(Messages words) {
            this.words = words;
        }

        /** A chosen value that is none of the values stays in the list: the form says what is shown. */
        void add(
                String name,
                String label,
                Collection<String> values,
                @Nullable Object chosen,
                UnaryOperator<String> wording) {
            var all = new LinkedHashSet<>(values);
            if (chosen != null) {
                all.add(chosen.toString());
            }
            var options = new ArrayList<Option>();
            options.add(new Option("", words.any(), chosen == null));
            all.forEach(value -> options.add(new Option(value, wording.apply(value), value.equals(text(chosen)))));
            selects.add(new Select(name, label, options));
        }

        private String yesOrNo(String value) {
            return value.equals("true") ? words.yes() : words.no();
        }
    }
}
