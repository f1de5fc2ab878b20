package org.ticketdistribution.geocoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Country;

/** What all parts of an address have in common, whoever typed them. */
final class AddressText {

    /** Cyrillic letters are letters: \b, \w and case work on them. */
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern QUOTES = Pattern.compile("[«»“”„‟″]|''|&quot;");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200B-\\u200D\\u2060\\uFEFF]+");
    private static final Pattern RURAL_DISTRICT = Pattern.compile(
            "[\\p{L}-]+\\s+(с/о|с\\.\\s*о\\.|а/о|сельский округ|аульный округ|ауылдық округі)(?!\\p{L})", FLAGS);
    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\|,;()\\[\\]]|\\s-+\\s|\\s(?:или|or|бывш\\.?)\\s");
    private static final Pattern DISTRICT =
            Pattern.compile("(^|[\\s.])(район|района|р-н|р-он|ауданы|аудан|district|raion|rayon)($|[\\s.])", FLAGS);

    private AddressText() {}

    /** One kind of quotes, dashes and blanks; control characters are blanks; null and the literal NULL are empty. */
    static String tidy(@Nullable String text) {
        if (text == null || text.strip().equalsIgnoreCase("null")) {
            return "";
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var quoted = QUOTES.matcher(composed).replaceAll("\"");
        var dashed = DASHES.matcher(quoted).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll(" ").strip();
    }

    /** The alternatives and details of a tidy text: what slashes, brackets, commas and free dashes set apart. */
    static List<String> parts(String tidy) {
        var withoutRuralDistrict = RURAL_DISTRICT.matcher(tidy).replaceAll(" ");
        return Arrays.stream(SEPARATORS.split(withoutRuralDistrict))
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** Whether the part names something that places nothing: a district, or our own country. */
    static boolean isIdle(String part) {
        return DISTRICT.matcher(part).find() || (Country.isPresent(part) && !Country.isAbroad(part));
    }
}
