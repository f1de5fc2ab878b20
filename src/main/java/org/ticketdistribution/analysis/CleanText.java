package org.ticketdistribution.analysis;

/**
 * What a person sees of a text, and nothing that only a program sees: no control characters, direction marks,
 * zero-width and other invisible characters, halves of characters. Every blank is one blank, every line end a line feed,
 * and of empty lines in a row one is left.
 *
 * @param text as cleaned; empty when there was nothing to see
 * @param isCut whether more followed that was left out
 */
record CleanText(String text, boolean isCut) {

    private static final int MOST_LINE_ENDS = 2;

    /**
     * Cleans a text.
     *
     * @param longest how many characters are kept, counted when clean; halves of a pair are not parted
     */
    static CleanText of(String text, int longest) {
        var writing = new Writing(longest);
        for (int i = 0; i < text.length() && !writing.isFull(); ) {
            var character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            writing.add(character);
        }
        return new CleanText(writing.text(), writing.isFull());
    }

    private static final class Writing {

        private final StringBuilder clean = new StringBuilder();
        private final int longest;
        private int lineEnds;
        private boolean blank;
        private boolean full;

        private Writing(int longest) {
            this.longest = longest;
        }

        boolean isFull() {
            return full;
        }

        String text() {
            return clean.toString();
        }

        /** Blanks and line ends are written when something follows them: so none stands at an end. */
        void add(int character) {
            if (isLineEnd(character)) {
                lineEnds++;
            } else if (isBlank(character)) {
                blank = true;
            } else if (isVisible(character)) {
                write(character);
            }
        }

        private void write(int character) {
            var between = between();
            if (clean.length() + between.length() + Character.charCount(character) > longest) {
                full = true;
                return;
            }
            clean.append(between).appendCodePoint(character);
            blank = false;
            lineEnds = 0;
        }

        private String between() {
            if (clean.length() == 0) {
                return "";
            }
            if (lineEnds > 0) {
                return "\n".repeat(Math.min(MOST_LINE_ENDS, lineEnds));
            }
            return blank ? " " : "";
        }
    }

    private static boolean isLineEnd(int character) {
        return switch (character) {
            // Vertical tab, form feed, next line, line separator, paragraph separator.
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean isBlank(int character) {
        return switch (character) {
            // The empty Braille cell and the Hangul fillers: blanks by sight only.
            case '\t', 0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            default -> Character.isSpaceChar(character);
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED -> !isNoCharacter(character);
            case Character.NON_SPACING_MARK -> !isInvisibleMark(character);
            default -> true;
        };
    }

    /** The 66 code points that will never be characters; others unassigned here may be characters of a newer Unicode. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** Variation selectors and the joiner of graphemes: hundreds of them can follow a letter unseen. */
    private static boolean isInvisibleMark(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F)
                || character == 0x034F;
    }
}
