package org.ticketdistribution.intake;

/**
 * Goes through a file's bytes once and counts what tells the encodings apart. UTF-8 as RFC 3629 has it: no overlong
 * forms, no surrogates, nothing above U+10FFFF.
 */
final class Utf8Tally {

    private long bytes;
    private long multiByteCharacters;
    private long brokenSequences;
    private int firstBrokenLine;
    private int firstNulLine;
    private long oddControls;
    private long highBytes;
    private long windowsLetters;
    private boolean undefinedInWindows;

    private int line = 1;
    private boolean afterReturn;
    private int missing;
    private int lowest;
    private int highest;

    void accept(byte[] buffer, int length) {
        for (var index = 0; index < length; index++) {
            accept(buffer[index] & 0xFF);
        }
        bytes += length;
    }

    /** To be called once after the last byte: a sequence that is cut off there is broken. */
    void end() {
        if (missing > 0) {
            broken();
        }
    }

    boolean isUtf8() {
        return brokenSequences == 0;
    }

    /**
     * Whether it is UTF-8 with some bytes damaged or cut off, rather than another encoding. In Windows-1251 a whole
     * sequence is a rare accident (a capital letter followed by a sign such as »), a broken one is every other letter.
     */
    boolean isDamagedUtf8() {
        return brokenSequences > 0 && multiByteCharacters >= brokenSequences;
    }

    /**
     * Whether it can be Windows-1251: at least half of the bytes above ASCII are Cyrillic letters there, the one
     * undefined byte does not occur, and control characters are one slip (such as the Ctrl-Z that DOS ends a file
     * with) or one in a thousand bytes.
     */
    boolean isWindows1251() {
        return !undefinedInWindows && windowsLetters * 2 >= highBytes && (oddControls - 1) * 1_000 <= bytes;
    }

    /** The line of the first byte that is not UTF-8, from 1; 0 when there is none. */
    int firstBrokenLine() {
        return firstBrokenLine;
    }

    /** The line of the first NUL, from 1; 0 when there is none. */
    int firstNulLine() {
        return firstNulLine;
    }

    private void accept(int value) {
        if (missing == 0 && value >= ' ' && value < 0x7F) {
            // Most bytes of most files: nothing to count.
            afterReturn = false;
        } else if (missing > 0) {
            if (value >= lowest && value <= highest) {
                expect(missing - 1, 0x80, 0xBF);
                multiByteCharacters += missing == 0 ? 1 : 0;
            } else {
                broken();
                lead(value);
            }
        } else {
            lead(value);
        }
        if (value >= 0x80) {
            windows(value);
        }
    }

    private void lead(int value) {
        if (value < 0x80) {
            ascii(value);
        } else if (value >= 0xC2 && value <= 0xDF) {
            expect(1, 0x80, 0xBF);
        } else if (value >= 0xE0 && value <= 0xEF) {
            expect(2, value == 0xE0 ? 0xA0 : 0x80, value == 0xED ? 0x9F : 0xBF);
        } else if (value >= 0xF0 && value <= 0xF4) {
            expect(3, value == 0xF0 ? 0x90 : 0x80, value == 0xF4 ? 0x8F : 0xBF);
        } else {
            broken();
        }
    }

    private void ascii(int value) {
        if (value == '\r' || (value == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = value == '\r';
        if (value == 0 && firstNulLine == 0) {
            firstNulLine = line;
        }
        if (Character.isISOControl(value) && !Character.isWhitespace(value)) {
            oddControls++;
        }
    }

    private void windows(int value) {
        highBytes++;
        // А to я stand at C0 to FF, Ё at A8, ё at B8; 98 is the only byte without a character.
        windowsLetters += value >= 0xC0 || value == 0xA8 || value == 0xB8 ? 1 : 0;
        undefinedInWindows |= value == 0x98;
    }

    private void expect(int continuations, int from, int to) {
        missing = continuations;
        lowest = from;
        highest = to;
    }

    private void broken() {
        missing = 0;
        brokenSequences++;
        if (firstBrokenLine == 0) {
            firstBrokenLine = line;
        }
    }
}
