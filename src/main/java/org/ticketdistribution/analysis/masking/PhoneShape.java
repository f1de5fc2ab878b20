package org.ticketdistribution.analysis.masking;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether digits that stand together may be a telephone number.
 *
 * @param isExact whether they are one, complete: nothing that follows belongs to it
 * @param isPossible whether they are one if nothing longer is
 */
record PhoneShape(boolean isExact, boolean isPossible) {

    private static final PhoneShape EXACT = new PhoneShape(true, true);
    private static final PhoneShape POSSIBLE = new PhoneShape(false, true);
    private static final PhoneShape NONE = new PhoneShape(false, false);

    /** Digits in all after a plus, by country code (ITU-T E.164 and the national plans); others vary. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("7", 11),
            Map.entry("1", 11),
            Map.entry("44", 12),
            Map.entry("82", 12),
            Map.entry("86", 13),
            Map.entry("90", 12),
            Map.entry("91", 12),
            Map.entry("374", 11),
            Map.entry("375", 12),
            Map.entry("380", 12),
            Map.entry("971", 12),
            Map.entry("992", 12),
            Map.entry("993", 11),
            Map.entry("994", 12),
            Map.entry("995", 12),
            Map.entry("996", 12),
            Map.entry("998", 12));

    /** Codes of Kazakh mobile networks: 10 digits that begin so are a telephone number without its 8. */
    private static final Pattern KAZAKH_MOBILE = Pattern.compile("7(?:0\\d|47|5[01]|6[0-4]|7[15678])\\d{7}");

    /** With the 8 or 7 of Kazakhstan and Russia: mobile, city, free of charge. */
    private static final Pattern WITH_TRUNK = Pattern.compile("[78][3-9]\\d{9}");

    private static final Pattern CENTRAL_ASIA = Pattern.compile("99(?:[246]\\d{9}|8(?:[3-7]\\d|88|9\\d)\\d{7})");
    private static final Pattern FOREIGN_BY_00 = Pattern.compile("00[1-9]\\d{8,13}");

    /** Sums are parted by three: 8 500 000 000. */
    private static final Pattern BY_THREE = Pattern.compile("[123](?:-3)++");

    private static final Pattern TEN_SHAPES =
            Pattern.compile("3-(?:3-4|3-2-2|2-2-3|2-3-2|7|4-3)|4-(?:2-2-2|3-3|6)|6-(?:4|2-2)");
    private static final Pattern TRUNK_SHAPES = Pattern.compile("(?:1|[4-9]|1[01])(?:-.*+)?+");
    private static final Pattern CITY_SHAPES = Pattern.compile("5|6|7|2-2-2|3-2-2|1-2-2|3-4|2-3|3-3|2-4");
    private static final Pattern KEPT_BACK = Pattern.compile("[78][\\d*]{8,12}|998[\\d*]{6,10}");

    /** «+420 601 000 019»: nobody gains hundreds of billions. */
    private static final int TOO_LONG_FOR_A_SUM = 11;

    /** «87ХХХХХХХХ»: so many digits kept back are a telephone number, however few are left. */
    private static final int MOSTLY_STARS = 6;

    static PhoneShape of(Reading reading, int first, int last) {
        var numbers = reading.numbers();
        var digits = numbers.digits(first, last);
        var start = numbers.get(first).start();
        if (digits.length() < 5 || reading.isAmount(numbers.get(last).end())) {
            return NONE;
        }
        if (digits.indexOf('*') >= 0) {
            return keptBack(reading, start, digits);
        }
        var shape = numbers.shape(first, last);
        if (hasPlus(reading, start)) {
            return withPlus(digits, shape);
        }
        if (isPlain(reading, first, digits, shape)) {
            return EXACT;
        }
        var isForeign = FOREIGN_BY_00.matcher(digits).matches()
                && !BY_THREE.matcher(shape).matches();
        return isForeign || isAnnounced(reading, first, last, digits, shape) ? POSSIBLE : NONE;
    }

    private static PhoneShape keptBack(Reading reading, int start, String digits) {
        var stars = digits.chars().filter(digit -> digit == '*').count();
        if (stars < 2 || digits.length() - stars < 1) {
            return NONE;
        }
        var isWhole = KEPT_BACK.matcher(digits).matches()
                && (hasPlus(reading, start) || digits.length() - stars >= 3 || stars >= MOSTLY_STARS)
                && !reading.announced(start, Cue.CARD, Reading.NEAR);
        var isCalledPhone = digits.length() >= 6 && digits.length() <= 13 && reading.announced(start, Cue.PHONE, 3);
        return isWhole || isCalledPhone ? POSSIBLE : NONE;
    }

    /** Whether a plus stands before this place, a bracket between or not. */
    static boolean hasPlus(Reading reading, int start) {
        var bracket = reading.signBefore(start, "(");
        return reading.signBefore(bracket >= 0 ? bracket : start, "+") >= 0;
    }

    private static PhoneShape withPlus(String digits, String shape) {
        for (int length = 1; length <= 3; length++) {
            var total = LENGTHS.get(digits.substring(0, length));
            if (total != null && total == digits.length()) {
                return EXACT;
            }
        }
        var possible = digits.length() >= 9
                && digits.length() <= 15
                && (digits.length() >= TOO_LONG_FOR_A_SUM
                        || !BY_THREE.matcher(shape).matches());
        return possible ? POSSIBLE : NONE;
    }

    /** Whether the digits are a telephone number by themselves, whatever stands around them. */
    private static boolean isPlain(Reading reading, int first, String digits, String shape) {
        var start = reading.numbers().get(first).start();
        return switch (digits.length()) {
            case 10 -> isTen(reading, start, digits, shape);
            case 11 ->
                WITH_TRUNK.matcher(digits).matches()
                        && TRUNK_SHAPES.matcher(shape).matches();
            case 12 -> CENTRAL_ASIA.matcher(digits).matches();
            default -> false;
        };
    }

    private static boolean isTen(Reading reading, int start, String digits, String shape) {
        if (KAZAKH_MOBILE.matcher(digits).matches()) {
            return TEN_SHAPES.matcher(shape).matches() || shape.equals("10") && !isNumbered(reading, start);
        }
        var isParted = TEN_SHAPES.matcher(shape).matches();
        return digits.charAt(0) == '9' && isParted && shape.endsWith("2-2")
                || digits.startsWith("71") && isParted && reading.signBefore(start, "(") >= 0
                || digits.startsWith("72") && isParted && reading.signBefore(start, "(") >= 0;
    }

    /** «заявка 7012345678», «№ 7012345678»: numbers of orders may begin like telephone numbers. */
    private static boolean isNumbered(Reading reading, int start) {
        return reading.signBefore(start, "№#") >= 0
                || reading.announced(start, Cue.ORDER, Reading.NEAR)
                        && !reading.announced(start, Cue.PHONE, Reading.NEAR);
    }

    private static boolean isAnnounced(Reading reading, int first, int last, String digits, String shape) {
        var start = reading.numbers().get(first).start();
        if (digits.length() >= 9 && digits.length() <= 13) {
            return reading.announced(start, Cue.PHONE, Reading.NEAR)
                    && !BY_THREE.matcher(shape).matches();
        }
        return digits.length() <= 7
                && CITY_SHAPES.matcher(shape).matches()
                && !digits.endsWith("000")
                && !reading.numbers().isJoined(last)
                && reading.announced(start, Cue.LANDLINE, 2);
    }
}
