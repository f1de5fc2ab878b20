package org.ticketdistribution.web.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.ReviewQueue;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.tickets.Complaint;
import org.ticketdistribution.web.tickets.TicketFacts;
import org.ticketdistribution.web.tickets.TicketForm;
import org.ticketdistribution.web.tickets.TicketForms;
import org.ticketdistribution.web.tickets.TicketReading;
import org.ticketdistribution.web.tickets.TicketView;

/** What the review shows, read from the database. */
@ApplicationScoped
class ReviewViews {

    /** Tickets of the queue that are listed before the one that is shown. */
    private static final int BEFORE = 5;

    /** That one and those after it. */
    private static final int FROM = 25;

    private final ReviewQueue queue;
    private final TicketReading reading;

    ReviewViews(ReviewQueue queue, TicketReading reading) {
        this.queue = queue;
        this.reading = reading;
    }

    /**
     * The queue with one ticket of it.
     *
     * @param wanted the ticket; when it does not wait any more, the one that comes after where it was. Null for the first
     */
    Uni<ReviewView> view(ReviewQueue.Kind kind, @Nullable Long wanted, Speech speech) {
        return queue.around(kind, wanted, BEFORE, FROM).chain(around -> {
            var shown = shown(around, wanted);
            return shown == null
                    ? Uni.createFrom().item(empty(kind, speech))
                    : reading.of(shown.id())
                            .map(found -> found.map(facts -> view(kind, around, facts, null, null, speech))
                                    .orElseGet(() -> empty(kind, speech)));
        });
    }

    /** The ticket whose form was refused, with what was typed; empty when the ticket is gone. */
    Uni<Optional<ReviewView>> refused(
            ReviewQueue.Kind kind, long ticket, TicketForm form, Complaint complaint, Speech speech) {
        return queue.around(kind, ticket, BEFORE, FROM).chain(around -> reading.of(ticket)
                .map(found -> found.map(facts -> view(kind, around, facts, form, complaint, speech))));
    }

    /** Of those around a ticket: itself, else the first after it, else the last before it. */
    private static ReviewQueue.@Nullable Waiting shown(List<ReviewQueue.Waiting> around, @Nullable Long wanted) {
        if (around.isEmpty()) {
            return null;
        }
        var itself = around.stream()
                .filter(waiting -> wanted != null && waiting.id() == wanted)
                .findFirst();
        return itself.orElseGet(() -> around.stream()
                .filter(ReviewQueue.Waiting::after)
                .findFirst()
                .orElseGet(() -> around.get(around.size() - 1)));
    }

    private static ReviewView empty(ReviewQueue.Kind kind, Speech speech) {
        return new ReviewView(QueueTabs.uncounted(kind, speech), List.of(), "", "", null, null, false);
    }

    private static ReviewView view(
            ReviewQueue.Kind kind,
            List<ReviewQueue.Waiting> around,
            TicketFacts facts,
            @Nullable TicketForm typed,
            @Nullable Complaint complaint,
            Speech speech) {
        long id = facts.ticket().id;
        var ids = around.stream().map(ReviewQueue.Waiting::id).toList();
        var place = ids.indexOf(id);
        var next = place >= 0 && place + 1 < ids.size() ? ids.get(place + 1) : null;
        var previous = place > 0 ? ids.get(place - 1) : null;
        var carried = new LinkedHashMap<String, String>(Map.of("queue", kind.label()));
        if (next != null) {
            carried.put("next", next.toString());
        }
        return new ReviewView(
                QueueTabs.uncounted(kind, speech),
                around.stream()
                        .map(waiting -> ReviewView.Line.of(waiting, kind, id, speech))
                        .toList(),
                previous == null ? "" : ReviewView.address(kind, previous),
                next == null ? "" : ReviewView.address(kind, next),
                TicketView.of(facts, speech),
                TicketForms.of(facts, "/review/" + id, carried, typed, complaint, speech),
                place >= 0);
    }
}
