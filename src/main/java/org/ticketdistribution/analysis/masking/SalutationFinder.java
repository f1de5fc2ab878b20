package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/**
 * Names of those who are addressed: «Уважаемый Иван Петрович», «Добрый день, Айгуль!», «Айгуль, здравствуйте», "Dear Mr
 * Smith". A bank, a team, colleagues are nobody's name and stay.
 */
final class SalutationFinder implements Finder {

    /** Posts between: «Уважаемый господин директор Иван Петрович». */
    private static final int MOST_POSTS = 3;

    private static final int SHORTEST_UNKNOWN = 3;

    /** Folded. */
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+(?:ыи|ии|ои|ая|яя|ое|ые|ие)");

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Cue.ADDRESSING)) {
                addAfterAddressing(reading, word, found);
            }
            if (words.is(word, Cue.TITLE)) {
                addNameAt(reading, word + 1, words.gapHasOnly(word, "."), found);
            }
            if (words.is(word, Cue.TITLE_AFTER) && words.isCapital(word - 1) && words.isBlankAfter(word - 1)) {
                addNameAt(reading, word - 1, mayBeTitled(words, word), found);
            }
            if (words.is(word, Cue.GREETING)) {
                addAfterGreeting(reading, word, found);
                addBeforeGreeting(reading, word, found);
            }
        }
    }

    /** «Айдос деген менеджер»: somebody called so; «Тигр деген акция» is something. */
    private static boolean mayBeTitled(Words words, int title) {
        return !words.is(title - 1, Cue.ADDRESSING)
                && (!words.key(title).equals("деген")
                        || words.is(title + 1, Cue.ROLE)
                        || NameParts.looksLikeName(words, title - 1));
    }

    private static void addAfterAddressing(Reading reading, int addressing, Spans found) {
        var words = reading.words();
        var word = addressing + 1;
        while (word <= addressing + MOST_POSTS
                && words.gapHasOnly(word - 1, ".-")
                && (!words.isCapital(word) || words.is(word, Cue.TITLE) || words.is(word, Cue.ROLE))) {
            word++;
        }
        addNameAt(reading, word, isJoined(words, word - 1) && !isAdjective(words, word), found);
    }

    /** A dot only after «г-н.», "Mr.": after anything else the next sentence begins. */
    private static boolean isJoined(Words words, int word) {
        return words.gapHasOnly(word, words.is(word, Cue.TITLE) ? ".," : ",");
    }

    /** «Уважаемый Центральный депозитарий». */
    private static boolean isAdjective(Words words, int word) {
        return ADJECTIVE.matcher(words.key(word)).matches() && words.isBlankAfter(word) && !words.isCapital(word + 1);
    }

    private static void addNameAt(Reading reading, int first, boolean isJoined, Spans found) {
        var last = isJoined && reading.words().isCapital(first)
                ? NameParts.last(reading, first, NameParts.Writing.CAPITALS)
                : -1;
        if (last >= first) {
            found.add(reading.words().start(first), NameParts.end(reading, last), Kind.NAME);
        }
    }

    private static void addAfterGreeting(Reading reading, int greeting, Spans found) {
        var words = reading.words();
        var word = greeting + 1;
        while (word <= greeting + 2 && words.is(word, Cue.GREETING_TAIL) && words.isBlankAfter(word - 1)) {
            word++;
        }
        if (!words.isCapital(word) || !words.gapHasOnly(word - 1, ",")) {
            return;
        }
        var last = NameParts.last(reading, word, NameParts.Writing.CAPITALS);
        if (last >= word && (last > word || NameParts.looksLikeName(words, word) || endsPhrase(reading, last))) {
            found.add(words.start(word), NameParts.end(reading, last), Kind.NAME);
        }
    }

    /** «Айгуль, здравствуйте!», at the beginning of a sentence. */
    private static void addBeforeGreeting(Reading reading, int greeting, Spans found) {
        var words = reading.words();
        if (!words.gapHasOnly(greeting - 1, ",") || words.isBlankAfter(greeting - 1)) {
            return;
        }
        var first = greeting - 1;
        while (first > 0 && greeting - first < 3 && words.isCapital(first - 1) && words.isBlankAfter(first - 1)) {
            first--;
        }
        if (words.isCapital(first)
                && words.endsSentence(first - 1)
                && NameParts.last(reading, first, NameParts.Writing.CAPITALS) == greeting - 1) {
            found.add(words.start(first), words.end(greeting - 1), Kind.NAME);
        }
    }

    /** «Здравствуйте, Подскажите, пожалуйста» goes on; «Здравствуйте, Жанылсын!» does not. */
    private static boolean endsPhrase(Reading reading, int last) {
        var end = NameParts.end(reading, last);
        var words = reading.words();
        return (end == reading.text().length()
                        || reading.text().charAt(end) == ','
                        || Signs.isSentenceEnd(reading.text().charAt(end)))
                && words.end(last) - words.start(last) >= SHORTEST_UNKNOWN
                && !words.key(last).endsWith("те");
    }
}
