package org.ticketdistribution.analysis.masking;

/**
 * Names under a text: after «С уважением», «Құрметпен», "Best regards", on the same line or one of the next, a post
 * before the name or after it; after thanks where the text or the line ends with the name.
 */
final class SignatureFinder implements Finder {

    /** Words between the closing and the name: post, firm, a line with the firm's name. */
    private static final int FARTHEST = 10;

    private static final int MOST_LINES = 4;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        for (int word = 0; word < words.size(); word++) {
            if (words.is(word, Cue.CLOSING)) {
                addAfterClosing(reading, word, found);
            } else if (words.is(word, Cue.THANKS)) {
                addAfterThanks(reading, word, found);
            }
        }
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
            var last = words.isCapital(word) ? NameParts.last(reading, word, NameParts.Writing.CAPITALS) : -1;
            if (last >= word && !words.is(word, Cue.ROLE) && !words.is(word, Cue.CLOSING)) {
                found.add(words.start(word), NameParts.end(reading, last), Kind.NAME);
                return;
            }
            word = words.is(word, Cue.ORGANISATION) ? lastOfLine(reading, word) + 1 : word + 1;
        }
    }

    /** «Заранее благодарю, Елена Ким.» at the end, or on a line of its own. */
    private static void addAfterThanks(Reading reading, int thanks, Spans found) {
        var words = reading.words();
        var first = words.is(thanks + 1, Cue.NOT_A_NAME) && !words.isCapital(thanks + 1) ? thanks + 2 : thanks + 1;
        if (!words.isCapital(first) || words.isBlankAfter(first - 1)) {
            return;
        }
        var last = NameParts.last(reading, first, NameParts.Writing.CAPITALS);
        if (last >= first && NameParts.anyLooksLikeName(words, first, last) && endsLine(reading, last)) {
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
        while (last + 1 < reading.words().size() && lineEnds(gap(reading, last)) == 0) {
            last++;
        }
        return last;
    }

    private static String gap(Reading reading, int word) {
        return reading.text()
                .substring(reading.words().end(word), reading.words().start(word + 1));
    }

    private static int lineEnds(String gap) {
        return (int) gap.chars().filter(sign -> sign == '\n').count();
    }

    /** «С уважением отношусь к банку. Прошу …» is no signature. */
    private static boolean endsSentenceInline(String gap) {
        return lineEnds(gap) == 0 && gap.chars().anyMatch(sign -> Signs.isSentenceEnd((char) sign));
    }
}
