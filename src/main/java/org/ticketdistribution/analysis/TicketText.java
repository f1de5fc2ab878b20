package org.ticketdistribution.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What an analyzer sees of a ticket, and no more.
 *
 * @param ticketId for log lines and traces; never sent to a model
 * @param text what the client wrote, as received; may be empty
 * @param segment the client's segment as the file says it; null when there is none
 * @param hasAttachment whether the ticket names an attachment
 * @param picture the attachment, for a model that can see; null when there is none to look at
 */
public record TicketText(
        long ticketId,
        String text,
        @Nullable String segment,
        boolean hasAttachment,
        @Nullable Picture picture) {

    /** Any one character fits into it. */
    private static final int ENOUGH_TO_SEE = 2;

    /** Whether there is nothing to read: no text, or blanks and invisible characters only. */
    public boolean isEmpty() {
        return CleanText.of(text, ENOUGH_TO_SEE).text().isEmpty();
    }

    /** Without the client's text: records end up in logs. */
    @Override
    public String toString() {
        return "TicketText[ticketId=" + ticketId + ", length=" + text.length() + "]";
    }
}
