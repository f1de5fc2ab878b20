package org.ticketdistribution.intake;

/** What a cell says, once the traces of spreadsheets and copying are gone. */
final class CellText {

    /** How much of a value a message repeats, in code points. */
    private static final int SHOWN_LENGTH = 80;

    /**
     * Look like a blank or like nothing, but are no blanks to Unicode: the Mongolian separator, zero-width blanks and
     * joiners, direction marks, the word joiner, the empty braille pattern, the Hangul filler, the byte order mark.
     */
    private static final String UNSEEN = "\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2800\u3164\uFEFF";

    private CellText() {}

    /** On one line: control characters as blanks, trimmed; empty for the literal NULL in any case. */
    static String line(String cell) {
        return cleaned(cell, "");
    }

    /** As {@link #line}, but line feeds and tabs inside stay. */
    static String text(String cell) {
        return cleaned(cell, "\n\t");
    }

    /** For messages: on one line, cut to 80 characters. */
    static String shown(String value) {
        return cut(line(value), SHOWN_LENGTH);
    }

    /** The first characters, whole code points, with an ellipsis when something was left out. */
    static String cut(String value, int length) {
        return value.codePointCount(0, value.length()) <= length
                ? value
                : value.substring(0, value.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** Whether the cell says nothing. */
    static boolean isBlank(String cell) {
        var index = 0;
        while (index < cell.length() && isUnseen(cell.charAt(index))) {
            index++;
        }
        return index == cell.length();
    }

    private static String cleaned(String cell, String keptControls) {
        var start = 0;
        var end = cell.length();
        while (start < end && isUnseen(cell.charAt(start))) {
            start++;
        }
        while (start < end && isUnseen(cell.charAt(end - 1))) {
            end--;
        }
        var value = cell.substring(start, end);
        return value.equalsIgnoreCase("null") ? "" : withoutControls(value, keptControls);
    }

    /** Loops rather than streams: this runs for every character of every file. */
    private static String withoutControls(String value, String keptControls) {
        for (var index = 0; index < value.length(); index++) {
            if (isUnwanted(value.charAt(index), keptControls)) {
                return blanked(value, keptControls);
            }
        }
        return value;
    }

    private static String blanked(String value, String keptControls) {
        var characters = value.toCharArray();
        for (var index = 0; index < characters.length; index++) {
            if (isUnwanted(characters[index], keptControls)) {
                characters[index] = ' ';
            }
        }
        return new String(characters);
    }

    private static boolean isUnwanted(char character, String keptControls) {
        return Character.isISOControl(character) && keptControls.indexOf(character) < 0;
    }

    private static boolean isUnseen(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || UNSEEN.indexOf(character) >= 0;
    }
}
