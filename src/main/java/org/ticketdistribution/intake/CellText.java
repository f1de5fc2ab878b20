package org.ticketdistribution.intake;

import java.util.function.IntPredicate;

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
        return cleaned(cell, Character::isISOControl);
    }

    /** As {@link #line}, but line feeds and tabs inside stay. */
    static String text(String cell) {
        return cleaned(cell, character -> Character.isISOControl(character) && character != '\n' && character != '\t');
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
        return cell.chars().allMatch(CellText::isUnseen);
    }

    private static String cleaned(String cell, IntPredicate unwanted) {
        var start = 0;
        var end = cell.length();
        while (start < end && isUnseen(cell.charAt(start))) {
            start++;
        }
        while (start < end && isUnseen(cell.charAt(end - 1))) {
            end--;
        }
        var value = cell.substring(start, end);
        if (value.equalsIgnoreCase("null")) {
            return "";
        }
        return value.chars().anyMatch(unwanted) ? blanked(value, unwanted) : value;
    }

    private static String blanked(String value, IntPredicate unwanted) {
        var characters = value.toCharArray();
        for (var index = 0; index < characters.length; index++) {
            if (unwanted.test(characters[index])) {
                characters[index] = ' ';
            }
        }
        return new String(characters);
    }

    private static boolean isUnseen(int character) {
        return character <= ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || UNSEEN.indexOf(character) >= 0;
    }
}
