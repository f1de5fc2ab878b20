package org.ticketdistribution.assignment;

/** Why a manager takes a ticket. */
public enum ChoiceReason {
    /** Nobody else in the office is eligible. */
    ONLY_ONE,
    /** The pair's first ticket: theirs is the lower load. */
    FIRST_DEAL_LOWER_LOAD,
    /** The pair's first ticket, loads are equal: theirs is the lower id. */
    FIRST_DEAL_LOWER_ID,
    /** The other of the pair took its previous ticket. */
    OTHER_TOOK_LAST
}
