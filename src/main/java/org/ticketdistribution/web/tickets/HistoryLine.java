package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.store.HistoryEntry;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.web.Speech;

/**
 * Something that happened to a ticket, in words.
 *
 * @param changes what is different since
 * @param reason why, as it was written; empty when nothing was
 */
@TemplateData
public record HistoryLine(String at, String who, String what, List<Change> changes, String reason) {

    /**
     * One value before and after; empty for none.
     *
     * @param told whether there was a value before that is different now
     */
    @TemplateData
    public record Change(String label, String before, String after, boolean told) {}

    public HistoryLine {
        changes = List.copyOf(changes);
    }

    static HistoryLine of(HistoryEntry entry, Speech speech) {
        return new HistoryLine(
                speech.moment(entry.at().toInstant()),
                who(entry, speech),
                what(entry.what(), speech),
                new Reading(entry, speech).changes(),
                reason(entry));
    }

    /** Those that happened after a moment, as {@link #moment} writes it; none when it cannot be read. */
    static List<HistoryEntry> since(String moment, List<HistoryEntry> history) {
        try {
            var seen = OffsetDateTime.parse(moment);
            return history.stream().filter(entry -> entry.at().isAfter(seen)).toList();
        } catch (DateTimeParseException unreadable) {
            return List.of();
        }
    }

    /** The moment of the latest entry, empty without any. */
    static String moment(List<HistoryEntry> history) {
        return history.isEmpty() ? "" : history.get(history.size() - 1).at().toString();
    }

    private static String who(HistoryEntry entry, Speech speech) {
        if (entry.actor() != null) {
            return entry.actor();
        }
        return entry.run() == null
                ? speech.bundle(TicketsMessages.class).byTheService()
                : speech.words().run(entry.run());
    }

    private static String what(String label, Speech speech) {
        for (var event : HistoryEvent.values()) {
            if (event.label().equals(label)) {
                return speech.bundle(TicketsMessages.class).event(event);
            }
        }
        return label;
    }

    private static String reason(HistoryEntry entry) {
        var after = entry.after();
        if (after == null) {
            return "";
        }
        var assignment = after.getJsonObject("assignment");
        return Objects.requireNonNullElse(
                assignment == null ? after.getString("unassigned_reason") : assignment.getString("reason"), "");
    }

    /** Reads what was there and what is there since, as {@link HistoryEntry} has it. */
    private static final class Reading {

        private final HistoryEntry entry;
        private final Speech speech;
        private final List<Change> changes = new ArrayList<>();

        Reading(HistoryEntry entry, Speech speech) {
            this.entry = entry;
            this.speech = speech;
        }

        List<Change> changes() {
            var words = speech.words();
            analysis(words.categoryLabel(), "category", speech::category);
            analysis(words.sentimentLabel(), "sentiment", speech::sentiment);
            analysis(words.priorityLabel(), "priority", UnaryOperator.identity());
            analysis(words.languageLabel(), "language", speech::ticketLanguage);
            analysis(words.summaryLabel(), "summary", UnaryOperator.identity());
            add(words.managerLabel(), assignee(entry.before()), assignee(entry.after()));
            add(speech.bundle(TicketsMessages.class).rulesSetAside(), "", overrides(part(entry.after(), "assignment")));
            add(words.attachmentLabel(), file(entry.before()), file(entry.after()));
            return changes;
        }

        private void analysis(String label, String field, UnaryOperator<String> wording) {
            add(
                    label,
                    value(part(entry.before(), "analysis"), field, wording),
                    value(part(entry.after(), "analysis"), field, wording));
        }

        private void add(String label, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new Change(label, before, after, !before.isEmpty()));
            }
        }

        private String assignee(@Nullable JsonObject side) {
            var assignment = part(side, "assignment");
            return assignment == null
                    ? ""
                    : assignment.getString("manager_name") + ", " + assignment.getString("business_unit_name");
        }

        private String overrides(@Nullable JsonObject assignment) {
            var rules = assignment == null ? null : assignment.getJsonArray("overrides");
            return Optional.ofNullable(rules).orElseGet(JsonArray::new).stream()
                    .map(rule -> Rule.words(rule.toString().toLowerCase(Locale.ROOT), speech))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }

        private static String file(@Nullable JsonObject side) {
            var key = side == null ? null : side.getString("object_key");
            return key == null ? "" : ObjectKeys.fileName(key);
        }

        private static String value(@Nullable JsonObject part, String field, UnaryOperator<String> wording) {
            var value = part == null ? null : part.getValue(field);
            return value == null ? "" : wording.apply(value.toString());
        }

        private static @Nullable JsonObject part(@Nullable JsonObject side, String name) {
            return side == null ? null : side.getJsonObject(name);
        }
    }
}
