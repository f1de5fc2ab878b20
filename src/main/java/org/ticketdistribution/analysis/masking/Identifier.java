package org.ticketdistribution.analysis.masking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a thing as it stands beside its name: «№ 12345/2024», «БО-123456», «D1234567».
 *
 * @param start its first char
 * @param end the char after its last
 * @param digits how many digits it has, 1 at least
 * @param letters how many letters it has
 * @param isMarked whether «№», «номер», «no.» or a colon says that it is a number
 * @param isDistant whether a preposition and no mark stands between: «на 500000», «до 2031» are no numbers of things
 */
record Identifier(int start, int end, int digits, int letters, boolean isMarked, boolean isDistant) {

    /** Words from the thing to its number: «договор на оказание брокерских услуг № …». */
    private static final int FARTHEST = 6;

    private static final int LONGEST = 60;

    /** A word as short as this with a dot is an abbreviation: «уд.», «acc.», «no.». */
    private static final int LONGEST_ABBREVIATION = 4;

    /** Letters and digits, parted by single signs; a dot only between digits. */
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}]{1,30}+(?:(?:[-/_–]|(?<=\\p{N})\\.(?=\\p{N}))[\\p{L}\\p{N}]{1,30}+){0,6}+");

    private static final Pattern DATE =
            Pattern.compile("(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d\\d-\\d\\d)(?![\\p{L}\\p{N}])");

    /** A short row of capitals that belongs to the digits after the blank: «АВ 123456», the passport's «N 11223344». */
    private static final Pattern PREFIX =
            Pattern.compile("(?:\\p{Lu}{1,3}+ (?=\\p{N}{4})(?<!(?<!\\p{L})N ))|N (?=\\d{8}(?!\\d))");

    /** The first identifier after a word, in its sentence, with at least so many digits; dates are passed over. */
    static Optional<Identifier> after(Reading reading, int word, int leastDigits) {
        var words = reading.words();
        var isMarked = false;
        var isDistant = false;
        for (int next = word + 1; next <= word + FARTHEST && next < words.size(); next++) {
            if (words.endsSentence(next - 1) && !isAbbreviation(words, next - 1)) {
                return Optional.empty();
            }
            isMarked |= isMarkBetween(reading, next - 1) || next - 1 > word && words.is(next - 1, Cue.NUMBER);
            if (words.is(next, Cue.ORDER)) {
                return Optional.empty();
            }
            var afterDate = afterDate(reading, next);
            var found = afterDate > next
                    ? Optional.<Identifier>empty()
                    : at(reading, next, isMarked, isDistant && !isMarked);
            if (found.isPresent() && found.get().digits() >= leastDigits) {
                return found;
            }
            isDistant |= words.is(next, Cue.PREPOSITION);
            next = Math.max(next, afterDate - 1);
        }
        return Optional.empty();
    }

    /** The word after the date that begins with this word; this word when none begins. */
    private static int afterDate(Reading reading, int word) {
        var date = DATE.matcher(reading.text())
                .region(reading.words().start(word), reading.text().length());
        return date.lookingAt() ? reading.words().from(date.end()) : word;
    }

    /** The identifier that ends right before a word, a blank between: «12-45678 шарт». */
    static Optional<Identifier> before(Reading reading, int word) {
        var words = reading.words();
        if (!words.isBlankAfter(word - 1)) {
            return Optional.empty();
        }
        var end = words.end(word - 1);
        var start = end;
        while (start > 0 && end - start < LONGEST && isPart(reading.text().charAt(start - 1))) {
            start--;
        }
        var first = words.from(start);
        return at(reading, first, reading.signBefore(words.start(first), "№#") >= 0, false)
                .filter(found -> found.end() == end);
    }

    private static boolean isPart(char sign) {
        return Character.isLetterOrDigit(sign) || "-/_".indexOf(sign) >= 0;
    }

    private static boolean isAbbreviation(Words words, int word) {
        return words.end(word) - words.start(word) <= LONGEST_ABBREVIATION;
    }

    private static boolean isMarkBetween(Reading reading, int word) {
        var gap = reading.part(reading.words().end(word), reading.words().start(word + 1));
        return gap.chars().anyMatch(sign -> "№#:–—".indexOf(sign) >= 0) || gap.contains(" - ");
    }

    /** «Паспорт РФ 4510 …». */
    private static boolean isCountry(Words words, int word) {
        return words.end(word) - words.start(word) > 1 && words.is(word, Cue.NOT_A_NAME);
    }

    /** The identifier that begins with this word; none when it has no digit. */
    private static Optional<Identifier> at(Reading reading, int word, boolean isMarked, boolean isDistant) {
        var text = reading.text();
        var start = reading.words().start(word);
        var prefix = PREFIX.matcher(text).region(start, text.length());
        var hasPrefix = prefix.lookingAt() && !isCountry(reading.words(), word);
        var shape = SHAPE.matcher(text).region(hasPrefix ? prefix.end() : start, text.length());
        if (!shape.lookingAt()) {
            return Optional.empty();
        }
        var signs = reading.part(start, shape.end());
        var digits = (int) signs.codePoints().filter(Character::isDigit).count();
        var letters = (int) signs.codePoints().filter(Character::isLetter).count();
        return digits == 0
                ? Optional.empty()
                : Optional.of(new Identifier(start, shape.end(), digits, letters, isMarked, isDistant));
    }
}
