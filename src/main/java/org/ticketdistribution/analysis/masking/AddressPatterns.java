package org.ticketdistribution.analysis.masking;

import java.util.regex.Pattern;

/** How street, house and flat are written. All are tried at a given place only, every repetition is bounded. */
final class AddressPatterns {

    private static final String HOUSE_WORD = "(?iu:дом|д|үй|уй|здание|зд|строение|house|building|bld|участок|уч)\\.? ?";

    /** «150», «12А», «265/3», «34-1», «45-үй». */
    private static final String HOUSE = "(?:№ ?)?\\d{1,4}+\\p{L}?(?!\\p{L})(?: ?[/-] ?\\d{1,4}+\\p{L}?(?!\\p{L}))?"
            + "(?:[ -]?(?iu:үй|уй|uy|ui)(?!\\p{L}))?";

    private static final String PART_WORD = "(?iu:дом|д|үй|корпус|корп|строение|стр|блок|секция|подъезд|под|этаж|эт"
            + "|квартира|кв|офис|оф|комната|ком|апартаменты|апарт|apartment|apt|flat|room|unit|house|пәтер|патер|pater)";

    /** «, кв. 12», «корп. 2», «к2», «12-пәтер», "apt 4". */
    private static final String PART = "(?:,? ?(?:" + PART_WORD + "\\.? ?№? ?\\d{1,4}+\\p{L}?(?!\\p{L})"
            + "|к\\.?\\d{1,3}+"
            + "|\\d{1,4}+[ -]?(?iu:пәтер|патер|пат|pater|үй|уй|uy|ui|қабат)(?!\\p{L})))";

    private static final String PARTS = PART + "{0,5}";

    private static final String MARKER =
            "(?iu:улиц\\p{L}{1,2}|ул|проспект\\p{L}{0,2}|просп|пр-?т|пр|мкр-?н?|микрорайон\\p{L}{0,2}"
                    + "|м-н|переул\\p{L}{2,4}|пер|бульвар\\p{L}{0,2}|б-р|бул|шоссе|тракт\\p{L}{0,2}|площад\\p{L}{1,2}|пл"
                    + "|набережн\\p{L}{2}|наб|проезд\\p{L}{0,2}|жк)(?!\\p{L})\\.? ?";

    /** «Мангилик Ел», «Толе би», «8 Марта», «50 лет Октября», «Самал-2». */
    private static final String NAME = "[\"«]?(?:\\p{Lu}[\\p{L}'’-]{0,30}+(?:(?<=-)\\d{1,2})?|\\d{1,3}(?= \\p{Lu}| лет)"
            + "|(?iu:би|бия|ел|лет|ата|баба|батыр\\p{L}?|хан\\p{L}?|акын\\p{L}?|ақын\\p{L}?)(?!\\p{L}))[\"»]?";

    private static final String SMALL_NAME = "\\p{Ll}[\\p{L}-]{2,30}+";

    /** From the marker to the flat. In small letters only where a house or a flat is called so, or after «ул». */
    static final Pattern MARKER_FIRST =
            Pattern.compile(MARKER + "(?:" + NAME + "(?: " + NAME + "){0,3},? ?(?:" + HOUSE_WORD + ")?" + HOUSE
                    + "|" + SMALL_NAME + "(?: " + SMALL_NAME + "){0,2},? ?" + HOUSE_WORD + HOUSE
                    + "|(?<=(?iu:ул|ул\\.|ул\\. ))" + SMALL_NAME + " " + HOUSE
                    + "|,? ?" + HOUSE_WORD + HOUSE
                    + ")" + PARTS);

    /** What follows a name and its «көшесі» or "street": the house, then flat and such. */
    static final Pattern HOUSE_AFTER = Pattern.compile("\\.?,? ?(?:" + HOUSE_WORD + ")?" + HOUSE + PARTS);

    static final Pattern PARTS_AFTER = Pattern.compile("(?:\\.?" + PART + ")?" + PARTS);

    /** A house before the name of the street: "15 Abay street", "221B Baker Street". */
    static final Pattern HOUSE_BEFORE = Pattern.compile("\\d{1,5}\\p{L}?(?:[/-]\\d{1,3})?");

    private AddressPatterns() {}
}
