package org.ticketdistribution.evaluation;

import java.util.Locale;

/** Figures as they are shown and kept. */
final class Numbers {

    private Numbers() {}

    /** To four places: a ten-thousandth is less than one ticket. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String places(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
