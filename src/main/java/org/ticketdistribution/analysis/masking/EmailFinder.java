package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/**
 * E-mail addresses, Cyrillic ones too, with a blank that the keyboard put beside the @, and with the @ in words. Looks
 * from each @ to both sides, so its time does not depend on what stands elsewhere.
 */
final class EmailFinder implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** RFC 5321: the part before the @ has at most 64 octets, the one after it 255. */
    private static final int LONGEST_LOCAL = 64;

    /** One script up to the end: in «ivan@mail.ru.Прошу» the next sentence is no part of it. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[A-Z0-9-]{1,63}+\\.){1,8}[A-Z]{2,24}+|(?:[\\p{IsCyrillic}0-9-]{1,63}+\\.){1,8}\\p{IsCyrillic}{2,24}+",
            FLAGS);

    /** With a blank around the @ only what ends like this is an address: «жду @ivan» is none. */
    private static final Pattern KNOWN_DOMAIN = Pattern.compile(
            "[A-Z0-9-]{1,63}+\\. ?(?:ru|com|kz|net|org|uz|kg|by|ua|info|me|рф)(?![\\p{L}\\p{N}])", FLAGS);

    /** The @ in words or brackets. */
    private static final Pattern SPELLED_AT = Pattern.compile("[\\[(] ?(?:at|собака) ?[\\])]|(?<= )собака(?= )", FLAGS);

    @Override
    public void find(Reading reading, Spans found) {
        var text = reading.text();
        for (int at = reading.next('@', 0); at >= 0; at = reading.next('@', at + 1)) {
            if (!addPlain(text, at, found)) {
                addParted(text, at, at + 1, found);
            }
        }
        if (reading.next('[', 0) >= 0
                || reading.next('(', 0) >= 0
                || reading.words().has("собака")) {
            addSpelled(text, found);
        }
    }

    private static void addSpelled(CharSequence text, Spans found) {
        var spelled = SPELLED_AT.matcher(text);
        while (spelled.find()) {
            addParted(text, spelled.start(), spelled.end(), found);
        }
    }

    private static boolean addPlain(CharSequence text, int at, Spans found) {
        var start = localStart(text, at, false);
        var domain = DOMAIN.matcher(text).region(at + 1, text.length());
        if (start == at || !domain.lookingAt()) {
            return false;
        }
        found.add(start, domain.end(), Kind.EMAIL);
        return true;
    }

    private static void addParted(CharSequence text, int at, int afterAt, Spans found) {
        var before = isBlankAt(text, at - 1) ? at - 1 : at;
        var after = isBlankAt(text, afterAt) ? afterAt + 1 : afterAt;
        var start = localStart(text, before, true);
        var domain = KNOWN_DOMAIN
                .matcher(text)
                .useTransparentBounds(true)
                .region(Math.min(after, text.length()), text.length());
        if (start < before && domain.lookingAt()) {
            found.add(start, domain.end(), Kind.EMAIL);
        }
    }

    private static boolean isBlankAt(CharSequence text, int place) {
        return place >= 0 && place < text.length() && Signs.isBlank(text.charAt(place));
    }

    private static int localStart(CharSequence text, int end, boolean onlyLatin) {
        var start = end;
        while (start > 0 && end - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1), onlyLatin)) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '_') {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char sign, boolean onlyLatin) {
        if (onlyLatin && sign > 127) {
            return false;
        }
        return Character.isLetterOrDigit(sign) || "._+-%'~".indexOf(sign) >= 0;
    }
}
