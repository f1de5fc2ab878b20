package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

@QuarkusTest
@TestProfile(Unattended.class)
class ReplicasTest {

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    Replicas replicas;

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQuestions questions;

    @BeforeEach
    void begin() {
        cluster.begin();
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @Test
    void replicaThatLeaves_givesBackAllItHolds_andNothingOfOthers() {
        cluster.work(cluster.run(A), 3);
        cluster.run(B);
        await(analyses.claim(A, 2, List.of()));
        await(analyses.claim(B, 1, List.of()));
        database.execute("update ticket_work set question = 'nominatim|q' || ticket_id where stage = 'geocoding'");
        await(questions.claim(A, List.of()));
        await(questions.claim(B, List.of()));

        await(replicas.leave(A));

        assertThat(cluster.rows("select id, state, right(owner::text, 1) from runs order by id"))
                .containsExactly("1 queued -", "2 running b");
        assertThat(cluster.rows("select ticket_id, right(owner::text, 1), claims from ticket_work"
                        + " where stage = 'analysis' order by 1"))
                .containsExactly("1 - 0", "2 - 0", "3 b 1");
        assertThat(cluster.rows("select question, right(owner::text, 1) from geocode_asking"))
                .containsExactly("nominatim|q2 b");
        assertThat(cluster.rows("select right(id::text, 1) from replicas")).containsExactly("b");
    }

    @Test
    void endedRuns_keepTheirState() {
        database.execute("insert into runs (kind, state, finished_at) values ('upload', 'failed', now())");

        await(replicas.leave(A));

        assertThat(cluster.rows("select state, owner from runs")).containsExactly("failed -");
    }

    @Test
    void beat_lengthensTheLease() {
        cluster.dead(A);

        await(replicas.beat(A, Duration.ofHours(1)));

        assertThat(cluster.rows("select right(id::text, 1), lives_until between now() + interval '59 minutes'"
                        + " and now() + interval '1 hour' from replicas where id = '" + A + "'"))
                .containsExactly("a true");
    }

    @Test
    void thoseThatDiedLongAgo_areForgotten() {
        cluster.dead(A);

        await(replicas.forgetTheDead());
        assertThat(cluster.rows("select right(id::text, 1) from replicas order by 1"))
                .containsExactly("a", "b");

        database.execute("update replicas set lives_until = now() - interval '25 hours' where id = ?", A);
        await(replicas.forgetTheDead());
        assertThat(cluster.rows("select right(id::text, 1) from replicas")).containsExactly("b");
    }
}
