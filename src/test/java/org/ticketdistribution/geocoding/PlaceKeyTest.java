package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ақтау        | Aktau         | Актау
            Қостанай     | Kostanay      | Костанай
            Көкшетау     | Kokshetau     | КОКШЕТАУ
            Жезқазған    | Zhezqazghan   | Жезказган
            Щучинск      | Shchuchinsk   | щучинск
            Усть-Каменогорск | Ust'-Kamenogorsk | Усть Каменогорск
            Рудный       | Rudnyy        | Рудныи
            Ерейментау   | Yereymentau   | Ерейментау
            Самарское    | Samarskoye    | Самарское
            Хромтау      | Khromtau      | Xromtau
            Джанкой      | Dzhankoy      | Жанкой
            Тургень      | Turgen        | Түрген
            """)
    void oneNameInThreeSpellings_hasOneKey(String one, String other, String third) {
        assertThat(PlaceKey.of(one)).isNotEmpty().isEqualTo(PlaceKey.of(other)).isEqualTo(PlaceKey.of(third));
    }

    @ParameterizedTest
    @CsvSource({"Караганда, Қарағанды", "Акмол, Акмола", "Кокпек, Кокпекты", "Аксу, Аксуат"})
    void differentNames_haveDifferentKeys(String one, String other) {
        assertThat(PlaceKey.of(one)).isNotEqualTo(PlaceKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Караганда, Қарағанды", "Каскелен, Каскелең", "Зеренда, Зеренди", "Бескарагай, Besqaraghai"})
    void nearlyOneName_hasOneLooseKey(String one, String other) {
        assertThat(PlaceKey.loose(one)).isEqualTo(PlaceKey.loose(other));
    }

    @Property
    void anyText_hasAKeyOfPlainLettersAndDigits(@ForAll String text) {
        assertThat(PlaceKey.of(text)).matches("[a-z0-9]*");
    }
}
