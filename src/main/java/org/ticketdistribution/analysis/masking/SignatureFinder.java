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
            if (lines > MOST_LINES || word > closing + 1 && endsSentenceInline(gap)) {
                return;
            }
            var last = words.isCapital(word) || words.is(word, Cue.GIVEN_NAME)
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

    /** A last line with nothing but a name that is known as one, and numbers: «87011234567 Динара». */
    private static void addLastLine(Reading reading, Spans found) {
        var words = reading.words();
        var first = words.size() - 1;
        while (first > 0 && lineEnds(gap(reading, first - 1)) == 0) {
            first--;
        }
        while (first > 0 && first < words.size() && !words.isLetters(first)) {
            first++;
        }
        if (first <= 0 || !words.isCapital(first)) {
            return;
        }
        var last = NameParts.last(reading, first, NameParts.Writing.CAPITALS);
        var end = last + 1;
        while (last >= first && end < words.size() && !words.isLetters(end)) {
            end++;
        }
        if (end == words.size() && NameParts.allLookLikeName(words, first, last)) {
            found.add(words.start(first), NameParts.end(reading, last), Kind.NAME);
        }
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
