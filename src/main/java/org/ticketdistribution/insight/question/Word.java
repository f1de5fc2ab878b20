package org.ticketdistribution.insight.question;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Letters;

/**
 * A word of a question, or a day of the calendar that is written in several.
 *
 * @param text as it was typed
 * @param forms as it is compared, folded: itself, and what it sounds like where that may be another alphabet's word
 * @param number what it counts; for the name of a month the year beside it
 * @param month 1 to 12
 * @param weekday 1, Monday, to 7
 */
record Word(
        String text,
        List<String> forms,
        @Nullable Integer number,
        @Nullable LocalDate date,
        @Nullable Integer month,
        @Nullable Integer weekday) {

    static Word plain(String text, List<String> forms) {
        return new Word(text, forms, null, null, null, null);
    }

    static Word day(String text, LocalDate date) {
        return new Word(text, List.of(), null, date, null, null);
    }

    Word reads(String form) {
        return new Word(text, List.of(form), number, date, month, weekday);
    }

    Word ofYear(Word year) {
        return new Word(text + " " + year.text, forms, year.number, date, month, weekday);
    }

    boolean isLatin() {
        return !text.isEmpty() && Letters.isLatin(text.charAt(0));
    }

    boolean isName() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is neither letters nor digits. */
    boolean isSign() {
        return !text.isEmpty() && !Character.isLetterOrDigit(text.charAt(0));
    }
}
