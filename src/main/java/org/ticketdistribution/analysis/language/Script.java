package org.ticketdistribution.analysis.language;

import java.util.List;
import java.util.Locale;
import org.ticketdistribution.model.Letters;

/**
 * Which letters a text is made of.
 *
 * @param cyrillicWords words that begin with a Cyrillic letter
 * @param latinWords words that begin with a Latin letter
 * @param kazakhWords words with a letter that Russian lacks and Kazakh has
 * @param ukrainian whether there are letters that only Ukrainian or Belarusian has
 */
record Script(int cyrillicWords, int latinWords, int kazakhWords, boolean ukrainian) {

    /** Fewer Cyrillic words than this in a Latin text are names and quotations. */
    private static final int FEWEST_OWN_WORDS = 4;

    static Script of(String text) {
        var cyrillic = 0;
        var latin = 0;
        var kazakh = 0;
        for (var word : words(text)) {
            if (Letters.isCyrillic(word.charAt(0))) {
                cyrillic++;
            } else if (Letters.isLatin(word.charAt(0))) {
                latin++;
            }
            if (isCyrillicWord(word) && word.chars().anyMatch(letter -> Letters.isKazakhOnly((char) letter))) {
                kazakh++;
            }
        }
        var ukrainian = text.chars().anyMatch(letter -> Letters.isUkrainianOnly((char) letter));
        return new Script(cyrillic, latin, kazakh, ukrainian);
    }

    /** The share of the words that have a letter of Kazakh alone. */
    double kazakhShare() {
        return isEmpty() ? 0 : (double) kazakhWords / (cyrillicWords + latinWords);
    }

    boolean isEmpty() {
        return cyrillicWords + latinWords == 0;
    }

    /**
     * Whether the client wrote in Latin letters. A Russian text may quote a long English message of the application, so
     * a quarter of Cyrillic words is enough to be Cyrillic.
     */
    boolean isLatin() {
        if (latinWords <= cyrillicWords) {
            return false;
        }
        return cyrillicWords < FEWEST_OWN_WORDS || cyrillicWords * 3 < latinWords;
    }

    private static boolean isCyrillicWord(String word) {
        return Letters.isCyrillic(word.charAt(0)) || Letters.isCyrillic(word.charAt(word.length() - 1));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
