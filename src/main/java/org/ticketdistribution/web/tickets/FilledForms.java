package org.ticketdistribution.web.tickets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.AiAnalysis;
import org.ticketdistribution.store.Manager;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.tickets.Complaint.Form;
import org.ticketdistribution.web.tickets.Complaint.Kind;
import org.ticketdistribution.web.tickets.TicketForms.Assignment;
import org.ticketdistribution.web.tickets.TicketForms.Choices;
import org.ticketdistribution.web.tickets.TicketForms.Correction;
import org.ticketdistribution.web.tickets.TicketForms.Group;
import org.ticketdistribution.web.tickets.TicketForms.Hidden;
import org.ticketdistribution.web.tickets.TicketForms.Notice;
import org.ticketdistribution.web.tickets.TicketForms.Text;

/** Fills the forms of a ticket with what is stored and with what was typed and refused. */
final class FilledForms {

    private final TicketFacts facts;
    private final @Nullable TicketForm typed;
    private final @Nullable Complaint complaint;
    private final Speech speech;
    private final TicketsMessages words;

    FilledForms(TicketFacts facts, @Nullable TicketForm typed, @Nullable Complaint complaint, Speech speech) {
        this.facts = facts;
        this.typed = typed;
        this.complaint = complaint;
        this.speech = speech;
        this.words = speech.bundle(TicketsMessages.class);
    }

    TicketForms forms(String base, Map<String, String> carried) {
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden("version", facts.ticket().version()));
        hidden.add(new Hidden("seen", HistoryLine.moment(facts.history())));
        carried.forEach((name, value) -> hidden.add(new Hidden(name, value)));
        var analysis = facts.ticket().analysis;
        return new TicketForms(
                base,
                hidden,
                analysis != null,
                analysis != null && facts.isAcceptable(analysis),
                facts.isQuarantined(),
                facts.ticket().assignment != null,
                notice(),
                complaint == null ? "" : complaint.form().name(),
                correction(analysis),
                assignment(),
                fault(Form.ATTACHMENT, "file"),
                fault(Form.DELETION, "confirmed"));
    }

    private @Nullable Notice notice() {
        if (complaint == null) {
            return null;
        }
        var kind = complaint.kind();
        var meanwhile = kind == Kind.STALE && typed != null
                ? HistoryLine.since(typed.seen(), facts.history()).stream()
                        .map(entry -> HistoryLine.of(entry, speech))
                        .toList()
                : List.<HistoryLine>of();
        return new Notice(words.complaint(kind), kind == Kind.STATE ? state() : words.advice(kind), meanwhile);
    }

    /** What does not go with how the ticket is: only the ticket can tell. */
    private String state() {
        var ticket = facts.ticket();
        if (ticket.analysis == null) {
            return words.stateNoAnalysis();
        }
        var form = complaint == null ? Form.CORRECTION : complaint.form();
        return switch (form) {
            case ASSIGNMENT -> words.stateAlreadyThere();
            case RELEASE ->
                ticket.assignment == null && facts.isQuarantined()
                        ? words.stateNotLocated()
                        : words.stateNotQuarantined();
            default -> words.stateNotLocated();
        };
    }

    private Correction correction(@Nullable AiAnalysis analysis) {
        var sent = typed != null && complaint != null && complaint.isAbout(Form.CORRECTION) ? typed : null;
        var category = analysis == null ? "" : analysis.category;
        var sentiment = analysis == null ? "" : analysis.sentiment;
        var priority = analysis == null ? "" : String.valueOf(analysis.priority);
        var language = analysis == null ? "" : analysis.language;
        var summary = analysis == null ? "" : analysis.summary;
        return new Correction(
                choices(
                        "category",
                        Arrays.stream(Category.values()).map(Category::label).toList(),
                        category,
                        sent == null ? null : sent.category(),
                        speech::category),
                choices(
                        "sentiment",
                        Arrays.stream(Sentiment.values()).map(Sentiment::label).toList(),
                        sentiment,
                        sent == null ? null : sent.sentiment(),
                        speech::sentiment),
                text(Form.CORRECTION, "priority", priority, sent == null ? null : sent.priority()),
                choices(
                        "language",
                        Arrays.stream(TicketLanguage.values()).map(Enum::name).toList(),
                        language,
                        sent == null ? null : sent.language(),
                        speech::ticketLanguage),
                text(Form.CORRECTION, "summary", summary, sent == null ? null : sent.summary()),
                sent == null ? facts.ticket().assignment == null : sent.reroute());
    }

    private Assignment assignment() {
        var sent = typed != null && complaint != null && complaint.isAbout(Form.ASSIGNMENT) ? typed : null;
        var broken = complaint == null
                ? List.<String>of()
                : complaint.broken().stream()
                        .map(rule -> Rule.words(rule, speech))
                        .toList();
        return new Assignment(
                offices(sent == null ? "" : sent.manager()),
                fault(Form.ASSIGNMENT, "manager_id"),
                text(Form.ASSIGNMENT, "reason", "", sent == null ? null : sent.reason()),
                broken);
    }

    /** By office and name; in each the one with the least work first. */
    private List<Group> offices(String chosen) {
        var managers = new ArrayList<>(facts.managers());
        managers.sort(Comparator.comparing((Manager manager) -> manager.businessUnit.name)
                .thenComparing(manager -> manager.currentLoad)
                .thenComparing(manager -> manager.name)
                .thenComparing(manager -> manager.id));
        var groups = new LinkedHashMap<String, List<Option>>();
        var holder = facts.ticket().assignment == null ? null : facts.ticket().assignment.manager.id;
        for (var manager : managers) {
            if (!manager.id.equals(holder)) {
                groups.computeIfAbsent(manager.businessUnit.name, office -> new ArrayList<>())
                        .add(new Option(
                                manager.id.toString(),
                                label(manager),
                                manager.id.toString().equals(chosen)));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private String label(Manager manager) {
        var label = new StringBuilder(manager.name)
                .append(" · ")
                .append(
                        manager.maxLoad == null
                                ? words.load(manager.currentLoad)
                                : words.loadOf(manager.currentLoad, manager.maxLoad))
                .append(" · ")
                .append(manager.position);
        if (manager.skills.length > 0) {
            label.append(" · ").append(String.join(", ", manager.skills));
        }
        if (!manager.available) {
            label.append(" · ").append(words.away());
        }
        return label.toString();
    }

    private Choices choices(
            String field, List<String> values, String present, @Nullable String sent, UnaryOperator<String> wording) {
        var chosen = sent == null ? present : sent;
        return new Choices(
                values.stream()
                        .map(value -> new Option(value, wording.apply(value), value.equals(chosen)))
                        .toList(),
                fault(Form.CORRECTION, field),
                now(present, sent, wording.apply(present)));
    }

    private Text text(Form form, String field, String present, @Nullable String sent) {
        return new Text(sent == null ? present : sent, fault(form, field), now(present, sent, present));
    }

    /** Only who is told that the ticket changed must compare. */
    private String now(String present, @Nullable String sent, String inWords) {
        var stale = complaint != null && complaint.kind() == Kind.STALE;
        return stale && sent != null && !sent.equals(present) ? inWords : "";
    }

    private String fault(Form form, String field) {
        var fault = complaint != null && complaint.isAbout(form) ? complaint.fault(field) : null;
        return fault == null ? "" : words.fault(fault);
    }
}
