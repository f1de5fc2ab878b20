package org.ticketdistribution.analysis.language;

import org.ticketdistribution.model.TicketLanguage;

/**
 * The language of a text and how the text can be read.
 *
 * @param language the language; RU where it cannot be told
 * @param confidence 0 to 1
 * @param readable the text in the letters of its language: what was typed on the wrong keyboard or in Latin letters
 *     stands in Cyrillic; the text itself otherwise
 */
public record Verdict(TicketLanguage language, double confidence, String readable) {

    public Verdict {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence=" + confidence + " is not within 0 to 1");
        }
    }
}
