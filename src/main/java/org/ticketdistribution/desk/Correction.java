package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.store.LockedTicket;

/** Correcting what was found in a ticket's text. */
@ApplicationScoped
public class Correction {

    private final Desk desk;

    Correction(Desk desk) {
        this.desk = desk;
    }

    /**
     * What the person says; null leaves a value as it is.
     *
     * @param priority 1 to 10
     */
    public record Changes(
            @Nullable Category category,
            @Nullable Sentiment sentiment,
            @Nullable Integer priority,
            @Nullable TicketLanguage language,
            @Nullable String summary) {

        private LockedTicket.Values over(JsonObject analysis) {
            return new LockedTicket.Values(
                    category == null ? analysis.getString("category") : category.label(),
                    sentiment == null ? analysis.getString("sentiment") : sentiment.label(),
                    priority == null ? analysis.getInteger("priority") : priority,
                    language == null ? analysis.getString("language") : language.name(),
                    summary == null ? analysis.getString("summary") : summary);
        }
    }

    /**
     * Makes the analysis the person's own: runs leave it alone from now on, and nobody has to look at it any more. Who
     * has the ticket stays unless it is rerouted, also when the rules would not give it to them any more.
     *
     * @param reroute whether the ticket is taken from its manager and the rules decide anew
     * @return fails with {@link RefusedException}
     */
    public Uni<Void> correct(Order order, Changes changes, boolean reroute) {
        return desk.change(order, ticket -> {
            Desk.requireAnalysis(ticket, "corrected");
            if (reroute) {
                Desk.requireRoutable(ticket);
            }
            var before = ticket.state();
            return ticket.correct(changes.over(Objects.requireNonNull(before.analysis())))
                    .chain(ticket::now)
                    .chain(now -> ticket.note(
                            order.actor(), HistoryEvent.CORRECTED, before.whatItIsAbout(), now.whatItIsAbout()))
                    .chain(() -> reroute
                            ? desk.route(ticket, order.actor(), HistoryEvent.REROUTED)
                            : Uni.createFrom().voidItem());
        });
    }
}
