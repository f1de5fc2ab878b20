package org.ticketdistribution.analysis.masking;

import org.ticketdistribution.model.Letters;

/**
 * A text as the finders look at it. Every question costs a bounded number of steps.
 *
 * @param text the text itself
 * @param words its words in order, with what they announce
 * @param numbers its groups of digits in order
 */
record Reading(CharSequence text, Words words, Numbers numbers) {

    /** How many words back a number still belongs to the word that announces it: «телефон моей жены — 8701…». */
    static final int NEAR = 4;

    /** A number of this many digits between takes the announcement for itself. */
    private static final int LONG_NUMBER = 5;

    private static final int WIDEST_GAP = 20;

    private static final int LONGEST_GLUED = 12;

    static Reading of(CharSequence text) {
        return new Reading(text, Words.of(text), Numbers.of(text));
    }

    /** Whether one of the last few words before this place, in the same sentence, announces it. */
    boolean announced(int place, Cue cue, int steps) {
        var word = words.from(place) - 1;
        for (int step = 0; step < steps && word >= 0; step++, word--) {
            if (words.is(word, cue)) {
                return true;
            }
            // «тел. 8701…»: the dot of an abbreviation is no end.
            if (isLongNumber(word) || words.endsSentence(word - 1) && !words.is(word - 1, cue)) {
                return false;
            }
        }
        return false;
    }

    private boolean isLongNumber(int word) {
        return words.end(word) - words.start(word) >= LONG_NUMBER && Character.isDigit(text.charAt(words.start(word)));
    }

    /** Whether the letters right before a group of digits announce it: «тел87011234567», «ИИН900101300123». */
    boolean isGluedTo(Numbers.Group group, Cue cue) {
        var word = words.from(group.start()) - 1;
        if (!group.gluedBefore() || word < 0 || group.start() - words.start(word) > LONGEST_GLUED) {
            return false;
        }
        return (Cues.of(Letters.fold(part(words.start(word), group.start()))) & cue.bit()) != 0;
    }

    /** Whether one of this many words after this place, in the same sentence, says so. */
    boolean saidAfter(int place, Cue cue, int steps) {
        var word = words.from(place);
        if (word == words.size() || isSentenceEndBetween(place, words.start(word))) {
            return false;
        }
        for (int step = 0; step < steps; step++, word++) {
            if (words.is(word, cue)) {
                return true;
            }
            if (words.endsSentence(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSentenceEndBetween(int from, int to) {
        if (to - from > WIDEST_GAP) {
            return true;
        }
        return part(from, to).chars().anyMatch(sign -> Signs.isSentenceEnd((char) sign));
    }

    /** Whether an amount ends here: a currency, a per cent sign, a word like «штук» follows. */
    boolean isAmount(int end) {
        var at = end;
        while (at < text.length() && at - end < WIDEST_GAP && isUnseen(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && "%₸$€₽£".indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        var word = words.from(at);
        return word < words.size() && words.start(word) == at && words.is(word, Cue.CURRENCY);
    }

    private static boolean isUnseen(char sign) {
        return Signs.isBlank(sign) || Signs.isInvisible(sign);
    }

    /** This piece of the text. */
    String part(int from, int to) {
        return text.subSequence(from, to).toString();
    }

    /** The first place of a sign from a place on; -1 when there is none. */
    int next(char sign, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** The place of this sign before a place, blanks between left out; -1 when something else stands there. */
    int signBefore(int place, String signs) {
        var at = place - 1;
        while (at >= 0 && place - at <= WIDEST_GAP && isUnseen(text.charAt(at))) {
            at--;
        }
        return at >= 0 && signs.indexOf(text.charAt(at)) >= 0 ? at : -1;
    }
}
