package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.model.Precision;

class NominatimAnswersTest {

    private static final String VILLAGE_IN_NORTH = place("village", "Ольгинка", "KZ-59", "Ольгинка");
    private static final String VILLAGE_IN_AKMOLA = place("village", "Ольгинка", "KZ-11", "Ольгинка");
    private static final String TOWN_IN_PAVLODAR = place("town", "Ольгинка", "KZ-55", "Ольгинка");

    @Test
    void homonyms_areToldApartByTheSaidRegion() {
        var query = AddressQuery.city("Ольгинка", List.of(Region.AKMOLA), null);

        assertThat(chosen(query, VILLAGE_IN_NORTH, VILLAGE_IN_AKMOLA)).isEqualTo("Ольгинка KZ-11");
    }

    @Test
    void villageInAnotherRegion_isRefused() {
        var query = AddressQuery.city("Ольгинка", List.of(Region.MANGYSTAU), null);

        assertThat(chosen(query, VILLAGE_IN_NORTH, VILLAGE_IN_AKMOLA)).isEqualTo("none");
    }

    @Test
    void townInAnotherRegion_isTakenAndContradicts() {
        var query = AddressQuery.city("Ольгинка", List.of(Region.MANGYSTAU), null);
        var answers = NominatimAnswers.in(list(VILLAGE_IN_NORTH, TOWN_IN_PAVLODAR));

        var located = NominatimAnswers.choose(query, answers).map(NominatimAnswer::located);

        assertThat(located.map(Located::regionCode)).contains("KZ-55");
        assertThat(located.map(query::isContradictedBy)).contains(true);
    }

    @Test
    void townWithoutARegion_cannotBeCheckedAndIsRefusedWhereOneIsSaid() {
        var body =
                "[{\"lat\":\"50.4\",\"lon\":\"80.2\",\"addresstype\":\"town\",\"name\":\"Ольгинка\",\"address\":{}}]";

        assertThat(NominatimAnswers.choose(
                        AddressQuery.city("Ольгинка", List.of(Region.AKMOLA), null), NominatimAnswers.in(body)))
                .isEmpty();
        assertThat(NominatimAnswers.choose(AddressQuery.city("Ольгинка", List.of(), null), NominatimAnswers.in(body)))
                .isPresent();
    }

    @Test
    void houseOfAnUnknownTown_isTakenOnlyInTheSaidRegion() {
        var body = "[{\"lat\":\"51.0\",\"lon\":\"70.0\",\"addresstype\":\"building\",\"name\":\"Мира 1\","
                + "\"address\":{\"ISO3166-2-lvl4\":\"KZ-39\"}}]";
        var said = AddressQuery.street("улица Мира 1", "Рудный", List.of(Region.KOSTANAY), null);
        var notSaid = AddressQuery.street("улица Мира 1", "Рудный", List.of(), null);

        assertThat(NominatimAnswers.choose(said, NominatimAnswers.in(body))).isPresent();
        assertThat(NominatimAnswers.choose(notSaid, NominatimAnswers.in(body))).isEmpty();
    }

    @Test
    void villageWithoutASaidRegion_isTakenOnlyWhenItIsTheOnlyOne() {
        var query = AddressQuery.city("Ольгинка", List.of(), null);

        assertThat(chosen(query, VILLAGE_IN_NORTH)).isEqualTo("Ольгинка KZ-59");
        assertThat(chosen(query, VILLAGE_IN_NORTH, VILLAGE_IN_AKMOLA)).isEqualTo("none");
        assertThat(chosen(query, VILLAGE_IN_NORTH, TOWN_IN_PAVLODAR)).isEqualTo("Ольгинка KZ-55");
    }

    @Test
    void regionAbroad_trustsTownsOnly() {
        var query = AddressQuery.city("Ольгинка", List.of(), "Омская");

        assertThat(chosen(query, VILLAGE_IN_NORTH)).isEqualTo("none");
        assertThat(chosen(query, TOWN_IN_PAVLODAR)).isEqualTo("Ольгинка KZ-55");
    }

    @Test
    void regionSplitOff_agreesWithTheOldOne() {
        var query = AddressQuery.city("Ольгинка", List.of(Region.EAST_KAZAKHSTAN), null);

        assertThat(chosen(query, place("village", "Ольгинка", "KZ-10", "Ольгинка")))
                .isEqualTo("Ольгинка KZ-10");
    }

    @Test
    void house_mustBeInTheTownAndRegionAskedFor() {
        var query = AddressQuery.street("улица Мира 1", "Костанай", List.of(Region.KOSTANAY), null);

        assertThat(chosen(query, place("building", "Мира 1", "KZ-39", "Костанай")))
                .isEqualTo("Мира 1 KZ-39");
        assertThat(chosen(query, place("building", "Мира 1", "KZ-39", "Қостанай")))
                .isEqualTo("Мира 1 KZ-39");
        assertThat(chosen(query, place("building", "Мира 1", "KZ-39", "Костанай Г.А.")))
                .isEqualTo("Мира 1 KZ-39");
        assertThat(chosen(query, place("building", "Мира 1", "KZ-39", "Рудный")))
                .isEqualTo("none");
        assertThat(chosen(query, place("building", "Мира 1", "KZ-55", "Костанай")))
                .isEqualTo("none");
        assertThat(chosen(query, place("town", "Костанай", "KZ-39", "Костанай")))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "building, BUILDING",
        "road, BUILDING",
        "house_number, BUILDING",
        "office, BUILDING",
        "neighbourhood, BUILDING",
        "city, CITY",
        "town, CITY",
        "village, CITY",
        "hamlet, CITY",
        "municipality, CITY",
        "state, REGION",
    })
    void addresstype_saysHowPreciseThePointIs(String kind, Precision precision) {
        var answers = NominatimAnswers.in(list(place(kind, "Икс", "KZ-39", "Костанай")));

        assertThat(answers).extracting(NominatimAnswer::precision).containsExactly(precision);
    }

    @Test
    void cityThatIsARegion_isACityAlthoughNominatimCallsItAState() {
        var answers = NominatimAnswers.in(list(place("state", "Алматы", "KZ-75", "Алматы")));

        assertThat(answers).extracting(NominatimAnswer::precision).containsExactly(Precision.CITY);
        assertThat(answers).extracting(NominatimAnswer::isTown).containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "district", "country", "suburb", "administrative", "boundary"})
    void middleOfADistrict_isNoPlace(String kind) {
        assertThat(NominatimAnswers.in(list(place(kind, "Икс", "KZ-39", "Костанай"))))
                .isEmpty();
    }

    @Test
    void regionWithoutItsCode_isReadFromItsName() {
        var body = "[{\"lat\":\"50.4\",\"lon\":\"80.2\",\"addresstype\":\"city\",\"name\":\"Семей\","
                + "\"address\":{\"city\":\"Семей\",\"state\":\"Абайская область\"}}]";

        assertThat(NominatimAnswers.in(body))
                .extracting(NominatimAnswer::region)
                .containsExactly(Region.ABAI);
    }

    @Test
    void placeWithoutReadablePoint_isLeftOut() {
        assertThat(NominatimAnswers.in("[{\"lat\":\"north\",\"lon\":\"80.2\",\"addresstype\":\"city\"}, {}, 7]"))
                .isEmpty();
    }

    /** With {@code countrycodes=kz} none should come; an endpoint may ignore it. */
    @ParameterizedTest
    @CsvSource({
        "51.1, 71.4, kz, 1",
        "51.1, 71.4, KZ, 1",
        "51.1, 71.4, '', 1",
        "51.1, 71.4, ru, 0",
        "40.4, 68.3, kz, 0",
        "55.6, 70.0, kz, 0",
        "47.0, 46.3, kz, 0",
        "49.0, 87.5, kz, 0",
        "40.5, 46.4, kz, 1",
        "55.5, 87.4, kz, 1",
    })
    void placeAbroad_isNone(String latitude, String longitude, String country, int places) {
        var body = "[{\"lat\":\"" + latitude + "\",\"lon\":\"" + longitude
                + "\",\"addresstype\":\"town\",\"name\":\"Икс\",\"address\":{\"country_code\":\"" + country + "\"}}]";

        assertThat(NominatimAnswers.in(body)).hasSize(places);
    }

    @Test
    void pointOutsideTheGlobe_isNoPlace() {
        assertThat(NominatimAnswers.in("[{\"lat\":\"91\",\"lon\":\"80.2\",\"addresstype\":\"city\"},"
                        + "{\"lat\":\"51\",\"lon\":\"181\",\"addresstype\":\"city\"}]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html><body>Down</body></html>                        | MALFORMED_ANSWER
            {}                                                    | MALFORMED_ANSWER
            ''                                                    | MALFORMED_ANSWER
            "text"                                                | MALFORMED_ANSWER
            {"error":"Bandwidth limit exceeded"}                  | MALFORMED_ANSWER
            {"error":{"code":403,"message":"Blocked"}}            | FORBIDDEN
            {"error":{"code":429,"message":"Slow down"}}          | RATE_LIMITED
            {"error":{"code":500,"message":"Broken"}}             | SERVER_ERROR
            """)
    void bodyThatIsNoListOfPlaces_isAFailure(String body, Kind kind) {
        assertThatThrownBy(() -> NominatimAnswers.in(body))
                .isInstanceOfSatisfying(GeocoderUnavailableException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(kind));
    }

    @Test
    void refusedConnection_isUnreachableAndABugStaysItself() {
        var bug = new IllegalStateException("a bug");

        assertThat(NominatimTrouble.translated(new ProcessingException(new ConnectException("refused"))))
                .isInstanceOfSatisfying(GeocoderUnavailableException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.UNREACHABLE));
        assertThat(NominatimTrouble.translated(bug)).isSameAs(bug);
    }

    private static String chosen(AddressQuery query, String... places) {
        return NominatimAnswers.choose(query, NominatimAnswers.in(list(places)))
                .map(answer -> answer.name() + " " + answer.located().regionCode())
                .orElse("none");
    }

    private static String list(String... places) {
        return "[" + String.join(",", places) + "]";
    }

    private static String place(String kind, String name, String code, String town) {
        return """
                {"lat":"51.0","lon":"70.0","category":"x","type":"y","addresstype":"%s","name":"%s",
                 "address":{"town":"%s","ISO3166-2-lvl4":"%s","country_code":"kz"}}""".formatted(kind, name, town, code);
    }
}
