package org.ticketdistribution.analysis.masking;

import org.ticketdistribution.model.Letters;

/**
 * Telephone numbers as they are typed: with and without country code, brackets, dots, blanks that are no blanks, with
 * digits kept back. What may be one is decided by {@link PhoneShape}; here are the digits that are read together.
 */
final class PhoneFinder implements Finder {

    private static final int LONGEST = 16;

    private static final int LONGEST_ENDING = 3;

    @Override
    public void find(Reading reading, Spans found) {
        var numbers = reading.numbers();
        for (int first = 0; first < numbers.size(); first++) {
            if (mayBegin(reading, numbers.get(first))) {
                var last = last(reading, first);
                if (last >= first) {
                    found.add(start(reading, first, last), numbers.get(last).end(), Kind.PHONE);
                    first = last;
                }
            }
        }
    }

    /** The cheap question first: most numbers are amounts and dates. */
    private static boolean mayBegin(Reading reading, Numbers.Group group) {
        if (group.gluedBefore()) {
            return reading.isGluedTo(group, Cue.PHONE);
        }
        return "7890*".indexOf(group.digits().charAt(0)) >= 0
                || PhoneShape.hasPlus(reading, group.start())
                || reading.announced(group.start(), Cue.PHONE, Reading.NEAR)
                || reading.announced(group.start(), Cue.LANDLINE, Reading.NEAR);
    }

    /** The last group of the longest telephone number that begins with this group; -1 when none begins here. */
    private static int last(Reading reading, int first) {
        var numbers = reading.numbers();
        var found = -1;
        var length = 0;
        for (int last = first; last < numbers.size(); last++) {
            length += numbers.get(last).digits().length();
            if (length > LONGEST) {
                return found;
            }
            if (!isCutOff(reading, last)) {
                var shape = PhoneShape.of(reading, first, last);
                if (shape.isExact()) {
                    return last;
                }
                found = shape.isPossible() ? last : found;
            }
            if (!numbers.isJoined(last)) {
                return found;
            }
        }
        return found;
    }

    /** Whether more follows right after than an ending: «87011234567-ге», «77011234567ga». */
    private static boolean isCutOff(Reading reading, int group) {
        var end = reading.numbers().get(group).end();
        if (!reading.numbers().get(group).gluedAfter()) {
            return false;
        }
        var isCyrillic = Letters.isCyrillic(reading.text().charAt(end));
        return !isCyrillic && reading.words().end(reading.words().from(end) - 1) - end > LONGEST_ENDING;
    }

    /** The number begins at its plus, and at the bracket that is closed within it. */
    private static int start(Reading reading, int first, int last) {
        var numbers = reading.numbers();
        var start = numbers.get(first).start();
        var bracket = reading.signBefore(start, "(");
        if (bracket >= 0 && closesBracket(reading.part(start, numbers.get(last).end()))) {
            start = bracket;
        }
        var plus = reading.signBefore(start, "+");
        return plus >= 0 ? plus : start;
    }

    private static boolean closesBracket(String number) {
        var close = number.indexOf(')');
        return close >= 0 && (number.indexOf('(') < 0 || close < number.indexOf('('));
    }
}
