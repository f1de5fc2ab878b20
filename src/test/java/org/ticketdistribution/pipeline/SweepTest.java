package org.ticketdistribution.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.TestDatabase;

/** What the hourly sweep forgets of requests. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SweepTest {

    @Inject
    Sweep sweep;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void keysThatAreNoLongerRemembered_areForgotten() {
        database.execute("insert into runs (kind, state, finished_at) values ('process', 'succeeded', now())");
        database.execute("insert into idempotency_keys (caller, route, key, content_hash, run_id, created_at)"
                + " values ('', 'process', 'old', '', 1, now() - interval '24 h 1 s'),"
                + " ('', 'process', 'young', '', 1, now() - interval '23 h 59 m')");

        sweep.run().await().atMost(Duration.ofSeconds(30));

        assertThat(database.texts("select key from idempotency_keys")).containsExactly("young");
    }
}
