package org.ticketdistribution.geocoding;

import java.util.regex.Pattern;

/** The name of a town or village without the words around it. */
final class TownText {

    private static final int FLAGS = AddressText.FLAGS;

    private static final String KIND =
            "город|гор|г\\.?\\s?а|г|село|сел|с|посёлок|поселок|пос|пгт|п\\.?\\s?г\\.?\\s?т|п|р\\.?\\s?п|аул|ауыл|ауылы|аулы|а|кенті|кенти"
                    + "|станция|ст|разъезд|рзд|деревня|дер|д|қаласы|каласы|қала|қ|city of|city|village|town|qalasy|auyly|g";

    private static final Pattern KIND_ALONE = Pattern.compile("^(?:" + KIND + ")\\.?$", FLAGS);
    private static final Pattern KIND_BEFORE =
            Pattern.compile("^(?:(?:" + KIND + ")(?:\\.+\\s*|\\s+))+(?=[\\p{L}\\d])", FLAGS);
    private static final Pattern KIND_AFTER = Pattern.compile("\\s+(?:" + KIND + ")\\.?$", FLAGS);
    private static final Pattern FORMERLY =
            Pattern.compile("^(?:бывш(?:ий|ая|ее)?|быв|ныне|ex|former)(?:\\.\\s*|\\s+)", FLAGS);
    private static final Pattern TRAILING_NUMBER = Pattern.compile("(?:\\s+№?\\s*|-)\\d+(?:[-/]\\d+)*$");
    private static final Pattern STREET_WORD = Pattern.compile(
            "(^|[\\s.\\d])(улица|ул|проспект|просп|пр-т|пр|микрорайон|мкр-н|мкрн|мкр|м-н|дом|көшесі)($|[\\s.])", FLAGS);
    private static final Pattern OFFICE_WORD = Pattern.compile(
            "(^|\\s)(головной|центральный|региональный)?\\s*(офис|филиал|отделение|представительство|branch|office|фил)"
                    + "\\b\\.?(\\s*№\\s*\\d+)?(\\s+в(?=\\s))?",
            FLAGS);

    private TownText() {}

    /** The bare name; empty when the part names no town but a street, or has no letters. */
    static String nameIn(String part) {
        var unquoted = part.replace("\"", " ").strip();
        var street = STREET_WORD.matcher(unquoted);
        if (street.find()) {
            // «Топар ул. Мира» begins with a town, «Мира ул.» does not.
            var before = unquoted.substring(0, street.start()).strip();
            return hasLetter(unquoted.substring(street.end())) || saysTown(before) ? nameIn(before) : "";
        }
        if (KIND_ALONE.matcher(unquoted).matches()) {
            return "";
        }
        var name = KIND_AFTER
                .matcher(KIND_BEFORE
                        .matcher(FORMERLY.matcher(unquoted).replaceFirst(""))
                        .replaceFirst(""))
                .replaceFirst("");
        var bare = TownNames.known().knows(name)
                ? name
                : TRAILING_NUMBER.matcher(name).replaceFirst("");
        return hasLetter(bare) ? bare.strip() : "";
    }

    /** Whether the part is a town beyond doubt: it says so, or everybody knows it. */
    static boolean saysTown(String part) {
        return saysKind(part) || TownNames.known().knows(part);
    }

    /** Whether the part says that it is a town, a village or the like: «г. Костанай». */
    static boolean saysKind(String part) {
        return KIND_BEFORE.matcher(part).find() || KIND_AFTER.matcher(part).find();
    }

    /** Whether the part has a word such as street, avenue or quarter. */
    static boolean saysStreet(String part) {
        return STREET_WORD.matcher(part).find();
    }

    /** Whether the part ends like «Абая 5», as a house does. */
    static boolean endsWithNumber(String part) {
        return TRAILING_NUMBER.matcher(part).find();
    }

    /** An office's name without words such as «Филиал»: mostly the town it stands in. */
    static String withoutOfficeWords(String tidy) {
        return OFFICE_WORD.matcher(tidy).replaceAll(" ").strip();
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
