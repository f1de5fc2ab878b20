package org.ticketdistribution.insight.question;

import java.util.Locale;

/** Why a question is not answered by a chart. Each has its sentence in insight/speech.*.properties. */
public enum Misunderstanding {
    /** Not one word of it is known. */
    NOTHING_KNOWN,
    /** Too little of it is known to guess the rest. */
    MOSTLY_UNKNOWN,
    /** It does not say by what the tickets are to be grouped. */
    NO_DIMENSION,
    /** Something is to be done: this only draws. */
    COMMAND,
    /** A figure that the service does not have. */
    FIGURE,
    /** What has not happened yet. */
    FUTURE,
    /** Nothing about tickets. */
    WORLD,
    /** What it says contradicts itself. */
    IMPOSSIBLE;

    /** The name sent: nothing_known, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
