package org.ticketdistribution.insight.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ticketdistribution.insight.Tongue;

/**
 * One wrong, missing, superfluous or exchanged letter in a word of some length, two in a long one. The first letter
 * must be right, and what follows a stem must be no longer than an ending: «страхование» is no «страна».
 */
final class Typos {

    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_STEM = 6;
    private static final int LONG = 9;
    private static final int LONGEST_ENDING = 4;

    private final Map<Character, List<String>> cyrillic;
    private final Map<Character, List<String>> latin;

    private record Near(String entry, int distance) {}

    Typos(Phrases phrases) {
        this.cyrillic = byLetter(phrases.entries(tongue -> tongue != Tongue.EN));
        this.latin = byLetter(phrases.entries(tongue -> tongue == Tongue.EN));
    }

    private static Map<Character, List<String>> byLetter(Set<String> entries) {
        return entries.stream().collect(Collectors.groupingBy(entry -> entry.charAt(0)));
    }

    /** The nearest word or stem, of several the longest; empty when none is near. */
    Optional<String> meant(Word word) {
        if (word.forms().isEmpty() || word.text().length() < SHORTEST_WORD) {
            return Optional.empty();
        }
        var form = word.forms().get(0);
        var near = new ArrayList<Near>();
        var entries = word.isLatin() ? latin : cyrillic;
        for (var entry : entries.getOrDefault(form.charAt(0), List.of())) {
            distance(entry, form).ifPresent(distance -> near.add(new Near(stem(entry), distance)));
        }
        near.sort(Comparator.comparingInt(Near::distance)
                .thenComparing(
                        Comparator.comparingInt((Near found) -> -found.entry().length()))
                .thenComparing(Near::entry));
        return near.stream().findFirst().map(Near::entry);
    }

    /** Whether two words of a name differ by one letter. */
    static boolean isOneLetterOff(String one, String other) {
        return one.length() > SHORTEST_WORD
                && other.length() > SHORTEST_WORD
                && one.charAt(0) == other.charAt(0)
                && edits(one, other) == 1;
    }

    private static Optional<Integer> distance(String entry, String form) {
        var stem = stem(entry);
        return entry.endsWith("*") ? ofStem(stem, form) : ofWord(stem, form);
    }

    private static Optional<Integer> ofWord(String word, String form) {
        return word.length() < SHORTEST_WORD || Math.abs(word.length() - form.length()) > 2
                ? Optional.empty()
                : within(edits(word, form), Math.min(word.length(), form.length()));
    }

    private static Optional<Integer> ofStem(String stem, String form) {
        if (stem.length() < SHORTEST_STEM
                || form.length() > stem.length() + LONGEST_ENDING
                || form.length() < stem.length() - 1) {
            return Optional.empty();
        }
        var least = Integer.MAX_VALUE;
        for (int length = stem.length() - 1; length <= Math.min(stem.length() + 1, form.length()); length++) {
            least = Math.min(least, edits(stem, form.substring(0, length)));
        }
        return within(least, stem.length());
    }

    private static Optional<Integer> within(int edits, int length) {
        return edits <= (length >= LONG ? 2 : 1) ? Optional.of(edits) : Optional.empty();
    }

    private static String stem(String entry) {
        return entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry;
    }

    /** Letters to change, add, take away or exchange with their neighbour. */
    private static int edits(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int least(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        var exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
