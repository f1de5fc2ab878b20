package org.ticketdistribution.analysis.masking;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * IBANs of any country that vouch for themselves (ISO 13616), in groups or in one, Latin letters typed in Cyrillic
 * included; Kazakh ones also when mistyped, because nothing else looks like them.
 */
final class IbanFinder implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Letters that look alike in both scripts. */
    private static final String CYRILLIC = "АВЕКМНОРСТХУ";

    private static final String LATIN = "ABEKMHOPCTXY";

    private static final String LETTER = "[A-Z" + CYRILLIC + "]";
    private static final String SIGN = "[A-Z0-9" + CYRILLIC + "]";

    /** Two letters, two digits, then 11 to 30 signs with at most a blank or a hyphen before each. */
    private static final Pattern CANDIDATE =
            Pattern.compile(LETTER + "{2}[ \\u00A0-]?\\d{2}(?:[ \\u00A0-]?" + SIGN + "){11,30}+", FLAGS);

    private static final Pattern KAZAKH = Pattern.compile("KZ\\d{5}[A-Z0-9]{13}");

    /** «KZ12****1234»: digits kept back. */
    private static final Pattern STARRED =
            Pattern.compile("[KК]Z[ \\u00A0-]?\\d{2}[A-Z0-9 ]{0,16}+(?: ?[*•]{2,20}+){1,8}+(?: ?\\d{2,8}+)?+", FLAGS);

    private static final int SHORTEST = 15;
    private static final int HEXADECIMAL = 16;

    /** Fewest digits of a Kazakh one whose check digits are wrong. */
    private static final int KAZAKH_DIGITS = 12;

    @Override
    public void find(Reading reading, Spans found) {
        var words = reading.words();
        var text = reading.text();
        var candidate = CANDIDATE.matcher(text);
        var starred = STARRED.matcher(text);
        for (int word = 0; word < words.size(); word++) {
            var start = words.start(word);
            if (!mayBegin(text, start) || isInsideOfAnId(text, start)) {
                continue;
            }
            if (candidate.region(start, text.length()).lookingAt()) {
                addLongest(text, start, candidate.end(), found);
            } else if (starred.region(start, text.length()).lookingAt()) {
                found.add(start, starred.end(), Kind.IBAN);
            }
        }
    }

    /** The last group of a GUID is an IBAN by chance, once in hundreds of them. */
    private static boolean isInsideOfAnId(CharSequence text, int start) {
        return start > 1 && text.charAt(start - 1) == '-' && Character.digit(text.charAt(start - 2), HEXADECIMAL) >= 0;
    }

    /** The cheap question first: two letters and, soon, a digit. */
    private static boolean mayBegin(CharSequence text, int start) {
        if (start + SHORTEST / 2 > text.length() || !Character.isLetter(text.charAt(start + 1))) {
            return false;
        }
        return Character.isDigit(text.charAt(start + 2)) || Character.isDigit(text.charAt(start + 3));
    }

    /** Words that follow may look like a part of it: the longest beginning that is an IBAN is the IBAN. */
    private static void addLongest(CharSequence text, int start, int most, Spans found) {
        for (int end = most; end - start >= SHORTEST; end--) {
            if (isWordEnd(text, end)
                    && isIban(plain(text.subSequence(start, end).toString()))) {
                found.add(start, end, Kind.IBAN);
                return;
            }
        }
    }

    private static boolean isWordEnd(CharSequence text, int end) {
        return Character.isLetterOrDigit(text.charAt(end - 1))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Words may follow a short code; an IBAN is mostly digits. */
    private static boolean isIban(String signs) {
        var digits = signs.chars().filter(Character::isDigit).count();
        return 2 * digits >= signs.length()
                && (CheckDigits.isIban(signs) || KAZAKH.matcher(signs).matches() && digits >= KAZAKH_DIGITS);
    }

    private static String plain(String written) {
        var signs = new StringBuilder(written.length());
        for (var sign : written.toUpperCase(Locale.ROOT).toCharArray()) {
            var twin = CYRILLIC.indexOf(sign);
            if (Character.isLetterOrDigit(sign)) {
                signs.append(twin < 0 ? sign : LATIN.charAt(twin));
            }
        }
        return signs.toString();
    }
}
