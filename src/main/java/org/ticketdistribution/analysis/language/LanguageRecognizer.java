package org.ticketdistribution.analysis.language;

import java.util.List;
import java.util.Map;
import org.ticketdistribution.analysis.language.WordLists.Tongue;
import org.ticketdistribution.analysis.text.Letters;
import org.ticketdistribution.analysis.text.Tokens;
import org.ticketdistribution.model.TicketLanguage;

/**
 * Tells Russian, Kazakh and English apart: by letters, then by words, then by OpenNLP where neither decides. Whatever is
 * none of the three is Russian (data-formats.md). Safe for many threads.
 */
public final class LanguageRecognizer {

    private static final double NOTHING_TO_GO_BY = 0.3;
    private static final double SURE = 0.97;

    /** With this share of known words, a reading of Latin letters as another script is believed. */
    private static final double BELIEVABLE_SHARE = 0.34;

    /** How much likelier than Russian OpenNLP must find Kazakh; below that it is guessing. */
    private static final double KAZAKH_LEAD = 1.4;

    /** Nobody changes the language after so many words. */
    private static final int ENOUGH_WORDS = 60;

    /** Every language in Latin letters has more vowels; Russian typed on a Latin keyboard has fewer. */
    private static final double FEWEST_VOWELS = 0.2;

    private static final List<String> LATIN_RIVALS =
            List.of("uzb", "tur", "aze", "tuk", "deu", "fra", "spa", "ita", "por", "pol", "nld");
    private static final List<String> KAZAKH_RIVALS = List.of("rus", "kir", "tat", "bak", "ukr", "bel", "uzb", "tgk");

    private final WordLists lists;
    private final NgramModel ngrams;

    private LanguageRecognizer(WordLists lists, NgramModel ngrams) {
        this.lists = lists;
        this.ngrams = ngrams;
    }

    /** Reads the word lists and OpenNLP's model, which takes one to two seconds. */
    public static LanguageRecognizer load() {
        return new LanguageRecognizer(WordLists.load(), NgramModel.load());
    }

    /** The language of a ticket's body; RU without much confidence for a text without letters. */
    public Verdict recognize(String body) {
        var script = Script.of(body);
        if (script.isEmpty()) {
            return Verdict.russian(NOTHING_TO_GO_BY, body);
        }
        return script.isLatin() ? latin(body) : cyrillic(body, script);
    }

    private Verdict cyrillic(String body, Script script) {
        if (script.ukrainian()) {
            return Verdict.unanswered(0.7, body, body);
        }
        var words = firstWords(body);
        var russian = lists.count(Tongue.RU, words);
        var other = lists.count(Tongue.OTHER, words);
        var kazakh = Math.max(lists.count(Tongue.KZ, words), script.kazakhWords());
        if (kazakh > 0 && kazakh > other && (kazakh > russian || (kazakh == russian && script.kazakhWords() > 0))) {
            return Verdict.foreign(TicketLanguage.KZ, lead(kazakh, Math.max(russian, other)), body, body);
        }
        if (other > russian) {
            return Verdict.unanswered(lead(other, kazakh), body, body);
        }
        if (russian > 0) {
            return Verdict.russian(lead(russian, kazakh), body);
        }
        return byNgrams(body, words);
    }

    private Verdict byNgrams(String body, List<String> words) {
        var probabilities = ngrams.probabilities(body);
        var kazakh = probability(probabilities, "kaz");
        var rival = strongest(probabilities, KAZAKH_RIVALS);
        if (words.size() >= 2 && kazakh > rival && kazakh > KAZAKH_LEAD * probability(probabilities, "rus")) {
            return Verdict.foreign(TicketLanguage.KZ, 0.6, body, body);
        }
        return Verdict.russian(0.6, body);
    }

    private Verdict latin(String body) {
        var words = firstWords(body);
        var sounded = Letters.toCyrillic(body);
        var sounds = firstWords(sounded);
        var keyed = Letters.onRussianKeyboard(body);
        var keys = firstWords(keyed);
        var english = share(Tongue.EN, words);
        var other = share(Tongue.OTHER, words);
        var kazakhBySound = share(Tongue.KZ, sounds);
        var russianBySound = share(Tongue.RU, longer(sounds));
        var russianByKeys = share(Tongue.RU, longer(keys));
        var best = Math.max(Math.max(english, other), Math.max(kazakhBySound, Math.max(russianBySound, russianByKeys)));
        if (best < BELIEVABLE_SHARE) {
            return unknownLatin(body, english);
        }
        if (best == english) {
            return Verdict.foreign(TicketLanguage.ENG, sure(english), body, body);
        }
        if (best == other) {
            return Verdict.unanswered(0.7, body, sounded);
        }
        if (best == russianByKeys) {
            return Verdict.russian(sure(russianByKeys), keyed);
        }
        return best == kazakhBySound
                ? Verdict.foreign(TicketLanguage.KZ, sure(kazakhBySound), body, sounded)
                : Verdict.russian(sure(russianBySound), sounded);
    }

    private Verdict unknownLatin(String body, double english) {
        if (vowelShare(body) < FEWEST_VOWELS) {
            return Verdict.russian(0.6, Letters.onRussianKeyboard(body));
        }
        var probabilities = ngrams.probabilities(body);
        var likely = probability(probabilities, "eng") >= strongest(probabilities, LATIN_RIVALS);
        return likely && english > 0
                ? Verdict.foreign(TicketLanguage.ENG, 0.6, body, body)
                : Verdict.unanswered(0.5, body, body);
    }

    private static List<String> firstWords(String text) {
        return Tokens.of(text).words().stream().limit(ENOUGH_WORDS).toList();
    }

    private static double vowelShare(String body) {
        var letters = body.chars().filter(Character::isLetter).count();
        var vowels = body.chars()
                .filter(letter -> "aeiouy".indexOf(Character.toLowerCase(letter)) >= 0)
                .count();
        return (double) vowels / letters;
    }

    /** Short words fit by chance when letters are read in another script. */
    private static List<String> longer(List<String> words) {
        return words.stream()
                .filter(word -> word.length() > 2 || word.equals("не"))
                .toList();
    }

    private double share(Tongue tongue, List<String> words) {
        return words.isEmpty() ? 0 : (double) lists.count(tongue, words) / words.size();
    }

    private static double lead(int winner, int second) {
        return Math.min(SURE, 0.5 + 0.5 * (winner - second) / (winner + second + 0.5));
    }

    private static double sure(double share) {
        return Math.min(SURE, 0.6 + 0.5 * share);
    }

    private static double strongest(Map<String, Double> probabilities, List<String> languages) {
        return languages.stream()
                .mapToDouble(language -> probability(probabilities, language))
                .max()
                .orElse(0);
    }

    private static double probability(Map<String, Double> probabilities, String language) {
        return probabilities.getOrDefault(language, 0.0);
    }
}
