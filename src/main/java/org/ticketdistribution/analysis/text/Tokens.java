package org.ticketdistribution.analysis.text;

import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.model.Letters;

/**
 * The words of a text in order, folded by {@link Letters#fold(char)}, each with the number of its sentence. Amounts of
 * money stand as one word, {@link #MONEY}, so that rules can ask for them.
 *
 * @param words folded words, no blanks
 * @param sentences for each word the number of its sentence, from 0
 */
public record Tokens(List<String> words, List<Integer> sentences) {

    /** Stands for a number with a currency beside it. */
    public static final String MONEY = "#money";

    private static final String CURRENCY_SIGNS = "$€₸₽£";
    private static final List<String> CURRENCIES = List.of(
            "тенге", "тг", "kzt", "usd", "eur", "rub", "руб", "доллар", "dollar", "евро", "euro", "бакс", "tenge");

    public Tokens {
        if (words.size() != sentences.size()) {
            throw new IllegalArgumentException(
                    words.size() + " words but " + sentences.size() + " sentence numbers; each word needs one");
        }
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }

    /** The words of a text; none for a text without letters and digits. */
    public static Tokens of(String text) {
        var words = new ArrayList<String>();
        var sentences = new ArrayList<Integer>();
        var word = new StringBuilder();
        var sentence = 0;
        for (int i = 0; i <= text.length(); i++) {
            var letter = i < text.length() ? text.charAt(i) : '\n';
            if (Character.isLetterOrDigit(letter)) {
                word.append(Letters.fold(letter));
                continue;
            }
            if (isApostrophe(letter) && word.length() > 0) {
                continue;
            }
            if (word.length() > 0) {
                add(words, sentences, word.toString(), sentence);
                word.setLength(0);
            }
            if (CURRENCY_SIGNS.indexOf(letter) >= 0) {
                addMoney(words, sentences, sentence);
            } else if (endsSentence(letter)) {
                sentence++;
            }
        }
        return new Tokens(words, sentences);
    }

    private static void add(List<String> words, List<Integer> sentences, String word, int sentence) {
        if (Character.isDigit(word.charAt(0)) && CURRENCIES.stream().anyMatch(word::contains)) {
            words.add(MONEY);
            sentences.add(sentence);
        } else if (CURRENCIES.stream().anyMatch(word::startsWith)) {
            addMoney(words, sentences, sentence);
        } else {
            words.add(Letters.inOneScript(word));
            sentences.add(sentence);
        }
    }

    /** A currency takes the digits before it (or waits for those after it) into one word. */
    private static void addMoney(List<String> words, List<Integer> sentences, int sentence) {
        while (!words.isEmpty() && Character.isDigit(words.get(words.size() - 1).charAt(0))) {
            words.remove(words.size() - 1);
            sentences.remove(sentences.size() - 1);
        }
        words.add(MONEY);
        sentences.add(sentence);
    }

    /** A line break is no end: mail programs break lines in the middle of a sentence. */
    private static boolean endsSentence(char letter) {
        return letter == '.' || letter == '!' || letter == '?' || letter == '…' || letter == ';';
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’' || letter == '`' || letter == 'ʼ' || letter == '‘';
    }

    /** At most so many words from the beginning. */
    public Tokens first(int most) {
        return words.size() <= most ? this : new Tokens(words.subList(0, most), sentences.subList(0, most));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
