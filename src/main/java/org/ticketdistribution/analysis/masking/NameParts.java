package org.ticketdistribution.analysis.masking;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ticketdistribution.model.Letters;

/**
 * Reads a person's name from a place on: up to four words with capitals, initials, hyphens, «оглы». Where a text does
 * not tell names by capitals (all small, all capitals) only words go on the name that look like one.
 */
final class NameParts {

    private static final int MOST = 4;

    private static final int LONGEST_PART = 30;

    /** Folded, so «ский» is «скии»; with Russian case endings. */
    private static final Set<String> SURNAME_ENDINGS = Stream.of(
                    all("ов ев ин цын", "- а у ым ои ых е ы"),
                    all("ск цк", "ии ая ого ому им ои ую"),
                    all("енко чук баи бек хан жан", "-"),
                    all("ov ev ski sky skiy skaya enko", "-"),
                    all("ov ev", "a"))
            .flatMap(endings -> endings)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PATRONYMIC_ENDINGS = Stream.of(
                    all("ович евич ьич мич", "- а у ем е"),
                    all("овн евн ичн", "а ы е у ои"),
                    all("улы кызы улын uly qyzy kyzy", "-"))
            .flatMap(endings -> endings)
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST_ENDING = 2;

    private static final int LONGEST_ENDING = 6;

    private NameParts() {}

    private static Stream<String> all(String beginnings, String endings) {
        return Stream.of(beginnings.split(" "))
                .flatMap(beginning -> Stream.of(endings.split(" ")).map(ending -> beginning + ending.replace("-", "")));
    }

    /** Whether a word has one of these endings and two letters or more before it. */
    private static boolean endsWith(String word, Set<String> endings) {
        for (int length = SHORTEST_ENDING; length <= Math.min(LONGEST_ENDING, word.length() - 2); length++) {
            if (endings.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** How a text that leads to a name is written. */
    enum Writing {
        /** Only words with a capital letter belong to a name. */
        CAPITALS,
        /** A name may be typed in small letters too. */
        ANY_CASE
    }

    /**
     * The last word of the name that begins with this word, -1 where none begins. An organisation's name is none, also
     * when it begins like a person's.
     */
    static int last(Reading reading, int first, Writing writing) {
        var words = reading.words();
        var shouted = words.isShouted(first) && words.isShouted(first - 1);
        var last = -1;
        for (int word = first; word < first + MOST; word++) {
            if (words.is(word, Cue.ORGANISATION) && !words.is(word, Cue.GIVEN_NAME)) {
                return -1;
            }
            if (!isPart(reading, word, first, shouted, writing)) {
                return last;
            }
            last = word;
            if (!goesOn(words, word)) {
                return last;
            }
        }
        return last;
    }

    /** The char after the name: an initial takes its dot. */
    static int end(Reading reading, int last) {
        var words = reading.words();
        return words.isInitial(last) ? words.end(last) + 1 : words.end(last);
    }

    private static boolean goesOn(Words words, int word) {
        return words.isInitial(word) ? words.gapHasOnly(word, ".") : words.gapHasOnly(word, "-‐‑");
    }

    private static boolean isPart(Reading reading, int word, int first, boolean shouted, Writing writing) {
        var words = reading.words();
        if (words.isInitial(word)) {
            return true;
        }
        if (!isWord(words, word) || isNoName(words, word)) {
            return false;
        }
        if (word > first && words.is(word, Cue.PARTICLE)) {
            return true;
        }
        if (shouted && word > first) {
            return looksLikeName(words, word);
        }
        if (words.isCapital(word)) {
            return words.isCapital(first);
        }
        return writing == Writing.ANY_CASE
                && !words.isCapital(first)
                && (looksLikeName(words, word) || word == first && endsPhrase(reading, word));
    }

    private static boolean isNoName(Words words, int word) {
        return words.is(word, Cue.TITLE)
                || words.is(word, Cue.NOT_A_NAME) && !words.is(word, Cue.GIVEN_NAME)
                || isRequest(words.key(word));
    }

    /** «Подскажите», «Исправьте»: no name ends so. */
    private static boolean isRequest(String key) {
        return key.length() > 4 && (key.endsWith("ите") || key.endsWith("ьте") || key.endsWith("аите"));
    }

    private static boolean isWord(Words words, int word) {
        return words.isLetters(word)
                && words.end(word) - words.start(word) > 1
                && words.end(word) - words.start(word) <= LONGEST_PART;
    }

    /** Whether a comma, a full stop or the end follows a word of three letters or more. */
    static boolean endsPhrase(Reading reading, int word) {
        var end = reading.words().end(word);
        return end - reading.words().start(word) > 2
                && (end == reading.text().length()
                        || ",.!\n".indexOf(reading.text().charAt(end)) >= 0);
    }

    /** A given name that is known, or the ending of a surname or patronymic. */
    static boolean looksLikeName(Words words, int word) {
        return isGiven(words, word) || isSurname(words, word) || isPatronymic(words, word);
    }

    /** «Nurbolat» is looked for as it sounds. */
    static boolean isGiven(Words words, int word) {
        var key = words.key(word);
        if (words.is(word, Cue.GIVEN_NAME)
                || words.is(word, Cue.NOT_A_NAME)
                || key.isEmpty()
                || !Letters.isLatin(key.charAt(0))) {
            return words.is(word, Cue.GIVEN_NAME);
        }
        return (Cues.of(Letters.fold(Letters.toCyrillic(key))) & Cue.GIVEN_NAME.bit()) != 0;
    }

    static boolean isSurname(Words words, int word) {
        return !words.is(word, Cue.NOT_A_NAME) && endsWith(words.key(word), SURNAME_ENDINGS);
    }

    static boolean isPatronymic(Words words, int word) {
        return endsWith(words.key(word), PATRONYMIC_ENDINGS);
    }

    /** Whether each of these words looks like a name. */
    static boolean allLookLikeName(Words words, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (!looksLikeName(words, word) && !(word > first && words.isInitial(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of these words looks like a name. */
    static boolean anyLooksLikeName(Words words, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (looksLikeName(words, word)) {
                return true;
            }
        }
        return false;
    }
}
