package org.ticketdistribution.geocoding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Words;

/** Street and house as a geocoder knows them: no building names, floors, offices, flats. */
final class StreetText {

    private static final int FLAGS = AddressText.FLAGS;

    private static final Pattern HOUSE_WORD =
            Pattern.compile("\\b(?:дом|д|здание|зд|строение|стр|ст|уч|үй|house|bld|№)\\b\\.?\\s*№?\\s*(?=\\d)", FLAGS);
    private static final Pattern NUMBER_BEFORE_HOUSE = Pattern.compile("(?<=\\d)\\s*-?\\s*(?:үй|дом)\\b", FLAGS);
    private static final Pattern NUMBER_SIGN = Pattern.compile("№\\s*(?=\\d)");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;]|(?<=[\\d\\s])\\.|\\.$|(?<=\\p{L})\\.(?=\\s*[,;])");
    private static final Pattern NUMBER_AFTER_QUARTER =
            Pattern.compile("^микрорайон\\s+(\\d+(?:-?[а-яё]{1,2})?)(?=\\s|$)", FLAGS);
    private static final Pattern ORDINAL_OF_QUARTER =
            Pattern.compile("^(\\d+)\\s*-?\\s*(?:[оыи]?й)?\\s*(?=микрорайон)", FLAGS);
    private static final String KIND = "(улица|проспект|переулок|бульвар|шоссе|площадь|проезд|тупик)";
    private static final Pattern HOUSE_FIRST =
            Pattern.compile("^(\\d+(?:[/-]\\d+)?\\p{L}?)\\s+(" + KIND + "\\s.*)$", FLAGS);
    private static final Pattern KIND_LAST =
            Pattern.compile("^(?!" + KIND + ")(\\P{N}+?)\\s+" + KIND + "(\\s+\\d.*)?$", FLAGS);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?:[^\\p{L}\\d/-]|(?<=\\p{L})-(?=\\p{L}))+", FLAGS);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern HOUSE =
            Pattern.compile("^\\d+\\s*[\\p{L}]?(?![\\p{L}])(?:\\s*[/-]\\s*\\d+\\s*\\p{L}?)?", FLAGS);

    /** How people abbreviate the kind of street, and the word that maps have. */
    private static final Map<Pattern, String> KINDS = kinds();

    private StreetText() {}

    /** «улица Абая 12»; null when no street is left. A house without a street is nothing to look for. */
    static @Nullable String of(@Nullable String streetCell, @Nullable String houseCell) {
        var street = clean(AddressText.tidy(streetCell));
        if (street.codePoints().noneMatch(Character::isLetter)) {
            return null;
        }
        var house = house(houseCell);
        return house.isEmpty() || street.endsWith(" " + house) ? street : street + " " + house;
    }

    /** What tells cleaned streets apart: not case, ё or punctuation, but 7/2 is not 72. Empty for null. */
    static String key(@Nullable String street) {
        return BETWEEN_WORDS.matcher(Words.fold(street)).replaceAll(" ").strip();
    }

    /** Without clutter; the kind of street in full and first, as maps have it; the house last. */
    static String clean(String tidy) {
        var houses = NUMBER_BEFORE_HOUSE
                .matcher(HOUSE_WORD.matcher(StreetClutter.removedFrom(tidy)).replaceAll(""))
                .replaceAll("");
        var kinds = NUMBER_SIGN.matcher(houses).replaceAll("");
        for (var kind : KINDS.entrySet()) {
            kinds = kind.getKey().matcher(kinds).replaceAll(kind.getValue() + " ");
        }
        var plain = BLANKS.matcher(PUNCTUATION.matcher(kinds).replaceAll(" ")).replaceAll(" ");
        return inOrder(plain.strip());
    }

    private static String inOrder(String street) {
        var quarter = ORDINAL_OF_QUARTER
                .matcher(NUMBER_AFTER_QUARTER.matcher(street).replaceAll("$1 микрорайон"))
                .replaceAll("$1 ");
        var houseLast = HOUSE_FIRST.matcher(quarter).replaceAll("$2 $1");
        return KIND_LAST.matcher(houseLast).replaceAll("$3 $2$4");
    }

    private static String house(@Nullable String houseCell) {
        var bare = clean(AddressText.tidy(houseCell));
        var number = HOUSE.matcher(bare);
        return number.find() ? BLANKS.matcher(number.group()).replaceAll("") : "";
    }

    private static Map<Pattern, String> kinds() {
        var kinds = new LinkedHashMap<Pattern, String>();
        kinds.put(kind("пр-т|пр-кт|просп|проспект|пр|даңғылы|prospekt|avenue|ave"), "проспект");
        kinds.put(kind("улица|ул|көшесі|көш|ulitsa|ul|street|str"), "улица");
        kinds.put(kind("переулок|пер"), "переулок");
        kinds.put(kind("бульвар|б-р|бул"), "бульвар");
        kinds.put(kind("микрорайон|мкр-н|мкрн|мкр|м-н|мк-н|ықшам ауданы|ықшамаудан|mkr|microdistrict"), "микрорайон");
        kinds.put(kind("шоссе|ш"), "шоссе");
        kinds.put(kind("площадь|пл"), "площадь");
        return kinds;
    }

    private static Pattern kind(String words) {
        return Pattern.compile("(?<![\\p{L}-])(?:" + words + ")(?![\\p{L}\\d-])\\.?\\s*", FLAGS);
    }
}
