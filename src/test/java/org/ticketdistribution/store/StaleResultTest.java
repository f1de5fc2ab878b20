package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** Results that come after their ticket has changed or gone to another run are dropped, and the ticket is open again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StaleResultTest {

    private static final long RUN = 1;
    private static final long OTHER_RUN = 2;

    private final TestDatabase database = new TestDatabase();

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQueue places;

    @BeforeEach
    void store() {
        database.clean();
        var stored = new Stored(database);
        stored.ticket(1, "VIP", "первый");
        stored.ticket(2, "VIP", "второй");
        database.execute("update tickets set geocode_status = 'pending', city = 'Астана'");
        database.execute("insert into runs (kind, state, finished_at)"
                + " values ('upload', 'succeeded', now()), ('upload', 'succeeded', now())");
        database.execute("insert into run_tickets (run_id, ticket_id) values (1, 1), (1, 2)");
    }

    @Test
    void analysisOfTheStoredText_isKept() {
        write(read());

        assertThat(database.texts("select ticket_id || ' ' || revision || ' ' || priority from ai_analyses order by 1"))
                .containsExactly("1 1 5", "2 1 5");
        assertThat(read()).isEmpty();
    }

    @Test
    void analysisOfAnOlderText_isDropped() {
        var open = read();
        database.execute("update tickets set description = 'иначе', revision = 2 where id = 1");

        write(open);

        assertThat(database.texts("select ticket_id from ai_analyses")).containsExactly("2");
        assertThat(read())
                .extracting(ticket -> ticket.text().ticketId() + " " + ticket.revision() + " "
                        + ticket.text().text())
                .containsExactly("1 2 иначе");
    }

    @Test
    void analysisOfADeletedTicket_isDropped() {
        var open = read();
        database.execute("delete from tickets where id = 1");

        write(open);

        assertThat(database.texts("select ticket_id from ai_analyses")).containsExactly("2");
    }

    @Test
    void analysisThatSomebodyElseWroteMeanwhile_stays() {
        var open = read();
        new Stored(database).analysis(1, "Спам", "Нейтральный", 1, "RU");

        write(open);

        assertThat(database.texts("select category from ai_analyses order by ticket_id"))
                .containsExactly("Спам", "Консультация");
    }

    @Test
    void placeOfAnOlderAddress_isDropped() {
        var open = await(places.tickets(RUN, 0, 10));
        database.execute("update tickets set city = 'Алматы', revision = 2 where id = 1");

        await(places.writeTickets(open.stream()
                .map(ticket -> new GeocodeQueue.Place(
                        ticket.ticketId(), ticket.revision(), "found", new GeoPoint(51.1, 71.4), Precision.CITY, false))
                .toList()));

        assertThat(database.texts("select id || ' ' || geocode_status from tickets order by id"))
                .containsExactly("1 pending", "2 found");
        assertThat(await(places.tickets(RUN, 0, 10)))
                .extracting(ticket -> ticket.city())
                .containsExactly("Алматы");
    }

    @Test
    void placeOfAnOfficesOlderAddress_isDropped() {
        new Stored(database).office("Астана");
        var open = await(places.offices()).get(0);
        database.execute("update business_units set address = 'пр. Абая, 2'");

        await(places.writeOffice(open, new GeocodeQueue.Place(open.id(), 0, "not_found", null, null, false)));

        assertThat(database.texts("select geocode_status from business_units")).containsExactly("pending");
    }

    @Test
    void memberTakenByAnotherRun_isNoLongerWorkedOn() {
        database.execute("update run_tickets set active = false where ticket_id = 1");
        database.execute("insert into run_tickets (run_id, ticket_id) values (2, 1)");

        assertThat(read()).extracting(ticket -> ticket.text().ticketId()).containsExactly(2L);
        assertThat(await(analyses.next(OTHER_RUN, 0, 10)))
                .extracting(ticket -> ticket.text().ticketId())
                .containsExactly(1L);
        assertThat(await(places.tickets(RUN, 0, 10)))
                .extracting(ticket -> ticket.ticketId())
                .containsExactly(2L);
    }

    @Test
    void reading_goesOnBehindTheGivenId() {
        assertThat(await(analyses.next(RUN, 1, 10)))
                .extracting(ticket -> ticket.text().ticketId())
                .containsExactly(2L);
        assertThat(await(analyses.next(RUN, 0, 1)))
                .extracting(ticket -> ticket.text().ticketId())
                .containsExactly(1L);
        assertThat(await(analyses.next(RUN, 2, 10))).isEmpty();
    }

    private List<AnalysisQueue.OpenText> read() {
        return await(analyses.next(RUN, 0, 10));
    }

    private void write(List<AnalysisQueue.OpenText> tickets) {
        await(analyses.write(
                RUN,
                tickets.stream()
                        .map(ticket -> new AnalysisQueue.Analyzed(ticket, analysis()))
                        .toList()));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }

    private static Analysis analysis() {
        return new Analysis(
                Category.CONSULTATION,
                Sentiment.NEUTRAL,
                5,
                TicketLanguage.RU,
                "Клиент спрашивает",
                Analysis.Source.LOCAL,
                null,
                0.5,
                false);
    }
}
