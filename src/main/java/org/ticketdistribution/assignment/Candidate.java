package org.ticketdistribution.assignment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Skill;

/**
 * A manager as the algorithm sees them.
 *
 * @param chiefSpecialist whether their position lets them change a client's data
 * @param load tickets in work now, 0 or more
 * @param available false while somebody marked them as away
 * @param maxLoad the load at which they take no more, 0 or more; null: no limit
 */
public record Candidate(
        long id,
        String name,
        long officeId,
        boolean chiefSpecialist,
        Set<Skill> skills,
        int load,
        boolean available,
        @Nullable Integer maxLoad) {

    public Candidate {
        if (load < 0) {
            throw new IllegalArgumentException("load=" + load + " of manager id=" + id + " is negative");
        }
        if (maxLoad != null && maxLoad < 0) {
            throw new IllegalArgumentException("maxLoad=" + maxLoad + " of manager id=" + id + " is negative");
        }
        var copy = EnumSet.noneOf(Skill.class);
        copy.addAll(skills);
        skills = Collections.unmodifiableSet(copy);
    }

    /** The same manager with another load. */
    Candidate withLoad(int newLoad) {
        return new Candidate(id, name, officeId, chiefSpecialist, skills, newLoad, available, maxLoad);
    }

    /** Whether a limit is set and the load has reached it. */
    boolean isAtLimit() {
        return maxLoad != null && load >= maxLoad;
    }
}
