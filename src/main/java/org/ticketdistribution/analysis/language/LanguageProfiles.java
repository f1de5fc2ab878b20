package org.ticketdistribution.analysis.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ticketdistribution.analysis.learning.Scores;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.learning.Vocabulary;
import org.ticketdistribution.analysis.learning.Weights;

/**
 * OpenNLP's language model, cut down at build time to the languages that matter here: a hundredth of its size and of its
 * time to load. It is sure with sentences and guesses with single words. Safe for many threads.
 */
public final class LanguageProfiles {

    /** The three that are answered, then those that are taken for one of them. ISO 639-3. */
    public static final List<String> LANGUAGES = List.of(
            "rus", "kaz", "eng", "ukr", "bel", "bul", "kir", "tat", "bak", "mon", "tgk", "uzb", "tur", "aze", "tuk",
            "deu", "fra", "spa", "ita", "por", "pol", "nld", "ces", "ron");

    /** The longest row of characters that the model knows. */
    private static final int LONGEST_ROW = 3;

    /** Enough letters for a sure answer. */
    private static final int LONGEST_TEXT = 60;

    private final Vocabulary rows;
    private final Weights weights;

    /** @param weights of each row of characters, with a column for each of {@link #LANGUAGES} */
    public LanguageProfiles(Vocabulary rows, Weights weights) {
        if (weights.rows() != rows.size() || weights.columns() != LANGUAGES.size()) {
            throw new IllegalArgumentException("weights for " + weights.rows() + " rows and " + weights.columns()
                    + " languages, not for " + rows.size() + " and " + LANGUAGES.size());
        }
        this.rows = rows;
        this.weights = weights;
    }

    /** The probability of each of {@link #LANGUAGES} by the beginning of a text; they make 1. */
    double[] probabilities(String text) {
        var shown = normalized(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        var known = Arrays.stream(new Terms().rows(shown, LONGEST_ROW).counts().terms())
                .mapToInt(rows::number)
                .filter(row -> row >= 0)
                .toArray();
        return Scores.probabilities(weights.sums(known), 1);
    }

    /** As the model was trained: lower case, no digits, no row of the same character longer than two. */
    private static CharSequence normalized(String text) {
        var normalized = new StringBuilder(text.length());
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            var kept = Character.isDigit(letter) || Character.isWhitespace(letter) ? ' ' : letter;
            int size = normalized.length();
            var third = size > 1 && normalized.charAt(size - 1) == kept && normalized.charAt(size - 2) == kept;
            var blank = kept == ' ' && size > 0 && normalized.charAt(size - 1) == ' ';
            if (!third && !blank) {
                normalized.append(kept);
            }
        }
        return normalized;
    }

    public void write(DataOutput out) throws IOException {
        rows.write(out);
        weights.write(out);
    }

    public static LanguageProfiles read(DataInput in) throws IOException {
        return new LanguageProfiles(Vocabulary.read(in), Weights.read(in));
    }
}
