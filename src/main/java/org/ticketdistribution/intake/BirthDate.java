package org.ticketdistribution.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The forms of a date that the files use, each alone or followed by a time, which is dropped. */
final class BirthDate {

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd[ H:mm[:ss]]");
    private static final DateTimeFormatter DOTTED = strict("dd.MM.uuuu[ H:mm[:ss]]");
    /** What Excel writes in an English locale: the month comes first. */
    private static final DateTimeFormatter SLASHED = strict("M/d/uuuu[ H:mm[:ss]]");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private BirthDate() {}

    /** Empty when the text has none of the forms, names no day of the calendar, or a year outside 1900 to 2100. */
    static Optional<LocalDate> parse(String value) {
        try {
            var date = LocalDate.parse(value, formFor(value));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formFor(String value) {
        if (value.indexOf('.') >= 0) {
            return DOTTED;
        }
        return value.indexOf('/') >= 0 ? SLASHED : ISO;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
