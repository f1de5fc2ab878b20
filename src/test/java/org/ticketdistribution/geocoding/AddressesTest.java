package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            Джезказганская / Улытау, Карагандинская | Никольский  | city:Сатпаев:KZ-62+KZ-35 region:KZ-62
            Кокчетавская             | Щучье                      | city:Щучинск:KZ-59+KZ-11 region:KZ-59
            -                        | Сайрамский район, с. Карабулак | city:Карабулак:
            -                        | Жамбылская обл., с. Мерке  | city:Мерке:KZ-31 city*:Мерке:KZ-31 region:KZ-31
            Аулиекольский р-н        | Кушмурун                   | city:Кушмурун:
            Экибастуз                | -                          | city:Экибастуз:
            Казахстан                | Экибастуз                  | city:Экибастуз:
            Омская                   | Шербакуль                  | city:Шербакуль:?Омская
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
            Форт – Шевченко          | Форт
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
            Ленина улица             | 5А           | Ленина улица 5А
            пр. Мира                 | 7/2          | проспект Мира 7/2
            пр-т Мира                | 7 / 2        | проспект Мира 7/2
            просп. Мира, 7           | -            | проспект Мира 7
            просп. Мира 7            | 7            | проспект Мира 7
            Тәуелсіздік даңғылы      | 3            | Тәуелсіздік проспект 3
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
            5-й микрорайон, бизнес центр «Горизонт», зд. 31           | 5-й микрорайон 31
            ул. Сосновая, д.18, оф. №12                               | улица Сосновая 18
            ул. Сосновая 18, 2 этаж, 214 офис, левое крыло            | улица Сосновая 18
            ул. Сосновая 18 2 этаж 214 офис                           | улица Сосновая 18
            ул. Сосновая, стр 18 НП 2, этаж 1                         | улица Сосновая 18
            030000, Казахстан, г. Актобе, ул. Сосновая, 18            | улица Сосновая 18
            Актюбинская обл., г. Актобе, район Астана, ул. Сосновая 18 | улица Сосновая 18
            Актобе, ул. Сосновая 18                                   | улица Сосновая 18
            г. Актобе ул. Сосновая 18                                 | улица Сосновая 18
            Sosnovaya str. 18, Business center "Horizon", office 7    | Sosnovaya улица 18
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
