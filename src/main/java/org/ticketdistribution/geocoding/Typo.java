package org.ticketdistribution.geocoding;

/** Slips of the finger: a letter wrong, missing or too much, or two letters swapped. */
final class Typo {

    /** In shorter words one letter makes another name: Аса and Арал, Абай and Атбай. */
    private static final int SHORTEST = 6;

    private Typo() {}

    /** Whether the texts differ by exactly one slip; never for short ones. */
    static boolean isBetween(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = one.length() <= other.length() ? other : one;
        var more = longer.length() - shorter.length();
        if (shorter.length() < SHORTEST || more > 1) {
            return false;
        }
        int at = firstDifference(shorter, longer);
        if (more == 1) {
            return shorter.substring(at).equals(longer.substring(at + 1));
        }
        return at < shorter.length()
                && (shorter.substring(at + 1).equals(longer.substring(at + 1)) || isSwapped(shorter, longer, at));
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static int firstDifference(String shorter, String longer) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        return at;
    }
}
