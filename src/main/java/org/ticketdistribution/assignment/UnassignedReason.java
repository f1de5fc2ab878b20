package org.ticketdistribution.assignment;

/** Why a ticket stays without a manager, in the order in which this is found out. */
public enum UnassignedReason {
    /** It is spam and the policy keeps spam in quarantine until a person releases it. */
    SPAM_QUARANTINED,
    /** There is no office at all. */
    NO_OFFICES,
    /** It is foreign or unknown, and none of the hubs exists. */
    NO_HUB,
    /** There is no manager at all. */
    NO_MANAGERS,
    /** The rules refuse every manager of every office. */
    NOBODY_ELIGIBLE
}
