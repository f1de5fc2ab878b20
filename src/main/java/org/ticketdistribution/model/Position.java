package org.ticketdistribution.model;

import org.jspecify.annotations.Nullable;

/** A manager's position. Stored as the file says it; only the chief specialist matters to the rules. */
public final class Position {

    /** The position that may change a client's data. */
    public static final String CHIEF_SPECIALIST = "Главный специалист";

    private Position() {}

    /** Whether this is the chief specialist, blanks and case aside. */
    public static boolean isChiefSpecialist(@Nullable String position) {
        return Words.same(position, CHIEF_SPECIALIST);
    }
}
