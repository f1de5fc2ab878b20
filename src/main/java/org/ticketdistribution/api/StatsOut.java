package org.ticketdistribution.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ticketdistribution.store.Statistics;

/** Figures over all stored tickets; each map is label to count, the largest first. */
@Schema(name = "Stats")
public record StatsOut(
        long totalTickets,
        long assignedTickets,
        long unassignedTickets,
        long analyzedTickets,
        long needsReview,
        @Schema(examples = "4.87") double avgPriority,
        Map<String, Long> categories,
        Map<String, Long> sentiments,
        Map<String, Long> languages,
        Map<String, Long> offices,
        Map<String, Long> segments,
        Map<String, Long> unassignedReasons) {

    static StatsOut of(Statistics.Snapshot figures) {
        return new StatsOut(
                figures.totalTickets(),
                figures.assignedTickets(),
                figures.totalTickets() - figures.assignedTickets(),
                figures.analyzedTickets(),
                figures.needsReview(),
                figures.avgPriority(),
                figures.categories(),
                figures.sentiments(),
                figures.languages(),
                figures.offices(),
                figures.segments(),
                figures.unassignedReasons());
    }
}
