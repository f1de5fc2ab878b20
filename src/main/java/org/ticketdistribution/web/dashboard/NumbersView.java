package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.ticketdistribution.store.Overview;
import org.ticketdistribution.web.Speech;

/**
 * The figures over all tickets, as text.
 *
 * @param open whether a ticket has no manager
 * @param reasons why tickets have no manager, the most frequent first
 * @param waiting how many have none because no run decided on them yet; empty when there are none
 */
@TemplateData
public record NumbersView(
        String total,
        String assigned,
        String assignedShare,
        String unassigned,
        boolean open,
        String averagePriority,
        String needsReview,
        List<Reason> reasons,
        String waiting) {

    public NumbersView {
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason with the number of its tickets.
     *
     * @param code as decisions name it
     * @param rule the rule that refused the last manager, empty when no rule did
     */
    @TemplateData
    public record Reason(String code, String rule, String tickets) {}

    static NumbersView of(Overview.Snapshot figures, Speech speech) {
        var unassigned = figures.tickets() - figures.assigned();
        var decided =
                figures.reasons().stream().mapToLong(Overview.Reason::tickets).sum();
        var waiting = Math.max(0, unassigned - decided);
        return new NumbersView(
                speech.count(figures.tickets()),
                speech.count(figures.assigned()),
                figures.tickets() == 0 ? "" : speech.decimal(100.0 * figures.assigned() / figures.tickets(), 1),
                speech.count(unassigned),
                unassigned > 0,
                speech.decimal(figures.averagePriority(), 2),
                speech.count(figures.needsReview()),
                figures.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.rule(), speech.count(reason.tickets())))
                        .toList(),
                waiting == 0 ? "" : speech.count(waiting));
    }
}
