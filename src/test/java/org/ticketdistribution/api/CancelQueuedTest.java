package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.guid;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** A run that nobody leads yet. */
@QuarkusTest
@TestProfile(Unattended.class)
class CancelQueuedTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void queuedRun_endsAtOnceAndLetsItsTicketsGo() {
        database.execute("insert into tickets (client_guid) values (?)", UUID.fromString(guid(1)));
        database.execute("insert into runs (kind, tickets_loaded) values ('process', 1)");
        database.execute("insert into run_tickets (run_id, ticket_id) values (1, 1)");
        assertThat(Api.get("/api/runs/1").json(200).at("/stages/1/done").asInt())
                .isZero();

        var run = Api.post("/api/runs/1/cancel").json(200);

        assertThat(run.path("state").asText()).isEqualTo("cancelled");
        assertThat(run.path("cancel_requested").asBoolean()).isTrue();
        assertThat(run.path("started_at").isNull()).isTrue();
        assertThat(run.at("/stages/0/done").asInt()).isZero();
        assertThat(run.at("/stages/1/done").asInt()).isZero();
        assertThat(run.at("/stages/1/total").asInt()).isEqualTo(1);
        assertThat(database.number("select count(*) from run_tickets where active"))
                .isZero();
        assertThat(Api.post("/api/runs/1/cancel").json(200)).isEqualTo(run);
    }
}
