package org.ticketdistribution.store;

import org.jspecify.annotations.Nullable;

/**
 * The state of a ticket with its analysis and assignment as one word, for optimistic locking. It is made of what changes
 * with each of them anyway, so that nothing has to be counted: an assignment is never changed but replaced, a change of
 * an analysis raises its version, one of the ticket's own fields its revision.
 */
final class TicketVersion {

    private TicketVersion() {}

    /** An analysis and how often it was changed. */
    record OfAnalysis(long id, int version) {}

    /** @param unassignedReason counts only without an assignment, as it is shown only then */
    static String of(
            long revision,
            String geocodeStatus,
            @Nullable OfAnalysis analysis,
            @Nullable Long assignment,
            @Nullable String unassignedReason) {
        var word = new StringBuilder().append(revision);
        if (geocodeStatus.equals("pending")) {
            word.append('p');
        }
        if (analysis != null) {
            word.append('-').append(analysis.id()).append('.').append(analysis.version());
        }
        if (assignment != null) {
            word.append('-').append(assignment);
        } else if (unassignedReason != null) {
            word.append("-u").append(Integer.toHexString(unassignedReason.hashCode()));
        }
        return word.toString();
    }
}
