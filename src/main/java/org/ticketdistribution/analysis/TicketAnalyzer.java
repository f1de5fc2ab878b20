package org.ticketdistribution.analysis;

import io.smallrye.mutiny.Uni;

/** Finds out what a ticket is about. */
public interface TicketAnalyzer {

    /**
     * Analyses one ticket. Returns on the caller's Vert.x context.
     *
     * @param ticket a ticket with text; a ticket without any fails, the local analyzer answers those
     * @return the analysis; fails with {@link AnalysisFailedException} and nothing else
     */
    Uni<Analysis> analyze(TicketText ticket);
}
