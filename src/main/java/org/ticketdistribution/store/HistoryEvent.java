package org.ticketdistribution.store;

import java.util.Locale;

/** What can happen to a ticket or a manager. */
public enum HistoryEvent {
    /** The ticket came with an upload. */
    LOADED,
    /** It came again: its analysis and assignment were deleted. */
    LOADED_AGAIN,
    /** A run read it. */
    ANALYZED,
    /** The rules gave it to a manager, or a person did it for the first time. */
    ASSIGNED,
    /** The rules found nobody. */
    UNASSIGNED,
    /** A person gave it to another manager. */
    REASSIGNED,
    /** A person corrected the analysis. */
    CORRECTED,
    /** A person had it routed anew. */
    REROUTED,
    /** A person looked at the analysis and left it as it is. */
    ACCEPTED,
    /** A person let it out of the quarantine for spam. */
    RELEASED,
    /** A person added its file. */
    ATTACHED,
    /** The model is to be asked again: its analysis and assignment were deleted. */
    REOPENED,
    /** The manager who had it was deleted. */
    MANAGER_DELETED,
    /** It was deleted, or the manager was. */
    DELETED,
    /** The manager's availability or load limit was changed. */
    AVAILABILITY;

    /** The value stored and sent, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
