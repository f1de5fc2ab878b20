package org.ticketdistribution.geocoding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;

/**
 * The 17 regions and 3 cities of republican importance of Kazakhstan, as they are since the reform of June 2022.
 * A region's centre is its capital, where most of its people live, not the middle of its area.
 *
 * <p>Spellings are what people write without the word "region": today's, Kazakh, Latin, abbreviated and former names.
 * They are compared by {@link PlaceKey}, so each sound is listed once; adjectives stand in the form «…ск».
 */
enum Region {
    AKMOLA(
            "KZ-11",
            "Акмолинская область",
            "Кокшетау",
            53.2833,
            69.3833,
            null,
            "Акмолинск",
            "Акмола",
            "Ақмола",
            "Целиноградск",
            "Кокшетауск"),
    AKTOBE("KZ-15", "Актюбинская область", "Актобе", 50.2797, 57.2072, null, "Актюбинск", "Актобе", "Актобинск", "Акт"),
    ALMATY_REGION(
            "KZ-19", "Алматинская область", "Конаев", 43.8844, 77.0675, null, "Алматинск", "Алма-Атинск", "Алмаатинск"),
    ATYRAU("KZ-23", "Атырауская область", "Атырау", 47.1167, 51.8833, null, "Атырауск", "Атырау", "Гурьевск"),
    WEST_KAZAKHSTAN(
            "KZ-27",
            "Западно-Казахстанская область",
            "Уральск",
            51.2333,
            51.3667,
            null,
            "ЗКО",
            "БҚО",
            "Западно-Казахстанск",
            "Западный Казахстан",
            "Зап-Казахстанск",
            "Зап. Каз",
            "Уральск",
            "Орал",
            "Батыс Қазақстан",
            "West Kazakhstan",
            "Western Kazakhstan",
            "З-Казахстанск",
            "ЗК",
            "3КО"),
    ZHAMBYL(
            "KZ-31",
            "Жамбылская область",
            "Тараз",
            42.9000,
            71.3667,
            null,
            "Жамбылск",
            "Жамбыл",
            "Джамбулск",
            "Джамбул",
            "Таразск"),
    KARAGANDA(
            "KZ-35",
            "Карагандинская область",
            "Караганда",
            49.8047,
            73.1094,
            null,
            "Карагандинск",
            "Караганда",
            "Караганды"),
    KOSTANAY(
            "KZ-39",
            "Костанайская область",
            "Костанай",
            53.2144,
            63.6246,
            null,
            "Костанайск",
            "Костанай",
            "Кустанайск",
            "Кустанай",
            "Тургайск"),
    KYZYLORDA(
            "KZ-43",
            "Кызылординская область",
            "Кызылорда",
            44.8528,
            65.5092,
            null,
            "Кызылординск",
            "Кызылорда",
            "Кзыл-Ординск",
            "Кзыл-Орда",
            "Байконур"),
    MANGYSTAU(
            "KZ-47",
            "Мангистауская область",
            "Актау",
            43.6500,
            51.1667,
            null,
            "Мангистауск",
            "Мангистау",
            "Маңғыстау",
            "Мангыстауск",
            "Мангышлакск",
            "Мангышлак",
            "Актауск"),
    PAVLODAR("KZ-55", "Павлодарская область", "Павлодар", 52.2833, 76.9667, null, "Павлодарск", "Павлодар"),
    NORTH_KAZAKHSTAN(
            "KZ-59",
            "Северо-Казахстанская область",
            "Петропавловск",
            54.8728,
            69.1430,
            null,
            "СКО",
            "СҚО",
            "Северо-Казахстанск",
            "Северный Казахстан",
            "Сев-Казахстанск",
            "Сев. Каз",
            "Кокчетавск",
            "Петропавловск",
            "Солтүстік Қазақстан",
            "North Kazakhstan",
            "Northern Kazakhstan",
            "С-Казахстанск",
            "СК"),
    TURKISTAN(
            "KZ-61",
            "Туркестанская область",
            "Туркестан",
            43.3017,
            68.2690,
            null,
            "Туркестанск",
            "Туркестан",
            "Түркістан",
            "ЮКО",
            "ОҚО",
            "Южно-Казахстанск",
            "Южный Казахстан",
            "Юж-Казахстанск",
            "Юж. Каз",
            "Чимкентск",
            "Шымкентск",
            "Оңтүстік Қазақстан",
            "South Kazakhstan",
            "Southern Kazakhstan",
            "Ю-Казахстанск",
            "ЮК",
            "UKO",
            "Turkestan"),
    EAST_KAZAKHSTAN(
            "KZ-63",
            "Восточно-Казахстанская область",
            "Усть-Каменогорск",
            49.9714,
            82.6059,
            null,
            "ВКО",
            "ШҚО",
            "Восточно-Казахстанск",
            "Восточный Казахстан",
            "Вост-Казахстанск",
            "Вост. Каз",
            "Усть-Каменогорск",
            "Шығыс Қазақстан",
            "East Kazakhstan",
            "Eastern Kazakhstan",
            "В-Казахстанск",
            "ВК"),
    ABAI(
            "KZ-10",
            "область Абай",
            "Семей",
            50.4265,
            80.2667,
            EAST_KAZAKHSTAN,
            "Абай",
            "Абайск",
            "Абая",
            "Семипалатинск",
            "Семей",
            "Семейск"),
    ZHETYSU(
            "KZ-33",
            "область Жетысу",
            "Талдыкорган",
            45.0156,
            78.3739,
            ALMATY_REGION,
            "Жетысу",
            "Жетісу",
            "Жетысуск",
            "Жетысуйск",
            "Джетысу",
            "Семиречье",
            "Талдыкорганск",
            "Талды-Курганск",
            "Талдыкурганск"),
    ULYTAU(
            "KZ-62",
            "область Улытау",
            "Жезказган",
            47.7833,
            67.7667,
            KARAGANDA,
            "Улытау",
            "Ұлытау",
            "Улытауск",
            "Жезказганск",
            "Джезказганск"),
    ASTANA(
            "KZ-71",
            "Астана",
            "Астана",
            51.1801,
            71.4460,
            AKMOLA,
            "Астана",
            "Нур-Султан",
            "Нурсултан",
            "Целиноград",
            "Nur-Sultan"),
    ALMATY("KZ-75", "Алматы", "Алматы", 43.2380, 76.9456, ALMATY_REGION, "Алматы", "Алма-Ата", "Алмата"),
    SHYMKENT("KZ-79", "Шымкент", "Шымкент", 42.3167, 69.5958, TURKISTAN, "Шымкент", "Чимкент", "Чымкент");

    private final String code;
    private final String officialName;
    private final String capital;
    private final GeoPoint centre;

    @Nullable
    private final Region splitFrom;

    private final List<String> spellings;

    Region(
            String code,
            String officialName,
            String capital,
            double latitude,
            double longitude,
            @Nullable Region splitFrom,
            String... spellings) {
        this.code = code;
        this.officialName = officialName;
        this.capital = capital;
        this.centre = new GeoPoint(latitude, longitude);
        this.splitFrom = splitFrom;
        this.spellings = List.of(spellings);
    }

    /** ISO 3166-2, such as KZ-47. */
    String code() {
        return code;
    }

    /** In Russian, as the map has it. */
    String officialName() {
        return officialName;
    }

    /** The region's main town, for a city of republican importance the city itself, in Russian. */
    String capital() {
        return capital;
    }

    GeoPoint centre() {
        return centre;
    }

    List<String> spellings() {
        return spellings;
    }

    /** Whether this is Astana, Almaty or Shymkent: a region that is one city. */
    boolean isCity() {
        return this == ASTANA || this == ALMATY || this == SHYMKENT;
    }

    /**
     * Whether an address that says one may lie in the other: they are the same, or one was split from the other, and
     * people go on writing the old name.
     */
    boolean agreesWith(Region other) {
        return this == other || splitFrom == other || other.splitFrom == this;
    }

    /** The region of this ISO 3166-2 code; empty for null and for any other text. */
    static Optional<Region> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(region -> region.code.equals(code))
                .findFirst();
    }
}
