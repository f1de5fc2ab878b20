package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.office;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.assignment.OfficeDistances.Stop;
import org.ticketdistribution.model.GeoPoint;

class OfficeDistancesTest {

    private static final GeoPoint ORIGIN = new GeoPoint(0, 0);

    /** Degrees of the equator and of the meridian as the WGS-84 axes give them: a = 6 378 137 m, 1/f = 298.257223563. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  0,    0,  0,    0.0
            0,  0,    0,  1,  111.319
            0,  1,    0,  0,  111.319
            0,  0,    1,  0,  110.574
            0,  0,   90,  0, 10001.966
            0,  0,    0, 90, 10018.754
            89, 0,   90,  0,  111.694
            0,  179.5, 0, -179.5, 111.319
            """)
    void kilometers_followTheEllipsoid_toTheMetre(double lat1, double lon1, double lat2, double lon2, double expected) {
        assertThat(OfficeDistances.kilometers(new GeoPoint(lat1, lon1), new GeoPoint(lat2, lon2)))
                .isEqualTo(expected);
    }

    @Test
    void kilometers_areUnknown_whenAPointIsAbsent() {
        assertThat(OfficeDistances.kilometers(ORIGIN, null)).isNull();
        assertThat(OfficeDistances.kilometers(null, ORIGIN)).isNull();
    }

    @Test
    void nearest_isByTheEllipsoid_whereASphereSaysOtherwise() {
        var northByOneDegree = office(2, "110,574 км", new GeoPoint(1, 0));
        var eastByLess = office(1, "111,097 км", new GeoPoint(0, 0.998));

        assertThat(new OfficeDistances(List.of(eastByLess, northByOneDegree)).nearestTo(ORIGIN))
                .hasValue(northByOneDegree);
    }

    @Test
    void nearest_amongEquals_hasTheLowestId() {
        var east = office(7, "восток", new GeoPoint(0, 1));
        var west = office(3, "запад", new GeoPoint(0, -1));
        var far = office(1, "далеко", new GeoPoint(0, 2));

        assertThat(new OfficeDistances(List.of(east, west, far)).nearestTo(ORIGIN))
                .hasValue(west);
        assertThat(new OfficeDistances(List.of(far, west, east)).nearestTo(ORIGIN))
                .hasValue(west);
    }

    @Test
    void nearest_doesNotRoundBeforeItCompares() {
        var nearerByCentimetres = office(2, "ближе", new GeoPoint(0, 1));
        var sameToTheMetre = office(1, "дальше", new GeoPoint(0, 1.0000001));

        assertThat(new OfficeDistances(List.of(sameToTheMetre, nearerByCentimetres)).nearestTo(ORIGIN))
                .hasValue(nearerByCentimetres);
    }

    @Test
    void nearest_isNobody_whenNoOfficeHasCoordinates() {
        assertThat(new OfficeDistances(List.of(office(1, "где-то", null))).nearestTo(ORIGIN))
                .isEmpty();
        assertThat(new OfficeDistances(List.of()).nearestTo(ORIGIN)).isEmpty();
    }

    @Test
    void outward_goesByDistanceFromTheHome_andEndsWithTheLost() {
        var home = office(5, "дом", ORIGIN);
        var near = office(9, "рядом", new GeoPoint(0, 1));
        var east = office(4, "восток", new GeoPoint(0, 2));
        var west = office(3, "запад", new GeoPoint(0, -2));
        var lostFirst = office(1, "без адреса", null);
        var lostSecond = office(2, "тоже без адреса", null);

        var distances = new OfficeDistances(List.of(lostSecond, east, home, lostFirst, west, near));

        assertThat(distances.outwardFrom(home))
                .containsExactly(
                        new Stop(home, 0.0),
                        new Stop(near, 111.319),
                        new Stop(west, 222.639),
                        new Stop(east, 222.639),
                        new Stop(lostFirst, null),
                        new Stop(lostSecond, null));
    }

    @Test
    void outward_fromAHomeWithoutCoordinates_takesTheLocatedFirst_eachById() {
        var home = office(5, "дом без адреса", null);
        var lost = office(1, "без адреса", null);
        var far = office(2, "далеко", new GeoPoint(50, 50));
        var near = office(3, "близко к нулю", new GeoPoint(0, 1));

        assertThat(new OfficeDistances(List.of(lost, near, far, home)).outwardFrom(home))
                .containsExactly(new Stop(home, null), new Stop(far, null), new Stop(near, null), new Stop(lost, null));
    }

    @Test
    void distances_areMeasuredOnce() {
        var home = office(1, "дом", ORIGIN);
        var distances = new OfficeDistances(List.of(home, office(2, "рядом", new GeoPoint(0, 1))));

        assertThat(distances.outwardFrom(home)).isSameAs(distances.outwardFrom(home));
        assertThat(distances.nearestTo(new GeoPoint(1, 1))).isSameAs(distances.nearestTo(new GeoPoint(1, 1)));
    }
}
