package org.ticketdistribution.analysis.masking;

import java.util.Set;

/**
 * IIN and BIN: twelve digits that begin like a date and vouch for themselves, or that a word beside them calls so,
 * mistyped or not. Tax numbers of neighbours (ИНН) have ten or twelve digits and are taken where they are called so.
 */
final class IinFinder implements Finder {

    private static final int LENGTH = 12;

    /** A digit forgotten or typed twice still leaves a number that leads to a person. */
    private static final int LEAST = 10;

    private static final int MOST = 13;

    /** How people part the digits; other shapes are sums and dates that stand in a row. */
    private static final Set<String> SHAPES = Set.of(
            "12", "6-6", "3-3-3-3", "4-4-4", "6-3-3", "6-2-4", "6-4-2", "6-1-5", "2-2-2-6", "2-2-2-2-2-2", "2-2-2-3-3");

    @Override
    public void find(Reading reading, Spans found) {
        var numbers = reading.numbers();
        for (int first = 0; first < numbers.size(); first++) {
            if (!numbers.get(first).gluedBefore() || reading.isGluedTo(numbers.get(first), Cue.IIN)) {
                var last = last(reading, first);
                if (last >= first) {
                    found.add(numbers.get(first).start(), end(reading, numbers.get(last)), Kind.IIN);
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
            if (length > MOST) {
                return -1;
            }
            if (length >= LEAST && isIin(reading, first, last, length)) {
                return last;
            }
            if (!numbers.isPlainlyJoined(last)) {
                return -1;
            }
        }
        return -1;
    }

    /** A letter typed for the digit that it looks like belongs to the number: «75010140012З», «9001O1300123». */
    private static int end(Reading reading, Numbers.Group last) {
        var isTwin = last.gluedAfter() && "ОоOoЗз".indexOf(reading.text().charAt(last.end())) >= 0;
        return isTwin ? reading.words().end(reading.words().from(last.end()) - 1) : last.end();
    }

    private static boolean isIin(Reading reading, int first, int last, int length) {
        var numbers = reading.numbers();
        var start = numbers.get(first).start();
        var end = numbers.get(last).end();
        if (length != LENGTH) {
            return first == last && reading.announced(start, Cue.IIN, 2) && !reading.announced(start, Cue.PHONE, 1);
        }
        if (reading.announced(start, Cue.IIN, Reading.NEAR)
                || reading.isGluedTo(numbers.get(first), Cue.IIN)
                || reading.saidAfter(end, Cue.IIN, 3)) {
            return true;
        }
        var digits = numbers.digits(first, last);
        return SHAPES.contains(numbers.shape(first, last))
                && isDated(digits)
                && CheckDigits.isIin(digits)
                && !reading.isAmount(end);
    }

    /** A person's begins with the date of birth and a digit for century and sex, a firm's with year, month and type. */
    private static boolean isDated(String digits) {
        if (digits.indexOf('*') >= 0) {
            return false;
        }
        var month = Integer.parseInt(digits.substring(2, 4));
        var day = Integer.parseInt(digits.substring(4, 6));
        var isPerson = day >= 1 && day <= 31 && digits.charAt(6) <= '6';
        var isFirm = day >= 40 && day <= 69 && day % 10 <= 3;
        return month >= 1 && month <= 12 && (isPerson || isFirm);
    }
}
