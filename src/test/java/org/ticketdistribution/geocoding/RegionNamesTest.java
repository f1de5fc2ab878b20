package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegionNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Акмолинская                      | AKMOLA
            акмолинская обл.                 | AKMOLA
            Ақмола облысы                    | AKMOLA
            Целиноградская область           | AKMOLA
            Актюбинской области              | AKTOBE
            Ақтөбе облысы                    | AKTOBE
            Алматинская                      | ALMATY_REGION
            Алматы                           | ALMATY
            г. Алматы                        | ALMATY
            Алма-Ата                         | ALMATY
            Алматы облысы                    | ALMATY_REGION
            Almaty region                    | ALMATY_REGION
            Алма-Атинская обл                | ALMATY_REGION
            Гурьевская                       | ATYRAU
            ЗКО                              | WEST_KAZAKHSTAN
            Западно-Казахстанская обл.       | WEST_KAZAKHSTAN
            Западно Казахстанская            | WEST_KAZAKHSTAN
            Батыс Қазақстан облысы           | WEST_KAZAKHSTAN
            West Kazakhstan                  | WEST_KAZAKHSTAN
            Джамбулская                      | ZHAMBYL
            Жамбыл облысы                    | ZHAMBYL
            Карагандинская                   | KARAGANDA
            Karagandy region                 | KARAGANDA
            Қостанай облысы                  | KOSTANAY
            Кустанайская                     | KOSTANAY
            Кзыл-Ординская                   | KYZYLORDA
            Қызылорда                        | KYZYLORDA
            Mangystau obl.                   | MANGYSTAU
            Мангышлакская                    | MANGYSTAU
            Маңғыстау облысы                 | MANGYSTAU
            Павлодарская обл.                | PAVLODAR
            СКО                              | NORTH_KAZAKHSTAN
            СҚО                              | NORTH_KAZAKHSTAN
            Северо-Казахстанская             | NORTH_KAZAKHSTAN
            ЮКО                              | TURKISTAN
            Южно-Казахстанская               | TURKISTAN
            Чимкентская обл                  | TURKISTAN
            Шымкент обл.                     | TURKISTAN
            Түркістан облысы                 | TURKISTAN
            г. Шымкент                       | SHYMKENT
            Чимкент                          | SHYMKENT
            ВКО                              | EAST_KAZAKHSTAN
            Шығыс Қазақстан облысы           | EAST_KAZAKHSTAN
            East Kazakhstan region           | EAST_KAZAKHSTAN
            Семипалатинская обл.             | ABAI
            Абайская                         | ABAI
            область Абай                     | ABAI
            Abai region                      | ABAI
            Талдыкорганская                  | ZHETYSU
            Жетісу облысы                    | ZHETYSU
            Джезказганская                   | ULYTAU
            область Ұлытау                   | ULYTAU
            Астана                           | ASTANA
            Нур-Султан                       | ASTANA
            г. Нур-Султан                    | ASTANA
            Nur-Sultan city                  | ASTANA
            Кокчетавская обл.                | NORTH_KAZAKHSTAN AKMOLA
            Тургайская                       | KOSTANAY AKMOLA
            KZ-47                            | MANGYSTAU
            В.К.О.                           | EAST_KAZAKHSTAN
            з.к.о                            | WEST_KAZAKHSTAN
            VKO                              | EAST_KAZAKHSTAN
            BKO                              | EAST_KAZAKHSTAN
            CKO                              | NORTH_KAZAKHSTAN
            3КО                              | WEST_KAZAKHSTAN
            БҚО                              | WEST_KAZAKHSTAN
            ШҚО                              | EAST_KAZAKHSTAN
            ОҚО                              | TURKISTAN
            ВК обл.                          | EAST_KAZAKHSTAN
            В-Казахстанская обл.             | EAST_KAZAKHSTAN
            Вост.-Каз. обл.                  | EAST_KAZAKHSTAN
            Eastern Kazakhstan               | EAST_KAZAKHSTAN
            Vostochno-Kazakhstanskaya        | EAST_KAZAKHSTAN
            Severo-Kazakhstanskaya oblast    | NORTH_KAZAKHSTAN
            Mangistauskaya obl.              | MANGYSTAU
            Алм. обл.                        | ALMATY_REGION
            Кар. обл.                        | KARAGANDA
            Караг. обл                       | KARAGANDA
            Караг.                           | KARAGANDA
            Кызыл. обл.                      | KYZYLORDA
            Павл. обл.                       | PAVLODAR
            Акт. обл.                        | AKTOBE
            Актюб. обл.                      | AKTOBE
            Шым. обл.                        | TURKISTAN
            Карагандиская                    | KARAGANDA
            Карагандинскя обл                | KARAGANDA
            Костонайская                     | KOSTANAY
            Акмалинская область              | AKMOLA
            Мангистаусская                   | MANGYSTAU
            область Абая                     | ABAI
            Жетысуйская                      | ZHETYSU
            Ұлытау облысы                    | ULYTAU
            Улытауская обл.                  | ULYTAU
            Алматы каласы                    | ALMATY
            Шымкент г.а.                     | SHYMKENT
            """)
    void spellingsThatPeopleUse_nameTheRegion(String text, String regions) {
        assertThat(RegionNames.of(text).stream().map(Region::name).collect(Collectors.joining(" ")))
                .isEqualTo(regions);
    }

    @ParameterizedTest
    @CsvSource({
        "Московская область",
        "Ферганская",
        "Омская обл.",
        "Томская",
        "Таласская",
        "Ташкентская",
        "Курганская",
        "Алтайский край",
        "Сам. обл.",
        "Ал. обл.",
        "Сем. обл.",
        "Кентау",
        "обл.",
        "''"
    })
    void noRegionOfOurs_namesNone(String text) {
        assertThat(RegionNames.of(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyRegion_isFoundByItsOwnNameAndCode(Region region) {
        assertThat(RegionNames.of(region.officialName())).containsExactly(region);
        assertThat(RegionNames.of(region.code())).containsExactly(region);
        assertThat(Region.ofCode(region.code())).contains(region);
    }

    @Test
    void regionsOfTheReform_areSeventeenAndThreeCities() {
        assertThat(Region.values()).hasSize(20);
        assertThat(Arrays.stream(Region.values()).filter(Region::isCity))
                .containsExactly(Region.ASTANA, Region.ALMATY, Region.SHYMKENT);
    }

    @ParameterizedTest
    @CsvSource({
        "ABAI, EAST_KAZAKHSTAN, true",
        "EAST_KAZAKHSTAN, ABAI, true",
        "ALMATY_REGION, ZHETYSU, true",
        "ULYTAU, KARAGANDA, true",
        "SHYMKENT, TURKISTAN, true",
        "ALMATY, ZHETYSU, false",
        "AKMOLA, NORTH_KAZAKHSTAN, false",
        "PAVLODAR, PAVLODAR, true",
    })
    void regionSplitFromAnother_agreesWithIt(Region one, Region other, boolean agrees) {
        assertThat(one.agreesWith(other)).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Карагандинская обл. г. Балхаш            | KARAGANDA         | г. Балхаш
            Рудный Костанайская обл.                 | KOSTANAY          | Рудный
            область Абай г. Семей                    | ABAI              | г. Семей
            Западно Казахстанская область Аксай      | WEST_KAZAKHSTAN   | Аксай
            Балхаш Карагандинская                    | KARAGANDA         | Балхаш
            ВКО Риддер                               | EAST_KAZAKHSTAN   | Риддер
            """)
    void regionAmongOtherWords_isFoundAndTheRestIsKept(String text, Region region, String rest) {
        assertThat(RegionNames.within(text)).contains(new RegionNames.Within(List.of(region), rest));
    }

    @ParameterizedTest
    @CsvSource({"Новая Шульба", "Московская область Химки", "Кызылорда", "улица Алматинская 5"})
    void noRegionOfOursAmongTheWords_isNone(String text) {
        assertThat(RegionNames.within(text)).isEmpty();
    }
}
