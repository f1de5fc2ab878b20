package org.ticketdistribution.analysis.masking;

/**
 * Names that show themselves wherever they stand: a patronymic with its neighbours, a known given name beside a
 * surname, a surname with initials, a known given name after «менеджер», «мой муж» or within a sentence.
 */
final class FullNameFinder implements Finder {

    private static final int MOST_BEFORE = 2;

    /** Shorter given names are words of other languages and abbreviations too. */
    private static final int SHORTEST_ALONE = 5;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            if (words.isCapital(word) && !isStreet(words, word)) {
                addIfShown(reading, word, found);
            }
        }
    }

    private static void addIfShown(Reading reading, int word, Spans found) {
        var words = reading.words();
        if (NameParts.isPatronymic(words, word) && words.isCapital(word - 1) && words.isBlankAfter(word - 1)) {
            add(reading, firstBefore(reading, word), word, found);
        } else if (NameParts.isGiven(words, word)) {
            addWithGiven(reading, word, found);
        } else if (words.isInitial(word)) {
            addWithInitial(reading, word, found);
        }
    }

    private static int firstBefore(Reading reading, int word) {
        var words = reading.words();
        var first = word;
        while (word - first < MOST_BEFORE
                && words.isBlankAfter(first - 1)
                && words.isCapital(first - 1)
                && isNamePart(words, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean isNamePart(Words words, int word) {
        return words.isLetters(word)
                && words.end(word) - words.start(word) > 1
                && !words.is(word, Cue.ADDRESSING)
                && !words.is(word, Cue.GREETING)
                && (words.is(word, Cue.GIVEN_NAME)
                        || !words.is(word, Cue.NOT_A_NAME)
                                && !words.is(word, Cue.ORGANISATION)
                                && !words.is(word, Cue.ROLE));
    }

    private static void addWithGiven(Reading reading, int given, Spans found) {
        var words = reading.words();
        var hasSurnameAfter = words.isBlankAfter(given) && words.isCapital(given + 1) && maySurname(words, given + 1);
        var hasSurnameBefore =
                words.isBlankAfter(given - 1) && words.isCapital(given - 1) && NameParts.isSurname(words, given - 1);
        var hasRole = words.is(given - 1, Cue.ROLE) && words.isBlankAfter(given - 1);
        if (hasRole) {
            add(reading, given, NameParts.last(reading, given, NameParts.Writing.CAPITALS), found);
        } else if (hasSurnameAfter || hasSurnameBefore || isWithinSentence(reading, given)) {
            add(reading, hasSurnameBefore ? given - 1 : given, hasSurnameAfter ? given + 1 : given, found);
        }
    }

    /** «Говорила с Айгуль»: a capital that no beginning of a sentence asks for, and nothing else of that name. */
    private static boolean isWithinSentence(Reading reading, int given) {
        var words = reading.words();
        return words.is(given, Cue.GIVEN_NAME)
                && words.gapHasOnly(given - 1, ",")
                && !words.isShouted(given)
                && words.end(given) - words.start(given) >= SHORTEST_ALONE
                && !words.is(given, Cue.ORGANISATION)
                && !words.is(given, Cue.NOT_A_NAME)
                && !words.is(given - 1, Cue.ORGANISATION)
                && !words.is(given + 1, Cue.ORGANISATION)
                && !(words.isCapital(given - 1) && words.isBlankAfter(given - 1));
    }

    /** After a known given name any capital word is the surname unless it is known as something else. */
    private static boolean maySurname(Words words, int word) {
        if (words.is(word - 1, Cue.ORGANISATION) && !NameParts.isSurname(words, word)) {
            return false;
        }
        return isNamePart(words, word)
                && !words.is(word, Cue.NOT_A_NAME)
                && words.end(word) - words.start(word) > 2
                && !words.key(word).endsWith("те");
    }

    /** «Иванов И.И.», «И. Иванов»: the surname must look like one. */
    private static void addWithInitial(Reading reading, int initial, Spans found) {
        var words = reading.words();
        var last = words.isInitial(initial + 1) && words.gapHasOnly(initial, ".") ? initial + 1 : initial;
        if (words.isBlankAfter(initial - 1)
                && words.isCapital(initial - 1)
                && NameParts.isSurname(words, initial - 1)) {
            add(reading, initial - 1, last, found);
        } else if (words.isCapital(last + 1)
                && words.gapHasOnly(last, ".")
                && NameParts.isSurname(words, last + 1)
                && !words.isInitial(initial - 1)) {
            add(reading, initial, last + 1, found);
        }
    }

    /** A street that bears a person's name. */
    private static boolean isStreet(Words words, int word) {
        return words.is(word - 1, Cue.STREET)
                || words.is(word - 2, Cue.STREET)
                || words.is(word + 1, Cue.STREET_AFTER)
                || words.is(word + 2, Cue.STREET_AFTER);
    }

    private static void add(Reading reading, int first, int last, Spans found) {
        if (last >= first) {
            found.add(reading.words().start(first), NameParts.end(reading, last), Kind.NAME);
        }
    }
}
