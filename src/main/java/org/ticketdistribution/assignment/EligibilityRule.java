package org.ticketdistribution.assignment;

/** The names of the hard rules, in the order in which they are applied. {@link EligibilityRules} has what they ask. */
public enum EligibilityRule {
    VIP_SKILL,
    CHIEF_SPECIALIST,
    LANGUAGE_SKILL,
    AVAILABLE,
    BELOW_LOAD_LIMIT
}
