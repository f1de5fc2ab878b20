package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.web.Speech;

/**
 * The form beside the list.
 *
 * @param query the text looked for, empty for none
 * @param run the run whose tickets are shown, empty for all; it is kept while other filters change
 * @param more whether one of the selects that are not shown at once is set
 */
@TemplateData
public record FilterForm(String query, String run, List<Select> selects, List<Select> others, boolean more) {

    /** The segments that the rules know; files may bring others, which links lead to. */
    private static final List<String> SEGMENTS = List.of("Mass", "VIP", "Priority");

    /** One choice among values; the first option, with the empty value, is any. */
    @TemplateData
    public record Select(String name, String label, List<Option> options) {

        public Select {
            options = List.copyOf(options);
        }

        boolean isSet() {
            return !options.get(0).selected();
        }
    }

    public FilterForm {
        selects = List.copyOf(selects);
        others = List.copyOf(others);
    }

    static FilterForm of(Wanted wanted, List<BusinessUnit> offices, List<Manager> managers, Speech speech) {
        var filter = wanted.filter();
        var words = speech.words();
        var own = speech.bundle(TicketsMessages.class);
        var priorities = IntStream.rangeClosed(Priority.LOWEST, Priority.HIGHEST)
                .mapToObj(String::valueOf)
                .toList();
        var form = new Selects(speech);
        form.add("category", words.categoryLabel(), labels(Category.values()), filter.category(), speech::category);
        form.add("priority_min", own.priorityFrom(), priorities, filter.priorityMin(), UnaryOperator.identity());
        form.add("priority_max", own.priorityTo(), priorities, filter.priorityMax(), UnaryOperator.identity());
        form.add(
                "office",
                words.officeLabel(),
                offices.stream().map(office -> office.name).sorted().toList(),
                filter.office(),
                UnaryOperator.identity());
        form.add(
                "manager_id",
                words.managerLabel(),
                managers.stream().map(manager -> manager.id.toString()).toList(),
                filter.managerId(),
                id -> name(id, managers));
        form.add("assigned", words.assignedLabel(), yesOrNo(), filter.assigned(), form::yesOrNo);
        var others = new Selects(speech);
        others.add(
                "language",
                words.languageLabel(),
                Arrays.stream(TicketLanguage.values()).map(Enum::name).toList(),
                filter.language(),
                speech::ticketLanguage);
        others.add("segment", words.segmentLabel(), SEGMENTS, filter.segment(), UnaryOperator.identity());
        others.add(
                "sentiment",
                words.sentimentLabel(),
                Arrays.stream(Sentiment.values()).map(Sentiment::label).toList(),
                filter.sentiment(),
                speech::sentiment);
        others.add(
                "unassigned",
                own.unassignedLabel(),
                Arrays.stream(Nobody.values()).map(Nobody::label).toList(),
                filter.unassigned(),
                code -> Nobody.of(code).map(own::nobody).orElse(code));
        others.add("needs_review", words.reviewLabel(), yesOrNo(), filter.needsReview(), form::yesOrNo);
        others.add("review_queue", own.reviewQueueLabel(), yesOrNo(), filter.reviewQueue(), form::yesOrNo);
        return new FilterForm(
                text(filter.query()),
                text(filter.runId()),
                form.selects,
                others.selects,
                others.selects.stream().anyMatch(Select::isSet));
    }

    /** A manager's name; a number that nobody has stays one. */
    static String name(String id, List<Manager> managers) {
        return managers.stream()
                .filter(manager -> manager.id.toString().equals(id))
                .map(manager -> manager.name + " · " + manager.businessUnit.name)
                .findFirst()
                .orElse(id);
    }

    private static List<String> labels(Category[] categories) {
        return Arrays.stream(categories).map(Category::label).toList();
    }

    private static List<String> yesOrNo() {
        return List.of("true", "false");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The choices as they come. */
    private static final class Selects {

        private final Speech speech;
        private final List<Select> selects = new ArrayList<>();

        Selects(Speech speech) {
            this.speech = speech;
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
            options.add(new Option("", speech.words().any(), chosen == null));
            all.forEach(value -> options.add(new Option(value, wording.apply(value), value.equals(text(chosen)))));
            selects.add(new Select(name, label, options));
        }

        private String yesOrNo(String value) {
            return value.equals("true") ? speech.words().yes() : speech.words().no();
        }
    }
}
