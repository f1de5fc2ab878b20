package org.ticketdistribution.analysis.language;

import org.ticketdistribution.model.TicketLanguage;

/**
 * The language of a text and how the text can be read.
 *
 * @param language the language; RU where it cannot be told and for every language that is not answered
 * @param confidence 0 to 1
 * @param isRussian whether the text really is Russian, so that it can be quoted to a Russian reader as it is
 * @param quotable the text as people read it: what was typed on the wrong keyboard stands in Russian letters
 * @param forRules the text as rules read it: Latin spellings of Russian and Kazakh stand in Cyrillic letters
 */
public record Verdict(TicketLanguage language, double confidence, boolean isRussian, String quotable, String forRules) {

    public Verdict {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence=" + confidence + " is not within 0 to 1");
        }
    }

    static Verdict russian(double confidence, String text) {
        return new Verdict(TicketLanguage.RU, confidence, true, text, text);
    }

    static Verdict foreign(TicketLanguage language, double confidence, String quotable, String forRules) {
        return new Verdict(language, confidence, false, quotable, forRules);
    }

    /** A language that nobody here answers in, so it is counted as Russian. */
    static Verdict unanswered(double confidence, String quotable, String forRules) {
        return new Verdict(TicketLanguage.RU, confidence, false, quotable, forRules);
    }
}
