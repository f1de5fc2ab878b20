package org.ticketdistribution.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What it would leave if one manager were away: who could still take the tickets that they can take. */
public final class Absence {

    /** What depends on the person, not on today: being away or full of work passes. */
    private static final Set<EligibilityRule> OF_THE_PERSON =
            Set.of(EligibilityRule.VIP_SKILL, EligibilityRule.CHIEF_SPECIALIST, EligibilityRule.LANGUAGE_SKILL);

    /** Fewest left first; of equal ones those that ask for more, then by their names. */
    private static final Comparator<Cover> MOST_URGENT_FIRST = Comparator.<Cover>comparingInt(
                    cover -> cover.left().size())
            .thenComparing(cover -> asked(cover.needs()), Comparator.reverseOrder())
            .thenComparing(cover -> cover.needs().toString());

    private Absence() {}

    /**
     * Who is left for one kind of tickets.
     *
     * @param left the managers of all offices whom no rule refuses now, without the one who is away, by id; empty: such a
     *     ticket would stay unassigned
     * @param leftInOffice how many of them are in the office of the one who is away
     */
    public record Cover(Needs needs, List<Candidate> left, int leftInOffice) {

        public Cover {
            left = List.copyOf(left);
        }
    }

    /**
     * What the absence touches: of these kinds of tickets those that the manager could take if they were here and below
     * their limit, the one with the fewest left first. The others are no worse off without them.
     *
     * @param manager one of the candidates, away already or not
     * @param candidates the managers of all offices, in any order
     */
    public static List<Cover> of(Candidate manager, Collection<Candidate> candidates, Collection<Needs> kinds) {
        return kinds.stream()
                .distinct()
                .filter(needs -> canTake(manager, needs))
                .map(needs -> cover(manager, candidates, needs))
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private static Cover cover(Candidate manager, Collection<Candidate> candidates, Needs needs) {
        var left = candidates.stream()
                .filter(other -> other.id() != manager.id())
                .filter(other -> EligibilityRules.IN_ORDER.stream().allMatch(rule -> rule.admits(needs, other)))
                .sorted(Comparator.comparingLong(Candidate::id))
                .toList();
        var leftInOffice = left.stream()
                .filter(other -> other.officeId() == manager.officeId())
                .count();
        return new Cover(needs, left, (int) leftInOffice);
    }

    private static boolean canTake(Candidate manager, Needs needs) {
        return EligibilityRules.IN_ORDER.stream()
                .filter(rule -> OF_THE_PERSON.contains(rule.name()))
                .allMatch(rule -> rule.admits(needs, manager));
    }

    private static int asked(Needs needs) {
        return (needs.vip() ? 1 : 0) + (needs.chiefSpecialist() ? 1 : 0) + (needs.language() == null ? 0 : 1);
    }
}
