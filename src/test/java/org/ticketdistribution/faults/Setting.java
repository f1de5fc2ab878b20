package org.ticketdistribution.faults;

import java.time.Duration;
import java.util.List;

/** What the suite is told by system properties. */
final class Setting {

    /** For replicas of this suite: they are started often and never measured. */
    static final List<String> QUICK_START = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final long SEED = 20_260_301;

    private Setting() {}

    /** `faults.kills`, 100 unless told: how often {@link KillTest} kills. Other scenarios scale with it. */
    static int kills() {
        return Integer.getInteger("faults.kills", 100);
    }

    /** `faults.seed`: the moments of a suite with the same seed are drawn alike. */
    static long seed() {
        return Long.getLong("faults.seed", SEED);
    }

    /** Between `few` for the short form and `many` for the long form, in proportion to the kills. */
    static int scaled(int few, int many) {
        return Math.max(few, Math.min(many, many * kills() / 100));
    }

    /** How long a run may take to end by itself, after everything is back. */
    static Duration runsEndWithin() {
        return Duration.ofSeconds(90);
    }
}
