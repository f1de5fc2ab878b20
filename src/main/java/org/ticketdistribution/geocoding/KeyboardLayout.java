package org.ticketdistribution.geocoding;

import java.util.Locale;

/** What was meant by somebody who forgot to switch the keyboard: «Fkvfns» is «Алматы». */
final class KeyboardLayout {

    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`/{}:\"<>~";
    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё.хъжэбюё";

    private KeyboardLayout() {}

    /** The keys of the text as they are on a Russian keyboard, in lower case. */
    static String inRussian(String text) {
        return typed(text, LATIN, RUSSIAN);
    }

    /** The keys of the text as they are on an English keyboard, in lower case. */
    static String inEnglish(String text) {
        return typed(text, RUSSIAN, LATIN);
    }

    private static String typed(String text, String from, String into) {
        var meant = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int index = 0; index < meant.length(); index++) {
            var key = from.indexOf(meant.charAt(index));
            if (key >= 0) {
                meant.setCharAt(index, into.charAt(key));
            }
        }
        return meant.toString();
    }
}
