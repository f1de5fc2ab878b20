package org.ticketdistribution.analysis.masking;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of bank cards: with Luhn's digit, or written as on the card, or where a word beside them says card; also with
 * digits kept back, down to the last four; the code on the back where it is called so.
 */
final class CardFinder implements Finder {

    private static final int LONGEST = 19;

    /**
     * First digits of the schemes that clients have: Mir, Mastercard, American Express, Diners, JCB, Visa, UnionPay,
     * Maestro, Uzcard, Humo. Numbers that begin otherwise are orders and times.
     */
    private static final Pattern SCHEMES = Pattern.compile(
            "(?:220[0-4]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|3[4-9]|4|5[0-8]|6[0-9]|8600|9860|9112).*+");

    private static final Set<String> SHAPES = Set.of(
            "15",
            "16",
            "18",
            "19",
            "4-4-4-4",
            "4-6-5",
            "8-8",
            "4-4-8",
            "8-4-4",
            "4-12",
            "6-10",
            "4-4-4-4-3",
            "4-4-4-4-2");

    private static final String AS_ON_THE_CARD = "4-4-4-4";

    /** «440043******1234», «4400****1234». */
    private static final Pattern STARRED = Pattern.compile("\\d{4}(?:\\d\\d)?+\\*{2,}+\\d{2,4}");

    /** «**** 1234», «*1234», only where the word card stands beside. */
    private static final Pattern LAST_DIGITS = Pattern.compile("\\*++\\d{4}");

    /** «Последние четыре цифры моей карты — 1234»: as many words back. */
    private static final int LAST_DIGITS_NEAR = 7;

    @Override
    public void find(Reading reading, Spans found) {
        var numbers = reading.numbers();
        for (int first = 0; first < numbers.size(); first++) {
            if (!numbers.get(first).gluedBefore()) {
                var last = last(reading, first);
                if (last >= first) {
                    found.add(numbers.get(first).start(), numbers.get(last).end(), Kind.CARD);
                    first = last;
                }
            }
        }
    }

    private static int last(Reading reading, int first) {
        var numbers = reading.numbers();
        var length = 0;
        for (int last = first; last < numbers.size(); last++) {
            length += numbers.get(last).digits().length();
            if (length > LONGEST) {
                return -1;
            }
            if (isCard(reading, first, last)) {
                return last;
            }
            if (!numbers.isPlainlyJoined(last)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isCard(Reading reading, int first, int last) {
        var numbers = reading.numbers();
        if (numbers.get(last).gluedAfter()) {
            return false;
        }
        var digits = numbers.digits(first, last);
        if (digits.indexOf('*') >= 0) {
            return isStarredCard(reading, first, last, digits);
        }
        if (digits.length() >= 15) {
            var shape = numbers.shape(first, last);
            return SHAPES.contains(shape)
                    && SCHEMES.matcher(digits).matches()
                    && (CheckDigits.isLuhn(digits)
                            || shape.equals(AS_ON_THE_CARD)
                            || isCalledCard(reading, first, last));
        }
        return first == last && isNamedPart(reading, numbers.get(first).start(), digits);
    }

    private static boolean isStarredCard(Reading reading, int first, int last, String digits) {
        if (LAST_DIGITS.matcher(digits).matches()) {
            return digits.length() >= 15 || isCalledCard(reading, first, last);
        }
        var isWhole = digits.length() >= 15 && Character.isDigit(digits.charAt(0));
        var looksLikePhone = digits.charAt(0) >= '7' && digits.length() <= 12;
        return (isWhole || STARRED.matcher(digits).matches())
                && (!looksLikePhone || isCalledCard(reading, first, last));
    }

    private static boolean isCalledCard(Reading reading, int first, int last) {
        return reading.announced(reading.numbers().get(first).start(), Cue.CARD, Reading.NEAR)
                || reading.saidAfter(reading.numbers().get(last).end(), Cue.CARD, 2);
    }

    /** The last four digits said in words, or the code on the back. */
    private static boolean isNamedPart(Reading reading, int start, String digits) {
        if (digits.length() == 4 && reading.announced(start, Cue.ENDING, LAST_DIGITS_NEAR)) {
            return reading.announced(start, Cue.CARD, LAST_DIGITS_NEAR);
        }
        return (digits.length() == 3 || digits.length() == 4) && reading.announced(start, Cue.SECRET, 2);
    }
}
