package org.ticketdistribution.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands in the database.
 *
 * @param stage the stage it is in, null before it started
 * @param startedAt null while it is queued
 * @param finishedAt null until it ended
 * @param ticketsLoaded its members when it was queued
 * @param ticketsAnalyzed members that this run analysed so far
 * @param ticketsAssigned members that this run assigned so far
 * @param cancelRequested whether somebody wants it to stop; it stays so once it has ended
 * @param failure why it failed, null otherwise
 * @param model calls, tokens and answers that were taken again
 */
public record Run(
        long id,
        Kind kind,
        State state,
        @Nullable String stage,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int ticketsLoaded,
        int ticketsAnalyzed,
        int ticketsAssigned,
        boolean cancelRequested,
        @Nullable String failure,
        ModelUse model) {

    /**
     * What the run had to do with a language model. Answers for tickets that changed meanwhile are not among them.
     *
     * @param calls requests that were sent, those that failed included
     * @param inputTokens as the endpoint counted them; 0 where it did not say
     * @param answersReused tickets for which an earlier answer was taken instead of a call
     */
    public record ModelUse(int calls, long inputTokens, long outputTokens, int answersReused) {

        public static final ModelUse NONE = new ModelUse(0, 0, 0, 0);
    }

    /** What it does: take in an upload's tickets, or finish what is stored. */
    public enum Kind {
        UPLOAD,
        PROCESS;

        /** The value stored and sent, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Its life: queued → running → one of the three ends. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        /** The value stored and sent, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isEnd() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
