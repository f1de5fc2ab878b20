package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.desk.RefusedException;

/**
 * Why a form changed nothing.
 *
 * @param form which one
 * @param kind what is wrong
 * @param fields what is wrong with each field, by its name; empty unless the kind is FIELDS
 * @param broken the hard rules that the change would break; empty unless the kind is RULES
 */
@TemplateData
public record Complaint(Form form, Kind kind, Map<String, Fault> fields, List<String> broken) {

    /** The forms of a ticket. */
    @TemplateData
    public enum Form {
        CORRECTION,
        ASSIGNMENT,
        ACCEPTANCE,
        RELEASE,
        ATTACHMENT,
        DELETION
    }

    /** What is wrong, with the status that says so. */
    @TemplateData
    public enum Kind {
        FIELDS(400),
        RULES(409),
        /** It does not go with how the ticket is now. */
        STATE(409),
        /** No object store is set up. */
        NO_STORE(409),
        /** Somebody changed the ticket meanwhile. */
        STALE(412),
        /** The object store does not answer. */
        STORE_AWAY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }
    }

    /** What is wrong with a field. */
    @TemplateData
    public enum Fault {
        MISSING,
        UNKNOWN,
        TOO_LONG,
        NOT_CONFIRMED,
        NO_MANAGER
    }

    public Complaint {
        fields = Map.copyOf(fields);
        broken = List.copyOf(broken);
    }

    public int status() {
        return kind.status;
    }

    boolean isAbout(Form other) {
        return form == other;
    }

    /** Null when the field is right. */
    @Nullable
    Fault fault(String field) {
        return fields.get(field);
    }

    static Complaint of(Form form, Kind kind) {
        return new Complaint(form, kind, Map.of(), List.of());
    }

    static Complaint of(Form form, Map<String, Fault> fields) {
        return new Complaint(form, Kind.FIELDS, fields, List.of());
    }

    static Complaint of(Form form, RefusedException refusal) {
        return switch (refusal.kind()) {
            case STALE -> of(form, Kind.STALE);
            // The ticket itself was there when the page was looked for; an unknown one is found out before.
            case UNKNOWN -> of(form, Map.of("manager_id", Fault.NO_MANAGER));
            case CONFLICT ->
                refusal.broken().isEmpty()
                        ? of(form, Kind.STATE)
                        : new Complaint(
                                form,
                                Kind.RULES,
                                Map.of(),
                                refusal.broken().stream()
                                        .map(RefusedException.Broken::rule)
                                        .toList());
        };
    }
}
