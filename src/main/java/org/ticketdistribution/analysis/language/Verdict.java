package org.ticketdistribution.analysis.language;

import org.ticketdistribution.model.Letters;
import org.ticketdistribution.model.TicketLanguage;

/**
 * The language of a text and how the text can be read.
 *
 * @param language the language; RU where it cannot be told and for every language that is not answered
 * @param lead by how much the language is ahead of the next one in the score of the model, 0 or more
 * @param isRussian whether the text really is Russian, so that it can be quoted to a Russian reader as it is
 * @param quotable the text as people read it: what was typed on the wrong keyboard stands in Russian letters
 * @param forRules the text as rules read it: Latin spellings of Russian and Kazakh stand in Cyrillic letters
 */
public record Verdict(TicketLanguage language, double lead, boolean isRussian, String quotable, String forRules) {

    public Verdict {
        if (!(lead >= 0)) {
            throw new IllegalArgumentException("lead=" + lead + " is not 0 or more");
        }
    }

    /** A text without letters. */
    static Verdict nothing(String text) {
        return russian(0, text);
    }

    static Verdict russian(double lead, String text) {
        return new Verdict(TicketLanguage.RU, lead, true, text, text);
    }

    static Verdict foreign(TicketLanguage language, double lead, String quotable, String forRules) {
        return new Verdict(language, lead, false, quotable, forRules);
    }

    /** A language that nobody here answers in, so it is counted as Russian. */
    static Verdict unanswered(double lead, String quotable, String forRules) {
        return new Verdict(TicketLanguage.RU, lead, false, quotable, forRules);
    }

    /** The same verdict about a part of the text, as it stands in {@link #quotable}. */
    public Verdict of(String part) {
        return new Verdict(language, lead, isRussian, part, isAsQuoted() ? part : Letters.toCyrillic(part));
    }

    private boolean isAsQuoted() {
        return forRules.equals(quotable);
    }
}
