package org.ticketdistribution.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A manager's skill that a routing rule asks for. Skills that no rule knows are stored but mean nothing here. */
public enum Skill {
    VIP,
    KZ,
    ENG;

    /** The known skills among the names, blanks and case aside; unknown names are left out. */
    public static Set<Skill> among(Collection<String> names) {
        var found = EnumSet.noneOf(Skill.class);
        for (var skill : values()) {
            if (names.stream().anyMatch(name -> Words.same(name, skill.name()))) {
                found.add(skill);
            }
        }
        return found;
    }
}
