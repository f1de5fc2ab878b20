package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

class GazetteerGeocoderTest {

    private static final GazetteerGeocoder GAZETTEER = new GazetteerGeocoder(Gazetteer.embedded());

    /** Whole degrees of latitude and longitude are enough to tell the homonyms apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Мангистауская            | Актау          | KZ-47 | 43 | 51
            Карагандинская           | Актау          | KZ-35 | 50 | 73
            -                        | Актау          | KZ-47 | 43 | 51
            Акмолинская              | Красный Яр     | KZ-11 | 53 | 69
            СКО                      | Красный Яр     | KZ-59 | 54 | 69
            Павлодарская             | Аксу           | KZ-55 | 52 | 76
            ЮКО                      | Аксу           | KZ-61 | 42 | 69
            Акмолинская              | Аксу           | KZ-11 | 52 | 71
            Актюбинская              | Шалкар         | KZ-15 | 47 | 59
            Туркестанская            | Бадам          | KZ-61 | 42 | 69
            Туркестанская            | Абай           | KZ-61 | 41 | 68
            Карагандинская           | Абай           | KZ-35 | 49 | 72
            ВКО                      | Кокпекты       | KZ-10 | 48 | 82
            ВКО                      | Семей          | KZ-10 | 50 | 80
            Семипалатинская          | Калбатау       | KZ-10 | 49 | 81
            Алматинская              | Талдыкорган    | KZ-33 | 45 | 78
            Карагандинская           | Джезказган     | KZ-62 | 47 | 67
            Южно-Казахстанская       | Чимкент        | KZ-79 | 42 | 69
            г. Астана                | Косшы          | KZ-11 | 50 | 71
            Жамбылская               | Джамбул        | KZ-31 | 42 | 71
            Жамбылская               | Георгиевка     | KZ-31 | 43 | 74
            область Абай             | Георгиевка     | KZ-10 | 49 | 81
            West Kazakhstan          | Oral           | KZ-27 | 51 | 51
            Қызылорда облысы         | Қазалы         | KZ-43 | 45 | 62
            Костанайская             | Затобольск     | KZ-39 | 53 | 63
            Алматинская              | Кегень         | KZ-19 | 43 | 79
            Алматинская              | Каскелене      | KZ-19 | 43 | 76
            """)
    void townOfASaidRegion_isTheOneOfThatRegion(String region, String town, String code, int latitude, int longitude) {
        var located = first(region, town);

        assertThat(located.map(Located::regionCode)).contains(code);
        assertThat(located.map(Located::precision)).contains(Precision.CITY);
        assertThat(located.map(found -> (int) found.point().latitude())).contains(latitude);
        assertThat(located.map(found -> (int) found.point().longitude())).contains(longitude);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Павлодарская             | Костанай       | KZ-39
            СКО                      | Усть-Каменогорск | KZ-63
            Актюбинская              | Астана         | KZ-71
            Атырауская               | Актау          | KZ-47
            Павлодарская             | Нур-Султан     | KZ-71
            Атырауская               | Чимкент        | KZ-79
            г. Алматы                | Семей          | KZ-10
            """)
    void cityThatContradictsItsRegion_wins(String region, String town, String code) {
        var query =
                Addresses.ofTicket(region, town, null, null, false).queries().get(0);
        var located = GAZETTEER.find(query);

        assertThat(located.map(Located::regionCode)).contains(code);
        assertThat(located.map(query::isContradictedBy)).contains(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Атырауская               | Красный Яр
            Карагандинская           | Бадам
            Атырауская               | Кокпек
            Карагандинская           | Аксу
            Омская область           | Заречное
            Омская область           | Бадам
            -                        | Красный Яр
            -                        | Аксу
            -                        | Мончегорск
            """)
    void smallHomonymElsewhere_isRefused(String region, String town) {
        var query =
                Addresses.ofTicket(region, town, null, null, false).queries().get(0);

        assertThat(GAZETTEER.find(query)).isEmpty();
    }

    /** The villages are real or made up, and not in our files: their homonyms far away must not stand for them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Мангистауская            | Нигдеево       | KZ-47
            Мангистауская            | с. Красный Яр  | KZ-47
            Атырауская               | аул Кокпек     | KZ-23
            Жамбылская               | Каратал        | KZ-31
            Павлодарская             | Бадам          | KZ-55
            Карагандинская           | с. Аккол       | KZ-35
            -                        | Нигдеево       | -
            -                        | Красный Яр     | -
            -                        | с. Акколь      | -
            Омская обл.              | Красный Яр     | -
            """)
    void settlementThatOurFilesLack_isItsRegionsCentreOrNotFound(String region, String town, String code) {
        var located = first(region, town);

        assertThat(located.map(Located::regionCode)).isEqualTo(Optional.ofNullable(code));
        assertThat(located.map(Located::precision))
                .isEqualTo(Optional.ofNullable(code == null ? null : Precision.REGION));
    }

    @Test
    void splitRegionSaidByItsOldName_isNoContradiction() {
        var query = Addresses.ofTicket("Восточно-Казахстанская", "Аягоз", null, null, false)
                .queries()
                .get(0);

        assertThat(GAZETTEER.find(query).map(query::isContradictedBy)).contains(false);
    }

    @Test
    void street_isNotKnown() {
        assertThat(GAZETTEER.find(AddressQuery.street("улица Абая 1", "Актау", List.of(), null)))
                .isEmpty();
    }

    @Test
    void unknownTownOfAKnownRegion_endsAtTheRegionsCentre() {
        assertThat(first("Мангистауская", "Нигдеево"))
                .contains(new Located(new GeoPoint(43.65, 51.1667), Precision.REGION, "Актау", "KZ-47"));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void everyRegionsCapital_isInTheGazetteerNearItsCentre(Region region) {
        var located = GAZETTEER.find(AddressQuery.city(region.capital(), List.of(region), null));

        assertThat(located.map(Located::regionCode)).contains(region.code());
        assertThat(located.map(found -> Math.abs(found.point().latitude()
                                        - region.centre().latitude())
                                < 0.1
                        && Math.abs(found.point().longitude() - region.centre().longitude()) < 0.1))
                .contains(true);
    }

    @Test
    void everyPlace_liesInKazakhstanAndIsFoundByItsOwnName() {
        for (var file : GazetteerFile.values()) {
            for (var place : file.places()) {
                var located = GAZETTEER.find(AddressQuery.city(place.name(), List.of(place.region()), null));
                assertThat(located).as(place.toString()).isPresent();
                assertThat(located.get().regionCode())
                        .as(place.toString())
                        .isEqualTo(place.region().code());
                assertThat(located.get().point().latitude())
                        .as(place.toString())
                        .isBetween(40.5, 55.5);
                assertThat(located.get().point().longitude())
                        .as(place.toString())
                        .isBetween(46.4, 87.4);
            }
        }
    }

    private static Optional<Located> first(String region, String town) {
        return Addresses.ofTicket(region, town, null, null, false).queries().stream()
                .flatMap(query -> GAZETTEER.find(query).stream())
                .findFirst();
    }
}
