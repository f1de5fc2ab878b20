package org.ticketdistribution.assignment;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The managers of each office with the loads that grow while a batch is dealt, always in order of load, then id. */
final class Roster {

    private static final Comparator<Candidate> BY_LOAD =
            Comparator.comparingInt(Candidate::load).thenComparingLong(Candidate::id);

    private final Map<Long, Candidate> byId = new TreeMap<>();
    private final Map<Long, SortedSet<Candidate>> byOffice = new HashMap<>();

    Roster(List<Candidate> candidates) {
        candidates.forEach(this::put);
    }

    /** The managers of an office by load, then id; empty when it has none. */
    Collection<Candidate> of(long officeId) {
        return byOffice.getOrDefault(officeId, Collections.emptySortedSet());
    }

    Collection<Candidate> all() {
        return byId.values();
    }

    /** Adds one to the load of a manager, who was chosen from {@link #of} and so is known here. */
    void raise(long managerId) {
        var before = Objects.requireNonNull(byId.get(managerId));
        of(before.officeId()).remove(before);
        put(before.withLoad(before.load() + 1));
    }

    Map<Long, Integer> loads() {
        var loads = new TreeMap<Long, Integer>();
        byId.forEach((id, candidate) -> loads.put(id, candidate.load()));
        return loads;
    }

    private void put(Candidate candidate) {
        byId.put(candidate.id(), candidate);
        byOffice.computeIfAbsent(candidate.officeId(), id -> new TreeSet<>(BY_LOAD))
                .add(candidate);
    }
}
