package org.ticketdistribution.analysis;

import io.smallrye.mutiny.Uni;

/** Finds out what a ticket is about. */
public interface TicketAnalyzer {

    /**
     * Analyses one ticket. Returns on the caller's Vert.x context.
     *
     * @param ticket a ticket with text, or with a picture where this analyzer {@link #sees()}; any other fails, the local
     *     analyzer answers those
     * @return the analysis and what it cost; fails with {@link AnalysisFailedException} and nothing else
     */
    Uni<Answered> analyze(TicketText ticket);

    /** Whether it looks at pictures. */
    boolean sees();

    /**
     * What its answers depend on besides the ticket, such as the prompt's version and the model's name: an answer of
     * another version is not as good.
     */
    String version();

    /** An analysis with what it cost. */
    record Answered(Analysis analysis, Usage usage) {}
}
