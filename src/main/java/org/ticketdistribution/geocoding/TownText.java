package org.ticketdistribution.geocoding;

import java.util.regex.Pattern;

/** The name of a town or village without the words around it. */
final class TownText {

    private static final int FLAGS = AddressText.FLAGS;

    private static final Pattern KIND_BEFORE = Pattern.compile(
            "^(?:(?:город|гор|г|село|сел|с|посёлок|поселок|пос|пгт|п|аул|ауыл|а|станция|ст|разъезд|рзд|деревня|дер|д"
                    + "|қаласы|қ|city of|city|village|town|g)(?:\\.\\s*|\\s+))+(?=[\\p{L}\\d])",
            FLAGS);
    private static final Pattern KIND_AFTER = Pattern.compile(
            "(?:\\s+|(?<=\\p{L}))\\b(?:г\\.|г|гор\\.|город|қаласы|қ\\.|қ|ауылы|ауыл|а\\.|кенті|село|с\\.|пос\\.|поселок"
                    + "|посёлок|city|town|village|qalasy|auyly)$",
            FLAGS);
    private static final Pattern TRAILING_NUMBER = Pattern.compile("\\s+№?\\s*\\d+$");
    private static final Pattern STREET_WORD = Pattern.compile(
            "(^|[\\s.\\d])(улица|ул|проспект|просп|пр-т|пр|микрорайон|мкр-н|мкрн|мкр|м-н|дом|көшесі)($|[\\s.])", FLAGS);
    private static final Pattern OFFICE_WORD = Pattern.compile(
            "(^|\\s)(головной|центральный|региональный)?\\s*(офис|филиал|отделение|представительство|branch|office|фил)"
                    + "\\b\\.?(\\s+в(?=\\s))?",
            FLAGS);

    private TownText() {}

    /** The bare name; empty when the part names no town but a street, or has no letters. */
    static String nameIn(String part) {
        if (STREET_WORD.matcher(part).find()) {
            return "";
        }
        var unquoted = part.replace("\"", " ").strip();
        var name = KIND_AFTER
                .matcher(KIND_BEFORE.matcher(unquoted).replaceFirst(""))
                .replaceFirst("");
        var bare = TRAILING_NUMBER.matcher(name).replaceFirst("").strip();
        return bare.codePoints().anyMatch(Character::isLetter) ? bare : "";
    }

    /** An office's name without words such as «Филиал»: mostly the town it stands in. */
    static String withoutOfficeWords(String tidy) {
        return OFFICE_WORD.matcher(tidy).replaceAll(" ").strip();
    }
}
