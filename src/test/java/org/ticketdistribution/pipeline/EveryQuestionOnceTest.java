package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.geocoding.MessyAddress;
import org.ticketdistribution.stub.StubNominatim;
import org.ticketdistribution.testing.Impatient;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** 155 tickets from 31 towns, each town's name in five forms that people use, against a geocoder on the wire. */
@QuarkusTest
@TestProfile(Impatient.class)
class EveryQuestionOnceTest {

    /** Two towns are written so that what is meant takes another question; MessyAddressesTest counts them without a service. */
    private static final int QUESTIONS = 33;

    StubNominatim geocoder;
    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        geocoder.reset();
        geocoder.knowsTheGazetteer();
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
    }

    @Test
    void eachDistinctQuestion_isAskedOnceAndNeverAgain() {
        var ofOffices = geocoder.requests().size();

        var first = Sending.storedWith(messyTickets()).send().json(200);

        assertThat(first.path("tickets_assigned").asInt()).isEqualTo(155);
        assertThat(geocoder.requests()).hasSize(ofOffices + QUESTIONS);
        assertThat(geocoder.distinctQueries()).isEqualTo(ofOffices + QUESTIONS);
        assertThat(database.number("select count(*) from tickets where geocode_status = 'found'"))
                .isEqualTo(155);

        Sending.storedWith(messyTickets()).send().json(200);

        assertThat(geocoder.requests()).hasSize(ofOffices + QUESTIONS);
        database.assertInvariants();
    }

    private static String messyTickets() {
        var addresses = MessyAddress.all();
        assertThat(addresses).hasSize(155);
        return tickets(IntStream.range(0, addresses.size())
                .mapToObj(number -> row(number + 1, addresses.get(number)))
                .toArray(String[]::new));
    }

    private static String row(int number, MessyAddress address) {
        return String.join(
                ",",
                guid(number),
                "Женский",
                "1990-01-02",
                "Вопрос номер " + number,
                "",
                "Mass",
                "Казахстан",
                quoted(address.region()),
                quoted(address.town()),
                quoted(address.street()),
                quoted(address.house()));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
