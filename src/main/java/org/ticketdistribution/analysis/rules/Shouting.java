package org.ticketdistribution.analysis.rules;

import java.util.Arrays;

/** Exclamation marks in a row and words in capitals. */
final class Shouting {

    private static final int FEWEST_MARKS = 3;

    /** Shorter words in capitals are abbreviations: ЭЦП, ИИН, ETF, IPO. */
    private static final int SHORTEST_WORD = 5;

    private Shouting() {}

    /** Whether a text shouts: three exclamation marks or more, or several long words in capitals. */
    static boolean in(String text) {
        return text.chars().filter(letter -> letter == '!').count() >= FEWEST_MARKS || loudWords(text) >= 2;
    }

    private static long loudWords(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .filter(word -> word.chars().allMatch(Character::isUpperCase))
                .count();
    }
}
