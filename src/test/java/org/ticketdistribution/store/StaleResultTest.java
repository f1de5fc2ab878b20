package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** Results that come after their ticket has changed or gone to another run are dropped, and the ticket is open again. */
@QuarkusTest
@TestProfile(Unattended.class)
class StaleResultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final UUID REPLICA = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private final TestDatabase database = new TestDatabase();

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQueue places;

    @Inject
    TicketWork work;

    @BeforeEach
    void store() {
        database.clean();
        var stored = new Stored(database);
        stored.ticket(1, "VIP", "первый");
        stored.ticket(2, "VIP", "второй");
        database.execute("update tickets set geocode_status = 'pending', city = 'Астана'");
        database.execute(
                "insert into replicas (id, lives_until) values ('" + REPLICA + "', 'infinity') on conflict do nothing");
        database.execute("insert into runs (kind, state, owner, started_at)" + " select 'upload', 'running', '"
                + REPLICA + "', now() from generate_series(1, 2)");
        database.execute("insert into run_tickets (run_id, ticket_id) values (1, 1), (1, 2)");
        await(work.openAnalysis(1));
        await(work.openGeocoding(1));
    }

    /** Nobody else would end them, and the next test waits for that. */
    @AfterEach
    void endRuns() {
        database.execute("update runs set state = 'succeeded', finished_at = now(), owner = null");
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
        var open = addresses();
        database.execute("update tickets set city = 'Алматы', revision = 2 where id = 1");

        await(places.writeTickets(open.stream()
                .map(ticket -> new GeocodeQueue.Outcome<>(
                        ticket,
                        new GeocodeQueue.Place("found", new GeoPoint(51.1, 71.4), Precision.CITY, false),
                        null,
                        List.of()))
                .toList()));

        assertThat(database.texts("select id || ' ' || geocode_status from tickets order by id"))
                .containsExactly("1 pending", "2 found");
        assertThat(addresses()).extracting(ticket -> ticket.city()).containsExactly("Алматы");
    }

    @Test
    void placeOfAnOfficesOlderAddress_isDropped() {
        new Stored(database).office("Астана");
        database.execute("update business_units set geocode_status = 'pending', latitude = null, longitude = null");
        var open = await(places.offices(PATIENCE)).get(0);
        database.execute("update business_units set address = 'пр. Абая, 2'");

        await(places.writeOffice(new GeocodeQueue.Outcome<>(
                open, new GeocodeQueue.Place("not_found", null, null, false), null, List.of())));

        assertThat(database.texts("select geocode_status from business_units")).containsExactly("pending");
    }

    @Test
    void memberTakenByAnotherRun_isThatRunsWork() {
        database.execute("update run_tickets set active = false where ticket_id = 1");
        database.execute("insert into run_tickets (run_id, ticket_id) values (2, 1)");

        await(work.openAnalysis(2));
        await(work.openGeocoding(2));

        assertThat(read())
                .extracting(ticket -> ticket.text().ticketId() + " of run " + ticket.run())
                .containsExactly("1 of run 2", "2 of run 1");
        assertThat(addresses())
                .extracting(ticket -> ticket.ticketId() + " of run " + ticket.run())
                .containsExactly("1 of run 2", "2 of run 1");
    }

    @Test
    void runThatBeginsAfterItLostATicket_doesNotNoteItAsItsOwn() {
        database.execute("delete from ticket_work");
        database.execute("update run_tickets set active = false where ticket_id = 1");

        await(work.openAnalysis(1));
        await(work.openGeocoding(1));

        assertThat(database.texts("select stage || ' ' || ticket_id from ticket_work order by 1"))
                .containsExactly("analysis 2", "geocoding 2");
    }

    private List<AnalysisQueue.OpenText> read() {
        return await(analyses.claim(REPLICA, 10, List.of()));
    }

    private List<GeocodeQueue.OpenAddress> addresses() {
        return await(places.claim(REPLICA, 10, List.of(), PATIENCE));
    }

    private void write(List<AnalysisQueue.OpenText> tickets) {
        await(analyses.write(tickets.stream()
                .map(ticket ->
                        new AnalysisQueue.Analyzed(ticket, analysis(), AnalysisQueue.ModelUse.NONE, Optional.empty()))
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
