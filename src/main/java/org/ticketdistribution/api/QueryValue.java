package org.ticketdistribution.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of a path or query as their types: what is not of its type is a 400 problem that says what it should be. */
final class QueryValue {

    private QueryValue() {}

    /** The id in a path. */
    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw bad("id", text, "a whole number");
        }
    }

    /** The whole number, null for an absent or empty one. */
    @Nullable
    static Long number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw bad(name, text, "a whole number");
        }
    }

    /** The whole number within its range, both ends included; `absent` for an absent or empty one. */
    static int inRange(String name, @Nullable String text, int absent, int min, int max) {
        var number = number(name, text);
        if (number == null) {
            return absent;
        }
        if (number < min || number > max) {
            throw bad(name, String.valueOf(number), "a whole number from " + min + " to " + max);
        }
        return number.intValue();
    }

    /** The whole number as an int, null for an absent or empty one. */
    @Nullable
    static Integer integer(String name, @Nullable String text) {
        var number = number(name, text);
        if (number != null && (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE)) {
            throw bad(name, String.valueOf(number), "a number of at most nine digits");
        }
        return number == null ? null : number.intValue();
    }

    /** true or false, null for an absent or empty value. */
    @Nullable
    static Boolean flag(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw bad(name, text, "true or false");
        };
    }

    static ProblemException bad(String name, String value, String expected) {
        var shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new ProblemException(400, name + "=«" + shown + "» is not " + expected);
    }
}
