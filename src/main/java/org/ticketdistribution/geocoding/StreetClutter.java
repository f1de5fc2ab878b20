package org.ticketdistribution.geocoding;

import java.util.regex.Pattern;

/** What stands in a street's cell and tells no geocoder anything: building names, floors, rooms, telephones. */
final class StreetClutter {

    private static final int FLAGS = AddressText.FLAGS;

    private static final String BUILDING =
            "(?:БЦ|БО|BC|бизнес[\\s-]*орталығы|ТЦ|ТРЦ|ТРК|ТД|ЖК|ЖМ|бизнес[\\s-]*центр|торговый центр|торговый дом|офисный центр|business cent(?:er|re))";
    private static final String STREET_WORD =
            "(?:улица|ул|проспект|просп|пр-т|пр|переулок|пер|бульвар|б-р|микрорайон|мкр|шоссе|площадь|пл|г)";
    private static final String ROOM =
            "(?:офис|оф|кабинет|каб|комната|комн|ком|помещение|пом|квартира|кв|секция|блок|вход|подъезд|корпус|корп|н\\.?п|в\\.?п"
                    + "|литера|литер|павильон|кеңсе|пәтер|office|room|apt|flat)";

    private static final String ROOM_AFTER_NUMBER = "(?:офис|кабинет|каб|кеңсе|office)";

    /** In «дом 18 каб. 4» the number before belongs to the house; in «3 этаж 12 офис» the one after to the office. */
    private static final String NO_OWN_NUMBER =
            "(?!\\s*№?\\s*\\d++(?!\\s*-?(?:[оыи]?й)?\\s*" + ROOM_AFTER_NUMBER + "))";

    /** Taken out in this order: a quoted building first, so that commas within its name do not matter. */
    private static final Pattern CLUTTER = Pattern.compile(
            String.join(
                    "|",
                    "\\b(?:тел|телефон|моб|tel|phone)\\b.*$",
                    "\\b(?:уг|угол|пересечение|перес)\\b.*$",
                    "\\([^)]*\\)?",
                    "\\b" + BUILDING + "\\s*\"[^\"]*\"?",
                    "\"[^\"]*\"?",
                    "\\b" + BUILDING + "\\b[^,.;]*?(?=[,.;]|$|\\b" + STREET_WORD + "\\b)",
                    "\\b\\d+\\s*-?\\s*(?:[оыи]?й|st|nd|rd|th)?\\s*(?:этаж\\w*|эт|қабат|floor)\\b\\.?+" + NO_OWN_NUMBER,
                    "\\b(?:этаж|эт|қабат|floor)\\b\\.?\\s*№?\\s*\\d+",
                    "\\b" + ROOM + "\\b\\.?\\s*-?(?:№|N)?\\s*(?:\\p{L}\\.?)?\\d[\\w/.-]*",
                    "\\b(?:литера|литер|блок|корпус|секция)\\s+\\p{L}\\b",
                    "\\b\\d+\\s*-?\\s*(?:[оыи]?й)?\\s*" + ROOM_AFTER_NUMBER + "\\b\\.?+" + NO_OWN_NUMBER,
                    "\\b(?:(?:правое|левое|северное|южное|западное|восточное)\\s+)?крыло\\b(?:\\s+[A-ZА-Я\\d]\\b)?",
                    "\\b(?:\\d{6}|[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d)\\b"),
            FLAGS);

    /** 19 «А» and 19 А are 19А. */
    private static final Pattern LETTER_OF_HOUSE =
            Pattern.compile("(?<=\\d)\\s*(?:\"(\\p{L})\"|\\s(\\p{L})(?=\\s|,|$))", FLAGS);

    private StreetClutter() {}

    /** The rest as it was, with the letter of a house at its number. */
    static String removedFrom(String tidy) {
        return CLUTTER.matcher(LETTER_OF_HOUSE.matcher(tidy).replaceAll("$1$2")).replaceAll(" ");
    }
}
