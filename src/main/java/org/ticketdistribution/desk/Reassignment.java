package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ticketdistribution.assignment.Admission;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.EligibilityRule;
import org.ticketdistribution.assignment.Explanation;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.store.LockedTicket;

/** Giving a ticket to a manager whom a person chose. */
@ApplicationScoped
public class Reassignment {

    private final Desk desk;

    Reassignment(Desk desk) {
        this.desk = desk;
    }

    /**
     * Gives the ticket to the manager, from whoever has it. Loads follow, turns do not move.
     *
     * @param reason why, in the person's words
     * @param override whether hard rules that refuse the manager are set aside; which ones is written down
     * @return fails with {@link RefusedException}
     */
    public Uni<Void> reassign(Order order, long manager, String reason, boolean override) {
        return desk.change(order, ticket -> {
            Desk.requireAnalysis(ticket, "assigned");
            return ticket.candidate(manager)
                    .map(found -> found.orElseThrow(() -> RefusedException.unknown("manager", manager)))
                    .chain(candidate -> give(ticket, candidate, order.actor(), reason, override));
        });
    }

    private static Uni<Void> give(
            LockedTicket ticket, Candidate candidate, String actor, String reason, boolean override) {
        var state = ticket.state();
        if (Objects.equals(state.managerId(), candidate.id())) {
            throw RefusedException.conflict(
                    "ticket " + state.id() + " is with manager " + candidate.id() + " already; choose another one");
        }
        var broken = Admission.refusals(Objects.requireNonNull(state.routed()), candidate);
        if (!broken.isEmpty() && !override) {
            throw RefusedException.broken(
                    "manager " + candidate.id() + " may not take ticket " + state.id() + ": " + words(broken)
                            + "; choose another one, or send override=true to assign it all the same",
                    broken);
        }
        var what = state.managerId() == null ? HistoryEvent.ASSIGNED : HistoryEvent.REASSIGNED;
        return ticket.unassign()
                .chain(() -> ticket.assign(candidate.id(), line(actor, reason, broken), actor, broken))
                .chain(ticket::now)
                .chain(now -> ticket.note(actor, what, state.whoHasIt(), now.whoHasIt()));
    }

    /** One line, as the rules' own reasons are. */
    private static String line(String actor, String reason, List<EligibilityRule> broken) {
        var asked = "Назначено вручную (" + actor + "): " + reason;
        var line = broken.isEmpty() ? asked : asked + ". Вопреки правилам: " + words(broken);
        return line.replaceAll("\\s+", " ").strip();
    }

    private static String words(List<EligibilityRule> broken) {
        return broken.stream().map(Explanation::refusal).collect(Collectors.joining(", "));
    }
}
