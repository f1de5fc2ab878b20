package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.geocoding.AddressQuery;
import org.ticketdistribution.geocoding.Addresses;
import org.ticketdistribution.geocoding.GeocoderUnavailableException.Kind;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.pipeline.PlaceFinder.Finding;
import org.ticketdistribution.store.GeocodeQueue.OpenAddress;
import org.ticketdistribution.store.GeocodeQueue.OpenOffice;
import org.ticketdistribution.store.GeocodeQueue.Outcome;
import org.ticketdistribution.store.GeocodeQueue.Place;

class LocatingTest {

    private static final UUID GUID = UUID.fromString("00000001-5a5a-4b4b-8c8c-00000000000f");
    private static final GeoPoint POINT = new GeoPoint(52.9, 63.1);
    private static final String QUESTION = "nominatim||рудный|";
    private static final AddressQuery RUDNY = Addresses.ofTicket("Костанайская область", "Рудный", null, null, false)
            .queries()
            .get(0);

    @ParameterizedTest
    @CsvSource({"BUILDING, false, ''", "CITY, false, ''", "REGION, true, geocoding.region_only"})
    void place_isStored_andARegionsCentreIsReviewed(Precision precision, boolean review, String code) {
        var outcome = Locating.ticket(ticket(false), finding(located(precision, "KZ-39"), null, null));

        assertThat(outcome.place()).isEqualTo(new Place("found", POINT, precision, review));
        assertThat(outcome.question()).isNull();
        assertThat(codes(outcome)).isEqualTo(code.isEmpty() ? "" : "warning " + code);
    }

    @Test
    void placeInAnotherRegion_isTakenReportedAndReviewed() {
        var outcome = Locating.ticket(ticket(false), finding(located(Precision.CITY, "KZ-75"), null, null));

        assertThat(outcome.place()).isEqualTo(new Place("found", POINT, Precision.CITY, true));
        assertThat(codes(outcome)).isEqualTo("warning geocoding.contradiction");
        assertThat(outcome.issues().get(0).subject()).isEqualTo("ticket " + GUID);
    }

    @Test
    void standIn_isTakenAndReported() {
        var outcome = Locating.ticket(ticket(false), finding(located(Precision.CITY, "KZ-39"), Kind.TIMEOUT, QUESTION));

        assertThat(outcome.place()).isEqualTo(new Place("found", POINT, Precision.CITY, false));
        assertThat(codes(outcome)).isEqualTo("warning geocoding.stand_in");
        assertThat(outcome.issues().get(0).detail()).contains("TIMEOUT", "Рудный");
    }

    @Test
    void missingAnswer_isTheQuestionTheTicketWaitsFor() {
        var outcome = Locating.ticket(ticket(true), finding(null, null, QUESTION));

        assertThat(outcome).isEqualTo(new Outcome<>(ticket(true), null, QUESTION, List.of()));
    }

    @Test
    void regionOnlyInTrouble_waitsAndIsThenTakenWithAllThatIsWrong() {
        var finding = finding(located(Precision.REGION, "KZ-39"), Kind.RATE_LIMITED, QUESTION);

        var waiting = Locating.ticket(ticket(false), finding);
        var over = Locating.ticket(ticket(true), finding);

        assertThat(waiting.place()).isNull();
        assertThat(waiting.question()).isEqualTo(QUESTION);
        assertThat(over.place()).isEqualTo(new Place("found", POINT, Precision.REGION, true));
        assertThat(codes(over)).isEqualTo("warning geocoding.region_only, warning geocoding.stand_in");
    }

    @Test
    void nothingInTrouble_waitsAndThenCountsAsUnknownAndIsReviewed() {
        var finding = finding(null, Kind.RATE_LIMITED, QUESTION);

        assertThat(Locating.ticket(ticket(false), finding).question()).isEqualTo(QUESTION);
        var over = Locating.ticket(ticket(true), finding);

        assertThat(over.place()).isEqualTo(new Place("gave_up", null, null, true));
        assertThat(codes(over)).isEqualTo("error geocoding.gave_up");
        assertThat(over.issues().get(0).detail()).contains("RATE_LIMITED");
    }

    @Test
    void nothingFound_countsAsUnknown() {
        var outcome = Locating.ticket(ticket(false), finding(null, null, null));

        assertThat(outcome.place()).isEqualTo(new Place("not_found", null, null, false));
        assertThat(codes(outcome)).isEqualTo("warning geocoding.not_found");
    }

    @Test
    void noAddress_isSaidSo() {
        var outcome = Locating.ticket(ticket(false), Finding.NOTHING);

        assertThat(outcome.place()).isEqualTo(new Place("not_found", null, null, false));
        assertThat(codes(outcome)).isEqualTo("warning geocoding.no_address");
    }

    @Test
    void ticketFromAbroad_isNotLookedForNorReported() {
        var outcome = Locating.abroad(ticket(false));

        assertThat(outcome.place()).isEqualTo(new Place("abroad", null, null, false));
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void addressThatStopsUs_countsAsUnknownAndIsReviewed() {
        var outcome = Locating.stuck(ticket(false));

        assertThat(outcome.place()).isEqualTo(new Place("gave_up", null, null, true));
        assertThat(codes(outcome)).isEqualTo("error geocoding.stuck");
    }

    @Test
    void officeThatCannotBeAskedFor_waitsAndIsThenNotFound() {
        var finding = finding(null, Kind.UNREACHABLE, QUESTION);

        assertThat(Locating.office(office(false), finding).question()).isEqualTo(QUESTION);
        var over = Locating.office(office(true), finding);

        assertThat(over.place()).isEqualTo(new Place("not_found", null, null, false));
        assertThat(codes(over)).isEqualTo("error geocoding.gave_up");
        assertThat(over.issues().get(0).subject()).isEqualTo("office Рудный");
    }

    private static Finding finding(@Nullable Located located, @Nullable Kind trouble, @Nullable String missing) {
        return new Finding(Optional.ofNullable(located), RUDNY, trouble, missing);
    }

    private static Located located(Precision precision, String region) {
        return new Located(POINT, precision, "Рудный", region);
    }

    private static OpenAddress ticket(boolean patienceIsOver) {
        return new OpenAddress(
                1, 7, 1, 4, patienceIsOver, GUID, "Казахстан", "Костанайская область", "Рудный", null, null);
    }

    private static OpenOffice office(boolean patienceIsOver) {
        return new OpenOffice(3, "Рудный", "ул. Садовая, 1", patienceIsOver);
    }

    /** Severity and code of each issue. */
    private static String codes(Outcome<?> outcome) {
        return String.join(
                ", ",
                outcome.issues().stream()
                        .map(issue -> issue.severity().label() + " " + issue.code())
                        .toList());
    }
}
