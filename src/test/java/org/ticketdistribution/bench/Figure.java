package org.ticketdistribution.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * One measured figure beside what limits it.
 *
 * @param name what was measured
 * @param measured in the unit
 * @param limit what it would be if nothing else took time, or a rival measured in the same run
 * @param unit of both
 * @param target what the ratio of measured to limit must not pass: from above or below, as it says
 */
record Figure(String name, double measured, double limit, String unit, Target target) {

    /** A bound of the ratio. */
    record Target(double ratio, boolean atMost) {

        static Target atMost(double ratio) {
            return new Target(ratio, true);
        }

        static Target atLeast(double ratio) {
            return new Target(ratio, false);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.2f", atMost ? "≤" : "≥", ratio);
        }
    }

    double ratio() {
        return measured / limit;
    }

    boolean isReached() {
        return target.atMost() ? ratio() <= target.ratio() : ratio() >= target.ratio();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %s | %.2f %s | %.3f | %s | %s |",
                name,
                measured,
                unit,
                limit,
                unit,
                ratio(),
                target,
                isReached() ? "yes" : "no");
    }

    ObjectNode json() {
        return new ObjectMapper()
                .createObjectNode()
                .put("name", name)
                .put("measured", measured)
                .put("limit", limit)
                .put("unit", unit)
                .put("ratio", ratio())
                .put("target", target.toString())
                .put("reached", isReached());
    }
}
