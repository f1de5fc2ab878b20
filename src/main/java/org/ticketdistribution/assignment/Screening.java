package org.ticketdistribution.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One office's managers put before every rule. All rules are asked, so that each can say how many it refuses. */
final class Screening {

    private final Needs needs;
    private final Map<EligibilityRule, Integer> refused = new EnumMap<>(EligibilityRule.class);
    private final List<ManagerLoad> atLimit = new ArrayList<>();
    private final List<ManagerLoad> eligible = new ArrayList<>();

    private Screening(Needs needs) {
        this.needs = needs;
    }

    /**
     * What came of asking an office.
     *
     * @param managers the office's managers by load, then id; the visit keeps this order
     */
    static Visit visit(OfficeDistances.Stop stop, Collection<Candidate> managers, Needs needs) {
        var screening = new Screening(needs);
        managers.forEach(screening::screen);
        return new Visit(
                stop.office().id(),
                stop.office().name(),
                stop.kilometers(),
                managers.size(),
                screening.refused,
                screening.atLimit,
                screening.eligible);
    }

    private void screen(Candidate candidate) {
        var admittedByAll = true;
        for (var rule : EligibilityRules.IN_ORDER) {
            if (!rule.admits(needs, candidate)) {
                refused.merge(rule.name(), 1, Integer::sum);
                admittedByAll = false;
            }
        }
        if (admittedByAll) {
            eligible.add(ManagerLoad.of(candidate));
        } else if (candidate.isAtLimit()) {
            atLimit.add(ManagerLoad.of(candidate));
        }
    }
}
