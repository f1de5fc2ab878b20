package org.ticketdistribution.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of CSV that Excel opens as they are meant: RFC 4180 quoting, and no cell that it would take for a formula. */
final class Csv {

    /** Tells Excel that the file is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The values as one line with its end; null is an empty cell. */
    static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(harmless(value.toString()));
    }

    /** An apostrophe in front keeps the text a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        var special = text.chars().anyMatch(character -> ",;\"\r\n\t".indexOf(character) >= 0);
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
