package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.geocoding.AddressQuery.Level;

class AddressesTest {

    @Test
    void wholeAddress_isAskedByStreetThenTownThenTownAnywhereThenRegion() {
        var plan = Addresses.ofTicket("Костанайская обл.", "г. Рудный", "ул. Горняков", "д. 12, кв. 5", true);

        assertThat(plan.queries())
                .extracting(AddressQuery::key)
                .containsExactly(
                        "street|улица горняков 12|рудный|KZ-39||",
                        "city||рудный|KZ-39||",
                        "city||рудный|KZ-39||anywhere",
                        "region|||KZ-39||");
    }

    @Test
    void streetNotAllowed_isNotInAnyQuery() {
        var plan = Addresses.ofTicket("Костанайская", "Рудный", "ул. Горняков", "12", false);

        assertThat(plan.queries()).extracting(AddressQuery::street).containsOnlyNulls();
        assertThat(plan.queries()).extracting(AddressQuery::level).doesNotContain(Level.STREET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                        | -             | -
            NULL                     | NULL          | NULL
            ''                       | ' '           | -
            Московская обл.          | -             | -
            -                        | -             | ул. Мира
            Казахстан                | -             | -
            Казахстан                | Казахстан     | -
            нет                      | не указано    | -
            н/д                      | неизвестно    | -
            '- '                     | ' , .'        | -
            """)
    void nothingToGoBy_isAnEmptyPlan(String region, String town, String street) {
        assertThat(Addresses.ofTicket(region, town, street, "1", true).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Жамбылская               | г. Тараз                   | city:Тараз:KZ-31 city*:Тараз:KZ-31 region:KZ-31
            -                        | Тараз                      | city:Тараз:
            Жамбылская               | -                          | region:KZ-31
            г. Алматы                | -                          | city:Алматы:KZ-75
            г. Алматы                | мкр Калкаман-2             | city:Алматы:KZ-75
            г. Алматы                | Алма-Ата                   | city:Алматы:KZ-75
            Алматы                   | Бесагаш                    | city:Бесагаш:KZ-75 city:Алматы:KZ-75
            Туркестанская            | Арыс / Шымкент             | city:Арыс:KZ-61 city:Шымкент:KZ-61 city*:Арыс:KZ-61 city*:Шымкент:KZ-61 region:KZ-61
            Астана                   | Астана / Нур-Султан        | city:Астана:KZ-71
            -                        | Капчагай                   | city:Конаев:
            Алматинская              | Капчагай (Конаев)          | city:Конаев:KZ-19 city*:Конаев:KZ-19 region:KZ-19
            Almaty region            | Talgar                     | city:Талгар:KZ-19 city*:Талгар:KZ-19 region:KZ-19
            Джезказганская / Улытау, Карагандинская | Никольский  | city:Сатпаев:KZ-62 city*:Сатпаев:KZ-62 region:KZ-62
            Кокчетавская             | Щучье                      | city:Щучинск:KZ-11 city*:Щучинск:KZ-11 region:KZ-11
            -                        | Сайрамский район, с. Карабулак | city:Карабулак:
            -                        | Жамбылская обл., с. Мерке  | city:Мерке:KZ-31 city*:Мерке:KZ-31 region:KZ-31
            Аулиекольский р-н        | Кушмурун                   | city:Кушмурун:
            Экибастуз                | -                          | city:Экибастуз:
            Казахстан                | Экибастуз                  | city:Экибастуз:
            Омская                   | Шербакуль                  | city:Шербакуль:?Омская
            Омская обл., Шербакуль   | -                          | city:Шербакуль:?Омская обл.
            Рудный                   | Костанайская обл.          | city:Рудный:KZ-39 city*:Рудный:KZ-39 region:KZ-39
            Рудный                   | Костанайская               | city:Рудный:KZ-39 city*:Рудный:KZ-39 region:KZ-39
            Рудный                   | Качар                      | city:Качар:KZ-39 city*:Качар:KZ-39 region:KZ-39
            Рудный г.а.              | Качар                      | city:Качар:KZ-39 city*:Качар:KZ-39 region:KZ-39
            Рудный                   | мкр. 5                     | city:Рудный:
            Нигдеево                 | NULL                       | city:Нигдеево:
            Костанайская, Нигдеево   | -                          | city:Нигдеево:KZ-39 city*:Нигдеево:KZ-39 region:KZ-39
            г. Костанай              | -                          | city:Костанай:KZ-39 city*:Костанай:KZ-39 region:KZ-39
            -                        | Костанайская обл. г.Рудный | city:Рудный:KZ-39 city*:Рудный:KZ-39 region:KZ-39
            -                        | Рудный Костанайская обл.   | city:Рудный:KZ-39 city*:Рудный:KZ-39 region:KZ-39
            -                        | ВКО, г. Риддер             | city:Риддер:KZ-63 city*:Риддер:KZ-63 region:KZ-63
            обл. Абай, г. Семей      | -                          | city:Семей:KZ-10 city*:Семей:KZ-10 region:KZ-10
            РК, Костанайская обл.    | Рудный                     | city:Рудный:KZ-39 city*:Рудный:KZ-39 region:KZ-39
            ВКО                      | Семей                      | city:Семей:KZ-10 city*:Семей:KZ-10 region:KZ-10
            Алматинская              | Талдыкорган                | city:Талдыкорган:KZ-33 city*:Талдыкорган:KZ-33 region:KZ-33
            Алматинская              | г. Алматы                  | city:Алматы:KZ-75
            ЮКО                      | Чимкент                    | city:Шымкент:KZ-79
            Алматинская              | Карабулак                  | city:Карабулак:KZ-19 city*:Карабулак:KZ-19 region:KZ-19
            Туркестанская            | Кентау/Шымкент             | city:Кентау:KZ-61 city:Шымкент:KZ-61 city*:Кентау:KZ-61 city*:Шымкент:KZ-61 region:KZ-61
            Жетысу обл               | Панфилов                   | city:Жаркент:KZ-33 city*:Жаркент:KZ-33 region:KZ-33
            Павлодарская             | Павлодарское               | city:Павлодарское:KZ-55 city*:Павлодарское:KZ-55 region:KZ-55
            Костанайская             | Аулиекольский район        | region:KZ-39
            Костанайская             | Аулиекольский р-н, с.Диевка | city:Диевка:KZ-39 city*:Диевка:KZ-39 region:KZ-39
            Костанайская             | с. Диевка Аулиекольский р-н | city:Диевка:KZ-39 city*:Диевка:KZ-39 region:KZ-39
            Костанайская             | Аулиекольский р/н с.Диевка | city:Диевка:KZ-39 city*:Диевка:KZ-39 region:KZ-39
            СКО                      | р-н им. Г. Мусрепова, с. Рузаевка | city:Рузаевка:KZ-59 city*:Рузаевка:KZ-59 region:KZ-59
            г. Астана                | район Есиль                | city:Астана:KZ-71
            Астана                   | Есиль район                | city:Астана:KZ-71
            Карагандинская           | Караганда район Казыбек би | city:Караганда:KZ-35 city*:Караганда:KZ-35 region:KZ-35
            Карагандинская           | г. Караганда ул. Ермекова 5 | city:Караганда:KZ-35 city*:Караганда:KZ-35 region:KZ-35
            Карагандинская           | Караганда, Ермекова 5      | city:Караганда:KZ-35 city*:Караганда:KZ-35 region:KZ-35
            Карагандинская           | Караганда, мкр Степной-3   | city:Караганда:KZ-35 city*:Караганда:KZ-35 region:KZ-35
            Мангистауская            | Актау 7-12-45              | city:Актау:KZ-47 city*:Актау:KZ-47 region:KZ-47
            """)
    void townAndRegion_becomeCleanedQueriesInOrder(String region, String town, String queries) {
        var plan = Addresses.ofTicket(region, town, null, null, true);

        assertThat(plan.queries()).extracting(AddressesTest::shown).containsExactly(queries.split(" (?=city|region)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            г.Балхаш                 | Балхаш
            г Балхаш                 | Балхаш
            Балхаш г.                | Балхаш
            город Балхаш             | Балхаш
            Балқаш қаласы            | Балхаш
            с. Подгорное             | Подгорное
            село Подгорное           | Подгорное
            Подгорное ауылы          | Подгорное
            п. Топар                 | Топар
            пос. Топар               | Топар
            посёлок Топар            | Топар
            ст. Жана-Семей           | Жана-Семей
            Балхаш 3                 | Балхаш
            «Балхаш»                 | Балхаш
            Подгорное, Казанский с/о | Подгорное
            Форт – Шевченко          | Форт-Шевченко
            Форт-Шевченко            | Форт-Шевченко
            Шевченко                 | Актау
            Гурьев                   | Атырау
            Целиноград               | Астана
            Өскемен                  | Усть-Каменогорск
            Орал                     | Уральск
            Kokshetau                | Кокшетау
            Кокчетав                 | Кокшетау
            Жезқазған                | Жезказган
            Джезказган               | Жезказган
            Зыряновск                | Алтай
            Лениногорск              | Риддер
            Чимкент                  | Шымкент
            Алма-Ата                 | Алматы
            Семипалатинск            | Семей
            г.. Балхаш               | Балхаш
            г, Балхаш                | Балхаш
            Балхаш, город            | Балхаш
            Балхаш (город)           | Балхаш
            БАЛХАШ Г.                | Балхаш
            балхаш                   | Балхаш
            ' Балхаш,  '             | Балхаш
            Балхаш;.                 | Балхаш
            Балқаш каласы            | Балхаш
            Балхащ                   | Балхаш
            100300, Балхаш           | Балхаш
            \u0042алх\u0061ш         | Балхаш
            п. г. т. Топар           | Топар
            пгт. Топар               | Топар
            ауылы Подгорное          | Подгорное
            а. Подгорное             | Подгорное
            Нур - Султан             | Астана
            Нұр-Сұлтан қ.            | Астана
            г. Астана (бывш. Нур-Султан) | Астана
            Усть - Каменогорск       | Усть-Каменогорск
            Усть Каменогорск         | Усть-Каменогорск
            У-Каменогорск            | Усть-Каменогорск
            Усть-Каменагорск         | Усть-Каменогорск
            Ust'-Kamenogorsk         | Усть-Каменогорск
            Fkvfns                   | Алматы
            Ecnm-Rfvtyjujhcr         | Усть-Каменогорск
            Фыефтф                   | Астана
            AKTAY                    | Актау
            Кызылорла                | Кызылорда
            Костонай                 | Костанай
            Петропавловскк           | Петропавловск
            Аса                      | Аса
            Кызылту                  | Кызылту
            Каратал                  | Каратал
            """)
    void townAsPeopleWriteIt_isAskedByItsNameToday(String written, String town) {
        assertThat(Addresses.ofTicket(null, written, null, null, false)
                        .queries()
                        .get(0)
                        .city())
                .isEqualTo(town);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ул. Ленина               | 5            | улица Ленина 5
            ул.Ленина                | д. 5         | улица Ленина 5
            Ленина улица             | 5А           | улица Ленина 5А
            пр. Мира                 | 7/2          | проспект Мира 7/2
            пр-т Мира                | 7 / 2        | проспект Мира 7/2
            просп. Мира, 7           | -            | проспект Мира 7
            просп. Мира 7            | 7            | проспект Мира 7
            Тәуелсіздік даңғылы      | 3            | проспект Тәуелсіздік 3
            б-р Независимости        | 3            | бульвар Независимости 3
            мкр 8                    | 14           | 8 микрорайон 14
            8 мкр                    | дом 14 кв 2  | 8 микрорайон 14
            мкр. Степной             | 14-2         | микрорайон Степной 14-2
            ул. Лесная               | 12, офис 3   | улица Лесная 12
            ул. Лесная               | б/н          | улица Лесная
            ул. Лесная               | -            | улица Лесная
            -                        | 5            | -
            NULL                     | 5            | -
            12                       | 5            | -
            17-й мкр                 | 22           | 17 микрорайон 22
            17мкр.                   | 22           | 17 микрорайон 22
            ул. 8 Марта              | 11           | улица 8 Марта 11
            ул. 30 лет Победы        | д.5          | улица 30 лет Победы 5
            Толе би көшесі           | 86 үй        | улица Толе би 86
            Абая просп.              | 5            | проспект Абая 5
            52, ул. Речная           | -            | улица Речная 52
            ул. Речная               | 19 «А»       | улица Речная 19А
            ул. Речная               | 19 А         | улица Речная 19А
            ул. Речная               | дом № 19     | улица Речная 19
            """)
    void streetAndHouse_areCleaned(String street, String house, String cleaned) {
        assertThat(StreetText.of(street, house)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ул. Сосновая, 18, БЦ «Горизонт», 3 этаж                   | улица Сосновая 18
            БЦ "Горизонт, южный", ул. Сосновая 18, офис 301           | улица Сосновая 18
            БЦ Горизонт ул. Сосновая 18 каб. 4                        | улица Сосновая 18
            ул. Сосновая 18. БЦ Горизонт.                             | улица Сосновая 18
            Бизнес-центр «Горизонт», пр-т Речной 3/1, 12-й этаж       | проспект Речной 3/1
            5-й микрорайон, торговый центр «Горизонт», зд. 31         | 5 микрорайон 31
            ул. Сосновая, д.18, оф. №12                               | улица Сосновая 18
            ул. Сосновая 18, 2 этаж, 214 офис, левое крыло            | улица Сосновая 18
            ул. Сосновая 18 2 этаж 214 офис                           | улица Сосновая 18
            ул. Сосновая, стр 18 НП 2, этаж 1                         | улица Сосновая 18
            030000, Казахстан, г. Актобе, ул. Сосновая, 18            | улица Сосновая 18
            Актюбинская обл., г. Актобе, район Астана, ул. Сосновая 18 | улица Сосновая 18
            Актобе, ул. Сосновая 18                                   | улица Сосновая 18
            г. Актобе ул. Сосновая 18                                 | улица Сосновая 18
            Sosnovaya str. 18, Business center "Horizon", office 7    | улица Sosnovaya 18
            17мкр., зд.18                                             | 17 микрорайон 18
            ул.Сосновая,18,БЦ"Горизонт",эт.2,оф.201                   | улица Сосновая 18
            ул. Сосновая, 18, литер A, 4-й этаж                       | улица Сосновая 18
            ул. Сосновая 18 (вход со двора), НП-12                    | улица Сосновая 18
            ул. Сосновая 18, блок А2, н.п. 5                          | улица Сосновая 18
            ул. Сосновая 18, павильон С4.1; тел. 8 (700) 555-55-55    | улица Сосновая 18
            ул. Сосновая, 18, уг. ул. Речной                          | улица Сосновая 18
            Сосновая даңғылы 18, БО "Горизонт", 7-қабат               | проспект Сосновая 18
            Sosnovaya str., 18, BC Horizon, 2nd floor, office 201     | улица Sosnovaya 18
            D00A1B2, Актобе қ., ул. Сосновая, 18                      | улица Сосновая 18
            Актюбинская область г Актобе ул Сосновая 18               | улица Сосновая 18
            угол улиц Сосновая и Речная                               | -
            ТРЦ «Горизонт»                                            | -
            -                                                         | -
            """)
    void officesAddress_isAskedByItsStreetAlone(String address, String street) {
        var plan = Addresses.ofOffice("Актобе", address);

        assertThat(plan.queries().get(0).street()).isEqualTo(street);
        assertThat(plan.queries().get(0).city()).isEqualTo("Актобе");
    }

    @Test
    void officeWithoutUsableStreet_isAskedByItsTown() {
        assertThat(Addresses.ofOffice("Филиал г. Актобе", "БЦ «Горизонт»").queries())
                .extracting(AddressQuery::key)
                .containsExactly("city||актобе|||");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Филиал в г. Актобе        ; city||актобе|||
            Отделение №3 Актобе       ; city||актобе|||
            Актобе-2                  ; city||актобе|||
            ВКО, Риддер               ; city||риддер|KZ-63||  city||риддер|KZ-63||anywhere  region|||KZ-63||
            Уральск / Орал            ; city||уральск|||
            """)
    void officesName_isCleanedToItsTown(String name, String keys) {
        assertThat(Addresses.ofOffice(name, null).queries())
                .extracting(AddressQuery::key)
                .containsExactly(keys.split("  "));
    }

    @Test
    void officesTownOfTwoWords_isTakenWhole() {
        assertThat(Addresses.ofOffice("Головной офис", "обл. Абай, с. Новая Шульба, ул. Сосновая 18")
                        .queries())
                .extracting(AddressQuery::key)
                .startsWith("street|улица сосновая 18|новая шульба|KZ-10||", "city||новая шульба|KZ-10||");
    }

    /** A megabyte in each cell would take long to match. */
    @ParameterizedTest
    @ValueSource(strings = {"обл. а ", "район ", "ский ", "а-", "этаж 1 ", "(", "\"", "- ", "г. Актобе, "})
    void endlessCell_isReadByItsBeginning(String piece) {
        var endless = piece.repeat(1_000_000 / piece.length());
        var beginning = endless.substring(0, 300);

        assertThat(Addresses.ofTicket(endless, endless, endless, endless, true))
                .isEqualTo(Addresses.ofTicket(beginning, beginning, beginning, beginning, true));
        assertThat(Addresses.ofOffice(endless, endless)).isEqualTo(Addresses.ofOffice(beginning, beginning));
    }

    @Test
    void listOfTowns_isAskedForItsFirstFour() {
        var plan = Addresses.ofTicket(null, "Рудный, Тобыл, Качар, Аксай, Шар, Темир", null, null, false);

        assertThat(plan.queries()).extracting(AddressQuery::city).containsExactly("Рудный", "Тобыл", "Качар", "Аксай");
    }

    @Test
    void controlCharactersAndNoBreakBlanks_areBlanks() {
        assertThat(Addresses.ofOffice("Актобе", "ул.\u00A0Сосновая,\u000B18")
                        .queries()
                        .get(0)
                        .street())
                .isEqualTo("улица Сосновая 18");
    }

    @Test
    void officeNamedByOtherThanItsTown_isAskedByTheTownOfItsAddressToo() {
        assertThat(Addresses.ofOffice("Головной офис", "г. Алматы, ул. Сосновая 18")
                        .queries())
                .extracting(AddressQuery::key)
                .containsExactly("street|улица сосновая 18|алматы|||", "city||алматы|||");
    }

    @Test
    void oneAddressInTwoSpellings_isOneQuestion() {
        var russian = Addresses.ofTicket("Мангистауская обл.", "г. Актау", "мкр. 8", "14", true);
        var latin = Addresses.ofTicket("Mangystau region", "AKTAU", "8 мкр", "дом 14", true);

        assertThat(russian.queries())
                .extracting(AddressQuery::key)
                .isEqualTo(latin.queries().stream().map(AddressQuery::key).toList());
    }

    @Property(tries = 2000)
    void anyCells_giveDistinctQueriesAndNeverTheRegionBeforeATown(
            @ForAll @StringLength(max = 40) String region,
            @ForAll @StringLength(max = 40) String town,
            @ForAll @StringLength(max = 40) String street) {
        var queries = Addresses.ofTicket(region, town, street, "1", true).queries();

        assertThat(queries).extracting(AddressQuery::key).doesNotHaveDuplicates();
        assertThat(queries).extracting(AddressQuery::level).isSortedAccordingTo(Level::compareTo);
    }

    private static String shown(AddressQuery query) {
        var where = query.regions().stream().map(Region::code).collect(Collectors.joining("+"));
        if (query.level() == Level.REGION) {
            return "region:" + where;
        }
        var kind = query.anywhere() ? "city*" : "city";
        return kind + ":" + query.city() + ":" + where
                + (query.unknownRegion() == null ? "" : "?" + query.unknownRegion());
    }
}
