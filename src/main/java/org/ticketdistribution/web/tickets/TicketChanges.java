package org.ticketdistribution.web.tickets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.ticketdistribution.attachments.AttachmentStore;
import org.ticketdistribution.attachments.AttachmentStoreException;
import org.ticketdistribution.attachments.ObjectKeys;
import org.ticketdistribution.desk.Attaching;
import org.ticketdistribution.desk.Correction;
import org.ticketdistribution.desk.Order;
import org.ticketdistribution.desk.Reassignment;
import org.ticketdistribution.desk.RefusedException;
import org.ticketdistribution.desk.Removal;
import org.ticketdistribution.desk.Review;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Priority;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** What a ticket's forms do. Each answers with what was wrong, empty when it was done. */
@ApplicationScoped
public class TicketChanges {

    private static final Logger LOG = Logger.getLogger(TicketChanges.class);

    /** As the API takes them. */
    private static final int LONGEST_SUMMARY = 2000;

    private static final int LONGEST_REASON = 500;

    private static final int ONLY_FILE = 1;

    private final Correction correction;
    private final Reassignment reassignment;
    private final Review review;
    private final Attaching attaching;
    private final Removal removal;
    private final AttachmentStore attachments;

    TicketChanges(
            Correction correction,
            Reassignment reassignment,
            Review review,
            Attaching attaching,
            Removal removal,
            AttachmentStore attachments) {
        this.correction = correction;
        this.reassignment = reassignment;
        this.review = review;
        this.attaching = attaching;
        this.removal = removal;
        this.attachments = attachments;
    }

    /** Corrects the analysis, and has the ticket routed again if the form says so. */
    public Uni<Optional<Complaint>> correct(long ticket, TicketForm form, String actor) {
        var faults = new HashMap<String, Complaint.Fault>();
        check(faults, "category", form.category(), text -> Category.of(text).isPresent());
        check(faults, "sentiment", form.sentiment(), text -> Sentiment.of(text).isPresent());
        check(faults, "priority", form.priority(), TicketChanges::isPriority);
        check(faults, "language", form.language(), text -> TicketLanguage.of(text)
                .isPresent());
        checkLength(faults, "summary", form.summary(), LONGEST_SUMMARY);
        if (!faults.isEmpty()) {
            return complaint(Complaint.of(Complaint.Form.CORRECTION, faults));
        }
        var changes = new Correction.Changes(
                Category.of(form.category()).orElseThrow(),
                Sentiment.of(form.sentiment()).orElseThrow(),
                Integer.valueOf(form.priority()),
                TicketLanguage.of(form.language()).orElseThrow(),
                form.summary());
        return done(Complaint.Form.CORRECTION, correction.correct(order(ticket, form, actor), changes, form.reroute()));
    }

    /** Gives the ticket to the chosen manager. */
    public Uni<Optional<Complaint>> assign(long ticket, TicketForm form, String actor) {
        var faults = new HashMap<String, Complaint.Fault>();
        check(faults, "manager_id", form.manager(), text -> text.matches("\\d{1,18}"));
        checkLength(faults, "reason", form.reason(), LONGEST_REASON);
        if (!faults.isEmpty()) {
            return complaint(Complaint.of(Complaint.Form.ASSIGNMENT, faults));
        }
        return done(
                Complaint.Form.ASSIGNMENT,
                reassignment.reassign(
                        order(ticket, form, actor), Long.parseLong(form.manager()), form.reason(), form.override()));
    }

    /** Accepts analysis and place as they are. */
    public Uni<Optional<Complaint>> accept(long ticket, TicketForm form, String actor) {
        return done(Complaint.Form.ACCEPTANCE, review.accept(order(ticket, form, actor)));
    }

    /** Lets spam out of the quarantine. */
    public Uni<Optional<Complaint>> release(long ticket, TicketForm form, String actor) {
        return done(Complaint.Form.RELEASE, review.release(order(ticket, form, actor)));
    }

    /** Keeps the file and makes it the ticket's. What is refused after it was kept is swept. */
    Uni<Optional<Complaint>> attach(long ticket, TicketForm form, String actor) {
        var file = form.file;
        if (file == null || file.size() == 0) {
            return complaint(Complaint.of(Complaint.Form.ATTACHMENT, Map.of("file", Complaint.Fault.MISSING)));
        }
        if (!attachments.isConfigured()) {
            return complaint(Complaint.of(Complaint.Form.ATTACHMENT, Complaint.Kind.NO_STORE));
        }
        var name = file.fileName() == null ? "" : file.fileName();
        var key = ObjectKeys.forUpload(UUID.randomUUID(), ONLY_FILE, name);
        var attached = attachments
                .put(key, file.uploadedFile(), ObjectKeys.contentType(name))
                .chain(() -> attaching.attach(order(ticket, form, actor), key));
        return done(Complaint.Form.ATTACHMENT, attached)
                .onFailure(AttachmentStoreException.class)
                .recoverWithItem(Optional.of(Complaint.of(Complaint.Form.ATTACHMENT, Complaint.Kind.STORE_AWAY)));
    }

    /** Deletes the ticket with its file. */
    Uni<Optional<Complaint>> delete(long ticket, TicketForm form, String actor) {
        if (!form.confirmed()) {
            return complaint(Complaint.of(Complaint.Form.DELETION, Map.of("confirmed", Complaint.Fault.NOT_CONFIRMED)));
        }
        return done(
                Complaint.Form.DELETION,
                removal.ofTicket(order(ticket, form, actor)).chain(object -> object.map(this::remove)
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** The ticket is gone already: a store that is away does not bring it back, and the sweep tries again. */
    private Uni<Void> remove(String objectKey) {
        return attachments
                .remove(objectKey)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Could not remove the object of a deleted ticket, swept later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static Order order(long ticket, TicketForm form, String actor) {
        return new Order(ticket, form.expected(), actor);
    }

    private static Uni<Optional<Complaint>> done(Complaint.Form form, Uni<Void> change) {
        return change.replaceWith(Optional.<Complaint>empty())
                .onFailure(RefusedException.class)
                .recoverWithItem(refusal -> Optional.of(Complaint.of(form, refusal)));
    }

    private static Uni<Optional<Complaint>> complaint(Complaint complaint) {
        return Uni.createFrom().item(Optional.of(complaint));
    }

    private static boolean isPriority(String text) {
        return text.matches("\\d{1,2}") && Priority.isValid(Integer.parseInt(text));
    }

    private static void check(
            Map<String, Complaint.Fault> faults, String field, String value, Predicate<String> isRight) {
        if (value.isEmpty()) {
            faults.put(field, Complaint.Fault.MISSING);
        } else if (!isRight.test(value)) {
            faults.put(field, Complaint.Fault.UNKNOWN);
        }
    }

    private static void checkLength(Map<String, Complaint.Fault> faults, String field, String value, int longest) {
        if (value.isEmpty()) {
            faults.put(field, Complaint.Fault.MISSING);
        } else if (value.length() > longest) {
            faults.put(field, Complaint.Fault.TOO_LONG);
        }
    }
}
