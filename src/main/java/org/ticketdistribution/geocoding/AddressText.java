package org.ticketdistribution.geocoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Country;
import org.ticketdistribution.model.Words;

/** What all parts of an address have in common, whoever typed them. */
final class AddressText {

    /** Cyrillic letters are letters: \b, \w and case work on them. */
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** No address is longer; a text that strayed into its cell would take long to match. */
    private static final int MOST_CHARACTERS = 300;

    /** What people write into a cell that must not be empty. */
    private static final Set<String> NOTHING_SAID = Set.of(
            "null",
            "нет",
            "нет данных",
            "не указано",
            "не указан",
            "не указана",
            "неизвестно",
            "н/д",
            "н/у",
            "б/а",
            "жоқ",
            "none",
            "n/a",
            "unknown");

    private static final Pattern QUOTES = Pattern.compile("[«»“”„‟″]|''|&quot;");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u200B-\\u200D\\u2060\\uFEFF]+");
    private static final Pattern SPLIT_DISTRICT = Pattern.compile("\\bр\\s?[/-]\\s?н\\b", FLAGS);
    private static final Pattern RURAL_DISTRICT = Pattern.compile(
            "[\\p{L}-]+\\s+(с/о|с\\.\\s*о\\.|а/о|сельский округ|аульный округ|ауылдық округі)(?!\\p{L})", FLAGS);
    private static final Pattern SEPARATORS =
            Pattern.compile("[/\\\\|,;()\\[\\]]|\\s-+\\s|\\s(?:или|or|ныне|бывш(?:ий|ая|ее)?\\.?)\\s");

    private static final String DISTRICT_WORD =
            "(?<![\\p{L}-])(?:район|района|р-н|р-он|ауданы|аудан|audany|district|raion|rayon)(?![\\p{L}-])\\.?";
    private static final Pattern DISTRICT = Pattern.compile(DISTRICT_WORD, FLAGS);

    /** «Аулиекольский район» and «Әулиекөл ауданы», but not «Караганда район» of «Караганда район Казыбек би». */
    private static final Pattern DISTRICT_AFTER_ITS_NAME = Pattern.compile(
            "^[\\p{L}-]+\\s+" + DISTRICT_WORD + "$|[\\p{L}-]+(?:ий|ый|ой|ого|iy)\\s+" + DISTRICT_WORD
                    + "|[\\p{L}-]+\\s+(?:ауданы|аудан|audany|district|raion|rayon)(?![\\p{L}-])",
            FLAGS);

    /** «район Казыбек би», up to a town that says that it is one. */
    private static final Pattern DISTRICT_BEFORE_ITS_NAME = Pattern.compile(
            DISTRICT_WORD
                    + ".*?(?=(?<!\\p{L})(?:(?-i:г|с|п|а)|гор|пос|пгт)\\.|(?<!\\p{L})(?:город|село|посёлок|поселок|аул|ауыл)\\s|$)",
            FLAGS);

    private AddressText() {}

    /**
     * One kind of quotes, dashes and blanks, each word in one alphabet; control characters are blanks; null and what
     * people write for "nothing" are empty.
     */
    static String tidy(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var stripped = text.strip();
        var beginning = stripped.substring(0, Math.min(stripped.length(), MOST_CHARACTERS));
        if (NOTHING_SAID.contains(Words.fold(beginning))) {
            return "";
        }
        var composed = Normalizer.normalize(beginning, Normalizer.Form.NFC);
        var quoted = QUOTES.matcher(composed).replaceAll("\"");
        var dashed = DASHES.matcher(quoted).replaceAll("-");
        return Lookalikes.inOneAlphabet(BLANKS.matcher(dashed).replaceAll(" ").strip());
    }

    /** The alternatives and details of a tidy text: what slashes, brackets, commas and free dashes set apart. */
    static List<String> parts(String tidy) {
        var districts = SPLIT_DISTRICT.matcher(tidy).replaceAll("р-н");
        var withoutRuralDistrict = RURAL_DISTRICT.matcher(districts).replaceAll(" ");
        return Arrays.stream(SEPARATORS.split(withoutRuralDistrict))
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** The part without what places nothing, a district or our own country; empty when that is all it says. */
    static String withoutIdle(String part) {
        if (Country.isPresent(part) && !Country.isAbroad(part)) {
            return "";
        }
        if (!DISTRICT.matcher(part).find()) {
            return part;
        }
        var withoutNamed = DISTRICT_AFTER_ITS_NAME.matcher(part).replaceAll(" ");
        return DISTRICT_BEFORE_ITS_NAME.matcher(withoutNamed).replaceAll(" ").strip();
    }
}
