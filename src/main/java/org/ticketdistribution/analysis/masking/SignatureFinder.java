package org.ticketdistribution.analysis.masking;

/**
 * Names under a text: after «С уважением», «Құрметпен», "Best regards", on the same line or one of the next, a post
 * before the name or after it; after thanks where the text or the line ends with the name.
 */
final class SignatureFinder implements Finder {

    /** Words between the closing and the name: post, firm, a line with the firm's name. */
    private static final int FARTHEST = 10;

    private static final int MOST_LINES = 4;

    /** Words of a firm's name and what stands behind it on its line. */
    private static final int LONGEST_FIRM = 10;

    private static final int MOST_NAMES = 4;

    /** «Благодарю за помощь и понимание, …». */
    private static final int MOST_THANKS = 5;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Cue.CLOSING) || isBest(reading, word)) {
                addAfterClosing(reading, word, found);
            } else if (words.is(word, Cue.THANKS)) {
                addAfterThanks(reading, word, found);
            }
        }
        addLastLine(reading, found);
    }

    private static void addAfterClosing(Reading reading, int closing, Spans found) {
        var words = reading.words();
        var lines = 0;
        var word = closing + 1;
        while (word <= closing + FARTHEST && word < words.size()) {
            var gap = gap(reading, word - 1);
            lines += lineEnds(gap);
            if (lines > MOST_LINES || endsSentenceInline(gap) && (word > closing + 1 || gap.indexOf('?') >= 0)) {
                return;
            }
            var last = words.isCapital(word) || word == closing + 1 && words.is(word, Cue.GIVEN_NAME)
                    ? NameParts.last(reading, word, NameParts.Writing.ANY_CASE)
                    : -1;
            if (last >= word && !words.is(word, Cue.ROLE) && !words.is(word, Cue.CLOSING)) {
                found.add(words.start(word), NameParts.end(reading, last), Kind.NAME);
                return;
            }
            word = words.is(word, Cue.ORGANISATION) ? lastOfLine(reading, word) + 1 : word + 1;
        }
    }

    /** "Best," on a line of its own. */
    private static boolean isBest(Reading reading, int word) {
        return reading.words().key(word).equals("best")
                && word + 1 < reading.words().size()
                && gap(reading, word).startsWith(",")
                && lineEnds(gap(reading, word)) > 0;
    }

    /** «Заранее благодарю, Елена Ким.» at the end, or on a line of its own; «Благодарю за понимание, Елена». */
    private static void addAfterThanks(Reading reading, int thanks, Spans found) {
        var words = reading.words();
        var before = thanks;
        while (before < thanks + MOST_THANKS && words.isBlankAfter(before) && !words.isCapital(before + 1)) {
            before++;
        }
        var first = before + 1;
        if (!words.isCapital(first) || words.isBlankAfter(before)) {
            return;
        }
        var last = NameParts.last(reading, first, NameParts.Writing.CAPITALS);
        var isCertain = last == words.size() - 1
                && (",\n".indexOf(reading.text().charAt(words.end(before))) >= 0
                        || NameParts.end(reading, last) == reading.text().length());
        if (last >= first && endsLine(reading, last) && (isCertain || NameParts.anyLooksLikeName(words, first, last))) {
            found.add(words.start(first), NameParts.end(reading, last), Kind.NAME);
        }
    }

    /** A last line or sentence of nothing but a known name, and numbers: «Перезвоните. Марат Б.», «87011234567 Динара». */
    private static void addLastLine(Reading reading, Spans found) {
        var words = reading.words();
        var last = lastOfLetters(words);
        var first = last;
        while (first > 0 && last - first < MOST_NAMES && !words.endsSentence(first - 1) && words.isLetters(first - 1)) {
            first--;
        }
        if (first > 0
                && words.isCapital(first)
                && NameParts.last(reading, first, NameParts.Writing.CAPITALS) == last
                && NameParts.allLookLikeName(words, first, last)) {
            found.add(words.start(first), NameParts.end(reading, last), Kind.NAME);
        }
    }

    /** The last word of letters, where only numbers follow it; -1 where there is none. */
    private static int lastOfLetters(Words words) {
        var last = words.size() - 1;
        while (last >= 0 && !words.isLetters(last)) {
            last--;
        }
        return last;
    }

    private static boolean endsLine(Reading reading, int last) {
        var text = reading.text();
        var at = NameParts.end(reading, last);
        while (at < text.length() && (".!) ".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == text.length() || Signs.isLineEnd(text.charAt(at));
    }

    private static int lastOfLine(Reading reading, int word) {
        var last = word;
        while (last - word < LONGEST_FIRM && last + 1 < reading.words().size() && lineEnds(gap(reading, last)) == 0) {
            last++;
        }
        return last;
    }

    private static String gap(Reading reading, int word) {
        return reading.part(reading.words().end(word), reading.words().start(word + 1));
    }

    private static int lineEnds(String gap) {
        return (int) gap.chars().filter(sign -> sign == '\n').count();
    }

    /** «С уважением отношусь к банку. Прошу …» is no signature. */
    private static boolean endsSentenceInline(String gap) {
        return lineEnds(gap) == 0 && gap.chars().anyMatch(sign -> Signs.isSentenceEnd((char) sign));
    }
}
