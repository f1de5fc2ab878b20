package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.ALMATY;
import static org.ticketdistribution.assignment.Given.ASTANA;
import static org.ticketdistribution.assignment.Given.KARAGANDA;
import static org.ticketdistribution.assignment.Given.KOKSHETAU;
import static org.ticketdistribution.assignment.Given.office;
import static org.ticketdistribution.assignment.Given.ticket;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeOfficeTest {

    private static final Office IN_ASTANA = office(1, "Астана", ASTANA);
    private static final Office IN_ALMATY = office(2, "Алматы", ALMATY);
    private static final Office IN_KARAGANDA = office(3, "Караганда", KARAGANDA);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            true,  -,                     LOCAL
            true,  Казахстан,             LOCAL
            true,  ' КАЗАХСТАН ',         LOCAL
            true,  Қазақстан,             LOCAL
            true,  Kazakhstan,            LOCAL
            true,  РК,                    LOCAL
            true,  KZ,                    LOCAL
            true,  Республика  Казахстан, LOCAL
            true,  NULL,                  LOCAL
            true,  '  ',                  LOCAL
            true,  Германия,              ABROAD
            true,  Кыргызстан,            ABROAD
            false, Германия,              ABROAD
            false, -,                     NO_COORDINATES
            false, Казахстан,             NO_COORDINATES
            """)
    void origin_isByCountryAndCoordinates(boolean located, String country, Origin expected) {
        var ticket = ticket(1).at(located ? KARAGANDA : null).from(country).open();

        assertThat(homeOffice(IN_ASTANA).originOf(ticket)).isEqualTo(expected);
        assertThat(expected.isForeignOrUnknown()).isEqualTo(expected != Origin.LOCAL);
    }

    @Test
    void origin_isUnknown_whenNoOfficeHasCoordinates() {
        var lost = homeOffice(office(1, "Астана", null), office(2, "Алматы", null));

        assertThat(lost.originOf(ticket(1).open())).isEqualTo(Origin.NO_OFFICE_WITH_COORDINATES);
        assertThat(lost.originOf(ticket(1).at(null).open())).isEqualTo(Origin.NO_COORDINATES);
        assertThat(lost.originOf(ticket(1).from("Италия").open())).isEqualTo(Origin.ABROAD);
    }

    @Test
    void localTicket_belongsToTheNearestOffice() {
        var found = homeOffice(IN_ASTANA, IN_ALMATY, IN_KARAGANDA)
                .of(ticket(1).at(KOKSHETAU).open())
                .orElseThrow();

        assertThat(found.office()).isEqualTo(IN_ASTANA);
        assertThat(found.home()).isEqualTo(new Home(1, "Астана", 274.295, null));
    }

    @Test
    void foreignTicket_belongsToTheHub_withTheDistanceWhereItIsKnown() {
        var turn = new Home.HubTurn("Астана", null, true);
        var homeOffice = homeOffice(IN_ASTANA, IN_ALMATY, IN_KARAGANDA);

        assertThat(homeOffice
                        .of(ticket(1).at(KOKSHETAU).from("Германия").open())
                        .orElseThrow()
                        .home())
                .isEqualTo(new Home(1, "Астана", 274.295, turn));
        assertThat(homeOffice.of(ticket(1).at(null).open()).orElseThrow().home())
                .isEqualTo(new Home(1, "Астана", null, turn));
    }

    @Test
    void unknownTicket_belongsToAHubWithoutCoordinates() {
        var hub = office(2, "Алматы", null);

        assertThat(homeOffice(office(1, "Тараз", null), hub)
                        .of(ticket(1).open())
                        .orElseThrow())
                .isEqualTo(new HomeOffice.Found(
                        hub, new Home(2, "Алматы", null, new Home.HubTurn("Алматы", null, false))));
    }

    @Test
    void foreignTicket_hasNoHome_whenNoHubExists() {
        assertThat(homeOffice(IN_KARAGANDA).of(ticket(1).from("Германия").open()))
                .isEmpty();
    }

    private static HomeOffice homeOffice(Office... offices) {
        var list = List.of(offices);
        var hubs = new HubRotation(RoutingPolicy.DEFAULT.hubs(), list, null);
        return new HomeOffice(list, new OfficeDistances(list), hubs);
    }
}
