package org.ticketdistribution.analysis.language;

import java.util.List;
import java.util.Map;
import org.ticketdistribution.analysis.language.WordLists.Tongue;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.Letters;

/**
 * What speaks for one language or another in a text, and the ways in which it can be read: as it stands, by sound, and as
 * the same keys give it on a Russian keyboard.
 */
public final class Evidence {

    /** Nobody changes the language after so many words. */
    private static final int ENOUGH_WORDS = 30;

    private static final int ENOUGH_CHARACTERS = 600;

    private static final int LONGEST_PIECE = 4;

    /** Every language in Latin letters has more vowels; Russian typed on a Latin keyboard has fewer. */
    private static final double FEWEST_VOWELS = 0.2;

    private static final int TRAITS = 12;

    private final String body;
    private final Script script;
    private final Features features;
    private final String sounded;
    private final String keyed;
    private final double english;
    private final double russian;
    private final double kazakh;
    private final double other;
    private final double russianBySound;
    private final double kazakhBySound;
    private final double russianByKeys;

    /** @param body a ticket's body; may be empty */
    public Evidence(String body, WordLists lists, LanguageProfiles profiles) {
        this.body = body;
        script = Script.of(body);
        var words = firstWords(body).stream().filter(this::isInMainScript).toList();
        var asItStands = lists.shares(words);
        english = share(asItStands, Tongue.EN);
        russian = share(asItStands, Tongue.RU);
        kazakh = share(asItStands, Tongue.KZ);
        other = share(asItStands, Tongue.OTHER);
        sounded = script.isLatin() ? Letters.toCyrillic(body) : body;
        keyed = script.isLatin() ? Letters.onRussianKeyboard(body) : body;
        var sounds = script.isLatin() ? firstWords(sounded) : List.<String>of();
        var keys = script.isLatin() ? firstWords(keyed) : List.<String>of();
        russianBySound = share(lists.shares(longer(sounds)), Tongue.RU);
        kazakhBySound = share(lists.shares(sounds), Tongue.KZ);
        russianByKeys = share(lists.shares(longer(keys)), Tongue.RU);
        features = features(words, profiles.probabilities(body));
    }

    /** As the model of languages looks at it. */
    public Features features() {
        return features;
    }

    private Features features(List<String> words, double[] likely) {
        var traits = new float[TRAITS + likely.length];
        int at = 0;
        for (var trait : new double[] {
            script.isLatin() ? 1 : 0,
            script.kazakhShare(),
            script.ukrainian() ? 1 : 0,
            english,
            russian,
            kazakh,
            other,
            russianBySound,
            kazakhBySound,
            russianByKeys,
            hasFewVowels() ? 1 : 0,
            words.size() < 3 ? 1 : 0
        }) {
            traits[at++] = (float) trait;
        }
        for (var probability : likely) {
            traits[at++] = (float) probability;
        }
        return new Features(
                List.of(
                        new Terms().words(words).counts(),
                        new Terms().pieces(words, 1, LONGEST_PIECE).counts()),
                traits);
    }

    /** Whether it is Russian in another alphabet, or in none: typed on a keyboard that was not switched. */
    boolean isOnWrongKeyboard() {
        return script.isLatin()
                && (hasFewVowels() || (russianByKeys > russianBySound && russianByKeys > Math.max(english, other)));
    }

    /** Whether it is Russian, and not one of the languages that count as Russian because nobody answers in them. */
    boolean isRussian() {
        if (script.isLatin()) {
            return isOnWrongKeyboard() || russianBySound > Math.max(other, english);
        }
        return !script.ukrainian() && russian >= other;
    }

    /** A Russian ticket may quote an English message, and an English one a Russian name: neither says a thing. */
    private boolean isInMainScript(String word) {
        return script.isLatin() ? Letters.isLatin(word.charAt(0)) : Letters.isCyrillic(word.charAt(0));
    }

    /** Whether the client wrote in Latin letters. */
    boolean isLatin() {
        return script.isLatin();
    }

    /** Whether there is not a letter. */
    boolean isEmpty() {
        return script.isEmpty();
    }

    String body() {
        return body;
    }

    String sounded() {
        return sounded;
    }

    String keyed() {
        return keyed;
    }

    private boolean hasFewVowels() {
        var letters = body.chars().filter(Character::isLetter).count();
        var vowels = body.chars()
                .filter(letter -> "aeiouy".indexOf(Character.toLowerCase(letter)) >= 0)
                .count();
        return script.isLatin() && vowels < FEWEST_VOWELS * letters;
    }

    private static List<String> firstWords(String text) {
        var words = Tokens.of(text.substring(0, Math.min(ENOUGH_CHARACTERS, text.length())))
                .words();
        return words.subList(0, Math.min(ENOUGH_WORDS, words.size()));
    }

    /** Short words fit by chance when letters are read in another script. */
    private static List<String> longer(List<String> words) {
        return words.stream()
                .filter(word -> word.length() > 2 || word.equals("не"))
                .toList();
    }

    /** Never null: there is a share for every tongue. */
    private static double share(Map<Tongue, Double> shares, Tongue tongue) {
        return shares.getOrDefault(tongue, 0.0);
    }
}
