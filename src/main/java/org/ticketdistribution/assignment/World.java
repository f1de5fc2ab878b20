package org.ticketdistribution.assignment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * All offices and managers at the start of a batch, each ordered by id whatever order they came in.
 *
 * @param offices may be empty: then every ticket stays unassigned
 * @param candidates may be empty; each belongs to one of the offices
 */
public record World(List<Office> offices, List<Candidate> candidates) {

    public World {
        offices = byId(offices, Office::id, "office");
        candidates = byId(candidates, Candidate::id, "manager");
        var known = new HashSet<Long>();
        offices.forEach(office -> known.add(office.id()));
        candidates.forEach(candidate -> requireOffice(candidate, known));
    }

    private static <T> List<T> byId(List<T> items, ToLongFunction<T> id, String what) {
        var seen = new HashSet<Long>();
        for (var item : items) {
            if (!seen.add(id.applyAsLong(item))) {
                throw new IllegalArgumentException(what + " id=" + id.applyAsLong(item) + " is given twice");
            }
        }
        return items.stream().sorted(Comparator.comparingLong(id)).toList();
    }

    private static void requireOffice(Candidate candidate, Set<Long> offices) {
        if (!offices.contains(candidate.officeId())) {
            throw new IllegalArgumentException("manager id=" + candidate.id() + " belongs to office id="
                    + candidate.officeId() + ", which is not among the offices");
        }
    }
}
