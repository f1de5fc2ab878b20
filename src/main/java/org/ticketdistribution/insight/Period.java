package org.ticketdistribution.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which tickets were stored, both ends included.
 *
 * @param from null: from the first ticket on
 * @param to null: to the last ticket
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALL = new Period(null, null);

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public boolean isOneDay() {
        return from != null && from.equals(to);
    }

    /** Whether it ends before it begins. */
    public boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }
}
