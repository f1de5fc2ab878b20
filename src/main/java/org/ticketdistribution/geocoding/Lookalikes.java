package org.ticketdistribution.geocoding;

import java.util.regex.Pattern;

/** Letters of two alphabets that look alike and get mixed in one word: «Kостанай» with a Latin K. */
final class Lookalikes {

    private static final String CYRILLIC = "АВСЕНІКМОРТХУасеіһкмортхуәү";
    private static final String LATIN = "ABCEHIKMOPTXYaceihkmoptxyəʏ";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MIXED =
            Pattern.compile(".*(?:\\p{IsCyrillic}.*\\p{IsLatin}|\\p{IsLatin}.*\\p{IsCyrillic}).*");
    private static final Pattern ANY_LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern ANY_CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private Lookalikes() {}

    /** Each word in one alphabet where it can be: in Cyrillic if all its Latin letters have a twin there. */
    static String inOneAlphabet(String text) {
        return WORD.matcher(text).replaceAll(word -> repaired(word.group()));
    }

    /** The text with every Latin letter that looks like a Cyrillic one as that one: «AKTAY» is «АКТАУ». */
    static String inCyrillic(String text) {
        return twins(text, LATIN, CYRILLIC);
    }

    private static String repaired(String word) {
        if (!MIXED.matcher(word).matches()) {
            return word;
        }
        var cyrillic = twins(word, LATIN, CYRILLIC);
        if (!ANY_LATIN.matcher(cyrillic).find()) {
            return cyrillic;
        }
        var latin = twins(word, CYRILLIC, LATIN);
        return ANY_CYRILLIC.matcher(latin).find() ? word : latin;
    }

    private static String twins(String text, String from, String into) {
        var twins = new StringBuilder(text);
        for (int index = 0; index < text.length(); index++) {
            var twin = from.indexOf(text.charAt(index));
            if (twin >= 0) {
                twins.setCharAt(index, into.charAt(twin));
            }
        }
        return twins.toString();
    }
}
