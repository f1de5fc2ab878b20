package org.ticketdistribution.cluster;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** The fault suite's look at the database finds what a fault could leave behind. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AftermathTest {

    private static final int RUNS = 1;
    private static final int TICKETS = 4;

    private final TestDatabase database = new TestDatabase();
    private final Aftermath aftermath = new Aftermath(database);

    /** Two of Астана's pair, two by the hubs' turns; the local analyzer's work passes for the model's. */
    @BeforeEach
    void route() {
        database.clean();
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана"), ticket(2, "Астана"), ticket(3, ""), ticket(4, "")))
                .send()
                .json(200);
        database.execute("update ai_analyses set source = 'llm'");
    }

    @Test
    void wholeRun_hasNothingToFind() {
        aftermath.ofNewTickets(RUNS, TICKETS, LOADS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [runs]                          | insert into runs (kind, state) values ('upload', 'succeeded')
            [runs]                          | update runs set state = 'failed', failure = 'broken'
            [runs]                          | update runs set state = 'cancelled'
            [stored tickets]                | delete from tickets where id = 1
            [stored tickets]                | insert into tickets (client_guid) values (gen_random_uuid())
            are lost, or not done           | delete from assignments where ticket_id = 1
            are lost, or not done           | delete from ai_analyses where ticket_id = 1
            are lost, or not done           | update tickets set revision = revision + 1 where id = 1
            are lost, or not done           | update tickets set geocode_status = 'pending', latitude = null, longitude = null where id = 1
            did not answer                  | update ai_analyses set source = 'local' where ticket_id = 1
            still hold                      | update run_tickets set active = true where ticket_id = 1
            several hub turns               | insert into hub_turns (turn, hub, ticket_id) values (3, 'Астана', 3)
            those with a turn in the ledger | delete from hub_turns where turn = 2
            those with a turn in the ledger | insert into hub_turns (turn, hub, ticket_id) values (3, 'Астана', 1)
            turns are not their deals       | update pair_turns set sequence = sequence + 1
            turns are not their deals       | update assignments set pair_sequence = pair_sequence + 1 where pair_sequence is not null
            the file's value plus counted   | update managers set current_load = current_load + 1 where name = 'Вера М.'
            """)
    void breach_isFoundAndToldWithWhatWentBefore(String saying, String statement) {
        database.execute(statement);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        Aftermath.assertThatAll("seed 7, kill 3", () -> aftermath.ofNewTickets(RUNS, TICKETS, LOADS)))
                .withMessageContaining("seed 7, kill 3")
                .withMessageContaining(saying);
    }
}
