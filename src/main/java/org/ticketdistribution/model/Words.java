package org.ticketdistribution.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How words that people typed are compared: blanks, case and ё do not matter. */
public final class Words {

    /** Every Unicode blank, the no-break ones, zero-width ones and the byte order mark included. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+");

    private Words() {}

    /**
     * Trimmed, lower case, ё as е, runs of blanks as one blank.
     *
     * @param text what was typed; null counts as empty
     * @return the folded text, empty when there is nothing but blanks
     */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return BLANKS.matcher(text)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** Whether both fold to the same word. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return fold(one).equals(fold(other));
    }
}
