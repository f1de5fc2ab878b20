package org.ticketdistribution.evaluation;

import org.jspecify.annotations.Nullable;
import org.ticketdistribution.analysis.Analysis;

/**
 * What an analyzer said of a ticket.
 *
 * @param confidence 0 to 1; null where it does not say
 */
record Answer(
        String category,
        String sentiment,
        String language,
        int priority,
        @Nullable Double confidence,
        boolean needsReview) {

    static Answer of(Analysis analysis) {
        return new Answer(
                analysis.category().label(),
                analysis.sentiment().label(),
                analysis.language().name(),
                analysis.priority(),
                analysis.confidence(),
                analysis.needsReview());
    }
}
