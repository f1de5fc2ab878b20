package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.ticketdistribution.store.Statistics;

/**
 * The figures over all tickets, as text.
 *
 * @param reasons why tickets stay unassigned, the most frequent first
 * @param waiting how many are unassigned because no run decided on them yet; "0" when none
 */
@TemplateData
public record Numbers(
        String total,
        String assigned,
        String unassigned,
        String analyzed,
        String averagePriority,
        String needsReview,
        List<Reason> reasons,
        String waiting) {

    /** More reasons than this are not read by anybody at a glance; the list of tickets has them all. */
    private static final int REASONS_SHOWN = 5;

    public Numbers {
        reasons = List.copyOf(reasons);
    }

    /** One reason with the number of its tickets. The text is Russian, as it is stored. */
    @TemplateData
    public record Reason(String text, String tickets) {}

    static Numbers of(Statistics.Snapshot figures, Speech speech) {
        var unassigned = figures.totalTickets() - figures.assignedTickets();
        var decided = figures.unassignedReasons().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Numbers(
                speech.count(figures.totalTickets()),
                speech.count(figures.assignedTickets()),
                speech.count(unassigned),
                speech.count(figures.analyzedTickets()),
                speech.decimal(figures.avgPriority(), 2),
                speech.count(figures.needsReview()),
                figures.unassignedReasons().entrySet().stream()
                        .limit(REASONS_SHOWN)
                        .map(reason -> new Reason(reason.getKey(), speech.count(reason.getValue())))
                        .toList(),
                speech.count(Math.max(0, unassigned - decided)));
    }
}
