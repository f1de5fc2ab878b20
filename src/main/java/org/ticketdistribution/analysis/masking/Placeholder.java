package org.ticketdistribution.analysis.masking;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a placeholder is written, «[ТЕЛЕФОН_1]», and how it is known again after a model had it.
 *
 * <p>Within brackets much is forgiven: case, blanks, a Russian ending, the English word, other signs for the underscore,
 * Markdown's escapes, several in one pair of brackets, no number. Without brackets only the label with underscore and
 * number is known, half a pair of brackets with it: «телефон 1» is plain language. With that nothing that a reader would not take for a placeholder is
 * taken for one.
 */
final class Placeholder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** One group for each kind, in the order of the kinds. */
    private static final String LABELS = Arrays.stream(Kind.values())
            .map(kind -> "(" + kind.spellings() + ")")
            .collect(Collectors.joining("|"));

    private static final String ANY_LABEL =
            "(?:" + Arrays.stream(Kind.values()).map(Kind::spellings).collect(Collectors.joining("|")) + ")";

    private static final String NUMBERS = "\\d{1,9}+(?:\\\\?[_.]\\d{1,9}+)?+";
    private static final String SIGNS = "[ \\u00A0_\\\\№#:–-]{0,4}+";
    private static final String LOOSE = ANY_LABEL + "(?:" + SIGNS + NUMBERS + ")?+";
    private static final String STRICT = ANY_LABEL + "\\\\?_" + NUMBERS;

    private static final String LIST = " {0,2}+" + LOOSE + "(?:(?:,|;|/| и| and| және) ?" + LOOSE + "){0,9}+ {0,2}+";
    private static final String IN_BRACKETS = "\\[" + LIST + "]|\\\\\\[" + LIST + "\\\\]";

    /** In an answer. */
    private static final Pattern KNOWN =
            Pattern.compile(IN_BRACKETS + "|\\[?(?<![\\p{L}\\p{N}_])" + STRICT + "(?![\\p{L}\\p{N}_])]?", FLAGS);

    /**
     * In a client's text: all that {@link #KNOWN} could find in any piece of it, whatever stands beside the piece. No
     * match has a bracket but at its ends, so none reaches across a placeholder into the text on both sides; therefore after
     * these are replaced {@link #KNOWN} finds in the text exactly the placeholders that were put there.
     */
    private static final Pattern LOOKALIKE = Pattern.compile(IN_BRACKETS + "|\\[?" + STRICT + "]?", FLAGS);

    private static final Pattern PARTS =
            Pattern.compile("(?:" + LABELS + ")(?:" + SIGNS + "(\\d{1,9}+)(?:\\\\?[_.](\\d{1,9}+))?+)?+", FLAGS);

    private static final int NUMBER_GROUP = Kind.values().length + 1;

    /** What stands for a placeholder. */
    interface Meaning {

        /**
         * The words for a placeholder.
         *
         * @param number which value of the kind, from 1; 0 when the placeholder has no number
         * @param spelling which spelling of the value, from 1
         */
        String of(Kind kind, int number, int spelling);
    }

    private Placeholder() {}

    static String of(Kind kind, int number, int spelling) {
        return "[" + kind.label() + "_" + number + (spelling == 1 ? "" : "_" + spelling) + "]";
    }

    /** Adds what a client typed that looks like a placeholder. */
    static void findLookalikes(Reading reading, Spans found) {
        if (reading.next('[', 0) < 0 && reading.next('_', 0) < 0) {
            return;
        }
        var lookalike = LOOKALIKE.matcher(reading.text());
        while (lookalike.find()) {
            found.add(lookalike.start(), lookalike.end(), Kind.LOOKALIKE);
        }
    }

    /** The text with every placeholder replaced by its meaning, the brackets round it gone. */
    static String replaceAll(String text, Meaning meaning) {
        return replace(
                KNOWN, text, known -> replace(PARTS, withoutBrackets(known.group()), part -> word(part, meaning)));
    }

    private static String withoutBrackets(String known) {
        if (known.startsWith("\\[")) {
            return known.substring(2, known.length() - 2).strip();
        }
        var from = known.startsWith("[") ? 1 : 0;
        var to = known.endsWith("]") ? known.length() - 1 : known.length();
        return known.substring(from, to).strip();
    }

    private static String word(Matcher part, Meaning meaning) {
        for (var kind : Kind.values()) {
            if (part.group(kind.ordinal() + 1) != null) {
                return meaning.of(kind, number(part.group(NUMBER_GROUP), 0), number(part.group(NUMBER_GROUP + 1), 1));
            }
        }
        throw new IllegalStateException("«" + part.group() + "» has the label of no kind, though one was found in it");
    }

    private static int number(@Nullable String digits, int without) {
        return digits == null ? without : Integer.parseInt(digits);
    }

    /** Like {@link Matcher#replaceAll}, but dollar signs and backslashes in the words mean themselves. */
    private static String replace(Pattern pattern, String text, Function<Matcher, String> words) {
        var matcher = pattern.matcher(text);
        var replaced = new StringBuilder(text.length());
        var from = 0;
        while (matcher.find()) {
            replaced.append(text, from, matcher.start()).append(words.apply(matcher));
            from = matcher.end();
        }
        return from == 0 ? text : replaced.append(text, from, text.length()).toString();
    }
}
