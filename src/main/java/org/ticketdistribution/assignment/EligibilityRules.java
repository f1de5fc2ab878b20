package org.ticketdistribution.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ticketdistribution.model.Skill;

/** The hard rules: who may take which ticket. All must hold together, and none is ever relaxed. */
final class EligibilityRules {

    static final List<Rule> IN_ORDER = List.of(
            new Rule(EligibilityRule.VIP_SKILL, EligibilityRules::premiumNeedsVipSkill),
            new Rule(EligibilityRule.CHIEF_SPECIALIST, EligibilityRules::dataChangeNeedsChiefSpecialist),
            new Rule(EligibilityRule.LANGUAGE_SKILL, EligibilityRules::languageNeedsItsSkill),
            new Rule(EligibilityRule.AVAILABLE, EligibilityRules::isAvailable),
            new Rule(EligibilityRule.BELOW_LOAD_LIMIT, EligibilityRules::isBelowLoadLimit));

    private EligibilityRules() {}

    /** A rule and its name. */
    record Rule(EligibilityRule name, BiPredicate<Needs, Candidate> admission) {

        boolean admits(Needs needs, Candidate candidate) {
            return admission.test(needs, candidate);
        }
    }

    private static boolean premiumNeedsVipSkill(Needs needs, Candidate candidate) {
        return !needs.vip() || candidate.skills().contains(Skill.VIP);
    }

    private static boolean dataChangeNeedsChiefSpecialist(Needs needs, Candidate candidate) {
        return !needs.chiefSpecialist() || candidate.chiefSpecialist();
    }

    private static boolean languageNeedsItsSkill(Needs needs, Candidate candidate) {
        return needs.language() == null || candidate.skills().contains(needs.language());
    }

    private static boolean isAvailable(Needs needs, Candidate candidate) {
        return candidate.available();
    }

    private static boolean isBelowLoadLimit(Needs needs, Candidate candidate) {
        return !candidate.isAtLimit();
    }

    /**
     * The rule that emptied the list: the first, in their order, after which none of the candidates is left.
     *
     * @return empty when somebody is left after the last rule, or when there were no candidates to begin with
     */
    static Optional<EligibilityRule> emptiedBy(Needs needs, Collection<Candidate> candidates) {
        var left = List.copyOf(candidates);
        for (var rule : IN_ORDER) {
            var admitted = left.stream()
                    .filter(candidate -> rule.admits(needs, candidate))
                    .toList();
            if (admitted.isEmpty() && !left.isEmpty()) {
                return Optional.of(rule.name());
            }
            left = admitted;
        }
        return Optional.empty();
    }
}
