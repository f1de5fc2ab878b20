package org.ticketdistribution.analysis.rules;

import java.util.ArrayList;
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

        /** Where a phrase of the part begins, in no order; nowhere when none fits. */
        List<Integer> places(Reading reading) {
            var found = new ArrayList<Integer>();
            for (var phrase : phrases) {
                for (var entry : phrase.get(0)) {
                    for (var at : reading.places(entry)) {
                        if (reading.hasAt(at, phrase)) {
                            found.add(at);
                        }
                    }
                }
            }
            return found;
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
        var beginnings = parts.get(0).places(reading);
        for (var part : parts.subList(1, parts.size())) {
            if (beginnings.isEmpty()) {
                return false;
            }
            var others = part.places(reading);
            beginnings.removeIf(at -> others.stream().noneMatch(other -> isNear(reading, at, other)));
        }
        return !beginnings.isEmpty();
    }

    private static boolean isNear(Reading reading, int one, int other) {
        return Math.abs(one - other) <= NEAR && reading.sameSentence(one, other);
    }
}
