package org.ticketdistribution.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ticketdistribution.testing.Samples.ENGLISH;
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

/** The check of what must hold finds each breach of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class InvariantsTest {

    private final TestDatabase database = new TestDatabase();

    /** Two of Астана's pair, two by the hubs' turns, a VIP, and one that nobody may take. */
    @BeforeEach
    void route() {
        database.clean();
        Sending.of(
                        OFFICES,
                        MANAGERS,
                        tickets(
                                ticket(1, "Астана"),
                                ticket(2, "Астана"),
                                ticket(3, ""),
                                ticket(4, ""),
                                ticket(5, Samples.QUESTION, "", "VIP", "Астана"),
                                ticket(6, ENGLISH, "", "VIP", "Астана")))
                .send()
                .json(200);
    }

    @Test
    void routedTickets_haveNoBreach() {
        database.assertInvariants(LOADS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the file's value plus counted | update managers set current_load = current_load + 1 where name = 'Вера М.'
            less than their counted       | update managers set current_load = 0
            may take                      | update managers set skills = '{}'
            may take                      | update ai_analyses set category = 'Смена данных' where ticket_id = (select ticket_id from assignments a join managers m on m.id = a.manager_id where m.name = 'Вера М.' limit 1)
            may take                      | update ai_analyses set language = 'KZ' where ticket_id = (select ticket_id from assignments a join managers m on m.id = a.manager_id where m.name = 'Вера М.' limit 1)
            office has ticket             | update assignments set business_unit_id = 3 - business_unit_id
            which nobody took             | update routing_worlds set world = jsonb_set(world, '{managers,0,skills}', '["VIP", "KZ", "ENG"]')
            the hub of turn               | update hub_turns set hub = 'Астана'
            counted one by one            | update hub_turns set turn = turn * 10
            the same deal                 | update assignments set pair_sequence = 1 where pair_sequence is not null
            of the pair takes the other   | update assignments set manager_id = pair_low_id where pair_sequence is not null
            the decision on ticket        | update decisions set decision = jsonb_set(decision, '{home,distance_km}', '1234.5') where decision ->> 'origin' = 'local'
            the line for people           | update assignments set reason = 'так надо'
            """)
    void breach_isFound(String saying, String statement) {
        database.execute(statement);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> database.assertInvariants(LOADS))
                .withMessageContaining(saying);
    }
}
