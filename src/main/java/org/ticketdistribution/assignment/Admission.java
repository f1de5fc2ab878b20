package org.ticketdistribution.assignment;

import java.util.List;

/** Whether one manager may take one ticket: the rules that routing asks, for a choice that a person made. */
public final class Admission {

    private Admission() {}

    /** The hard rules that refuse the manager, in their order; empty when none does. */
    public static List<EligibilityRule> refusals(OpenTicket ticket, Candidate candidate) {
        var needs = Needs.of(ticket);
        return EligibilityRules.IN_ORDER.stream()
                .filter(rule -> !rule.admits(needs, candidate))
                .map(EligibilityRules.Rule::name)
                .toList();
    }
}
