package org.ticketdistribution.analysis.rules;

import java.util.List;
import java.util.Set;

/**
 * Parts that must all stand in one sentence near each other, in any order.
 *
 * @param parts each a choice of phrases
 */
record Pattern(List<Part> parts) {

    /**
     * One of these phrases.
     *
     * @param phrases each a row of words; for every word the numbers of the entries that fit it
     */
    record Part(List<List<Set<Integer>>> phrases) {

        Part {
            phrases = List.copyOf(phrases);
            if (phrases.isEmpty() || phrases.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("every phrase of a part needs a word: " + phrases);
            }
        }

        boolean isAt(Reading reading, int at) {
            for (var phrase : phrases) {
                if (reading.hasAt(at, phrase)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Parts further apart than this many words belong to different thoughts. */
    static final int NEAR = 10;

    Pattern {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a pattern needs a part");
        }
    }

    /** Whether the pattern fits anywhere. */
    boolean fits(Reading reading) {
        var first = parts.get(0);
        for (int at = 0; at < reading.size(); at++) {
            if (first.isAt(reading, at) && othersNear(reading, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean othersNear(Reading reading, int at) {
        return parts.stream().skip(1).allMatch(part -> isNear(reading, part, at));
    }

    private static boolean isNear(Reading reading, Part part, int at) {
        var from = Math.max(0, at - NEAR);
        var until = Math.min(reading.size() - 1, at + NEAR);
        for (int i = from; i <= until; i++) {
            if (reading.sameSentence(at, i) && part.isAt(reading, i)) {
                return true;
            }
        }
        return false;
    }
}
