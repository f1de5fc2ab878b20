package org.ticketdistribution.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.assignment.Absence;
import org.ticketdistribution.assignment.Candidate;
import org.ticketdistribution.assignment.Needs;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.store.Caseloads;

/** Who could still take a manager's tickets if they were away. */
@ApplicationScoped
public class Cover {

    private final Caseloads caseloads;

    Cover(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    /**
     * Who is left for one kind of tickets, in all offices.
     *
     * @param vip whether these tickets ask for a manager of VIP clients
     * @param chiefSpecialist whether they ask for a chief specialist
     * @param language the skill for their language; null for Russian
     * @param tickets how many stored tickets are of this kind
     * @param left the names of those who could take one now; empty: it would stay unassigned
     * @param leftInOffice how many of them are in the manager's own office
     */
    public record Kind(
            boolean vip,
            boolean chiefSpecialist,
            @Nullable Skill language,
            long tickets,
            List<String> left,
            int leftInOffice) {}

    /**
     * The kinds of stored tickets that the manager could take, the one with the fewest left first; none for an unknown
     * manager.
     */
    public Uni<List<Kind>> without(long manager) {
        return caseloads.candidates().chain(candidates -> caseloads.asked().map(asked -> find(manager, candidates)
                .map(found -> kinds(found, candidates, asked))
                .orElseGet(List::of)));
    }

    private static Optional<Candidate> find(long manager, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.id() == manager)
                .findFirst();
    }

    private static List<Kind> kinds(Candidate manager, List<Candidate> candidates, Map<Needs, Long> asked) {
        return Absence.of(manager, candidates, asked.keySet()).stream()
                .map(cover -> new Kind(
                        cover.needs().vip(),
                        cover.needs().chiefSpecialist(),
                        cover.needs().language(),
                        asked.getOrDefault(cover.needs(), 0L),
                        cover.left().stream().map(Candidate::name).toList(),
                        cover.leftInOffice()))
                .toList();
    }
}
