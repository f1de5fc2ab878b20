package org.ticketdistribution.cluster;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** What belongs to an older text or address is found. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FreshnessTest {

    private static final Map<Town, String> NEAREST = Map.of(Town.ASTANA, "Астана", Town.ALMATY, "Алматы");

    private final TestDatabase database = new TestDatabase();
    private final Freshness freshness = new Freshness(database);

    /** Two tickets by the local analyzer, with a summary as the model would have written it. */
    @BeforeEach
    void route() {
        database.clean();
        Sending.of(
                        OFFICES,
                        MANAGERS,
                        tickets(
                                ticket(1, Freshness.marked(QUESTION, "версия 2"), "", "Mass", "Астана"),
                                ticket(2, Freshness.marked(QUESTION, "версия 3"), "", "Mass", "Алматы")))
                .send()
                .json(200);
        database.execute(
                "update ai_analyses set summary = '{версия ' || ticket_id + 1 || '}', category = 'Консультация'");
        database.execute("update decisions set decision = jsonb_set(decision, '{input,category}', '\"Консультация\"')");
    }

    @Test
    void resultsOfTheStoredVersion_areFresh() {
        freshness.check(NEAREST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            analysis of ticket   | update ai_analyses set summary = '{версия 1}' where ticket_id = 1
            analysis of ticket   | update ai_analyses set language = 'ENG' where ticket_id = 1
            analysis, assignment | update tickets set description = 'Хочу оставить жалобу {версия 9}' where id = 1
            point, assignment    | update tickets set city = 'Алматы' where id = 1
            point of ticket      | update tickets set latitude = 43.25, longitude = 76.95 where id = 1
            point of ticket      | update tickets set latitude = null, longitude = null, geocode_status = 'not_found' where id = 1
            assignment of ticket | update decisions set decision = jsonb_set(decision, '{input,category}', '"Жалоба"') where ticket_id = 1
            assignment of ticket | update decisions set decision = jsonb_set(decision, '{home,office_name}', '"Алматы"') where ticket_id = 1
            assignment of ticket | delete from assignments where ticket_id = 1
            """)
    void resultOfAnOlderVersion_isFound(String saying, String statement) {
        database.execute(statement);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> freshness.check(NEAREST))
                .withMessageContaining(saying);
    }
}
