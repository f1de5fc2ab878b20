package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** Who gets which ticket. What holds for one stage holds for the other. */
@QuarkusTest
@TestProfile(Unattended.class)
class ClaimTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    AnalysisQueue analyses;

    @Inject
    GeocodeQueue places;

    /** A ticket as it was taken up. */
    private record Taken(long run, long ticket, int claims) {

        @Override
        public String toString() {
            return ticket + " of run " + run + ", claim " + claims;
        }
    }

    @BeforeEach
    void begin() {
        cluster.begin();
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void ticketInHand_isNobodyElses(String stage) {
        cluster.work(cluster.run(A), 5);

        assertThat(ids(claim(stage, A, 3))).containsExactly(1L, 2L, 3L);
        assertThat(ids(claim(stage, B, 10))).containsExactly(4L, 5L);
        assertThat(claim(stage, A, 10, 1L, 2L, 3L)).isEmpty();
        assertThat(claim(stage, B, 10, 4L, 5L)).isEmpty();
        assertThat(cluster.rows("select stage, ticket_id, right(owner::text, 1), claims from ticket_work"
                        + " where stage = '" + stage + "' order by 2"))
                .containsExactly(
                        stage + " 1 a 1", stage + " 2 a 1", stage + " 3 a 1", stage + " 4 b 1", stage + " 5 b 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void eightAtOnce_takeEachTicketOnce(String stage) throws Exception {
        cluster.work(cluster.run(A), 250);
        cluster.work(cluster.run(B), 250);
        var replicas =
                IntStream.range(0, 8).mapToObj(number -> new UUID(1, number)).toList();
        replicas.forEach(cluster::alive);
        var taken = new AtomicInteger();

        var claimed = new ArrayList<Long>();
        var threads = Executors.newFixedThreadPool(replicas.size());
        try {
            var claimers = replicas.stream()
                    .<Callable<List<Long>>>map(replica -> () -> claimUntil(500, taken, stage, replica))
                    .toList();
            for (var claimer : threads.invokeAll(claimers, 60, TimeUnit.SECONDS)) {
                claimed.addAll(claimer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(claimed).doesNotHaveDuplicates().hasSize(500);
        assertThat(database.number("select count(*) from ticket_work where claims = 1 and stage = ?", stage))
                .isEqualTo(500);
    }

    /** A claim may come back empty while others hold what is left for the moment of their own claim. */
    private List<Long> claimUntil(int all, AtomicInteger taken, String stage, UUID replica) {
        var mine = new ArrayList<Long>();
        while (taken.get() < all && !Thread.interrupted()) {
            var next = ids(claim(stage, replica, 7, mine.toArray(Long[]::new)));
            taken.addAndGet(next.size());
            mine.addAll(next);
        }
        return mine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void ticketsOfADeadReplica_areFree(String stage) {
        cluster.work(cluster.run(A), 3);
        claim(stage, A, 2);

        cluster.dead(A);

        assertThat(claim(stage, B, 10))
                .extracting(Taken::toString)
                .containsExactly("1 of run 1, claim 2", "2 of run 1, claim 2", "3 of run 1, claim 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void ticketsOfAReplicaThatNobodyKnows_areFree(String stage) {
        cluster.work(cluster.run(A), 1);
        claim(stage, A, 1);

        database.execute("delete from replicas where id = ?", A);

        assertThat(claim(stage, B, 10)).extracting(Taken::toString).containsExactly("1 of run 1, claim 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void ownTicketThatIsNotInHand_isTakenAgain(String stage) {
        cluster.work(cluster.run(A), 3);
        claim(stage, A, 2);

        assertThat(claim(stage, A, 10, 2L))
                .extracting(Taken::toString)
                .containsExactly("1 of run 1, claim 2", "3 of run 1, claim 1");
    }

    @ParameterizedTest
    @CsvSource({"analysis, 6, 1", "analysis, 7, 0", "geocoding, 6, 1", "geocoding, 7, 0"})
    void ticketThatWasTakenUpTooOften_isLeftAlone(String stage, int claims, int taken) {
        cluster.work(cluster.run(A), 1);
        database.execute("update ticket_work set claims = ?", claims);

        assertThat(claim(stage, A, 10)).hasSize(taken);
    }

    /** They are worked on together, and one of them may be what ended the process. */
    @Test
    void addressesThatWereTakenUpTwice_areTakenUpAloneAndLast() {
        cluster.work(cluster.run(A), 4);
        database.execute("update ticket_work set claims = 2 where ticket_id in (1, 3)");

        var together = claim("geocoding", A, 10);
        var alone = claim("geocoding", A, 10, 2L, 4L);

        assertThat(together).extracting(Taken::toString).containsExactly("2 of run 1, claim 1", "4 of run 1, claim 1");
        assertThat(alone).extracting(Taken::toString).containsExactly("1 of run 1, claim 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "geocoding"})
    void smallRun_doesNotWaitForALargeOne(String stage) {
        cluster.work(cluster.run(A), 100);
        cluster.work(cluster.run(B), 3);

        assertThat(ids(claim(stage, A, 6))).containsExactly(1L, 2L, 3L, 101L, 102L, 103L);
        assertThat(ids(claim(stage, A, 3, 1L, 2L, 3L, 101L, 102L, 103L))).containsExactly(4L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource({
        "analysis, state = 'queued'",
        "analysis, cancel_requested_at = now()",
        "analysis, state = 'failed'",
        "geocoding, state = 'queued'",
        "geocoding, cancel_requested_at = now()",
        "geocoding, state = 'failed'",
    })
    void runThatIsNotAtWork_givesNothing(String stage, String change) {
        cluster.work(cluster.run(A), 3);
        assertThat(claim(stage, A, 1)).hasSize(1);

        database.execute("update runs set " + change);

        assertThat(claim(stage, A, 10)).isEmpty();
    }

    @Test
    void stages_areTakenUpApart() {
        cluster.work(cluster.run(A), 1);

        assertThat(claim("analysis", A, 1)).extracting(Taken::toString).containsExactly("1 of run 1, claim 1");
        assertThat(claim("geocoding", B, 1)).extracting(Taken::toString).containsExactly("1 of run 1, claim 1");
    }

    @Test
    void addressThatWaitsForAnAnswer_isNotTakenUp() {
        cluster.work(cluster.run(A), 2);
        database.execute("update ticket_work set question = 'nominatim|q' where stage = 'geocoding' and ticket_id = 1");

        assertThat(ids(claim("geocoding", A, 10))).containsExactly(2L);
        assertThat(ids(claim("analysis", A, 10))).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        // The patience begins with the trouble, or with the run when that began later.
        "16 minutes, 20 minutes, true",
        "14 minutes, 20 minutes, false",
        "20 minutes, 16 minutes, true",
        "20 minutes, 14 minutes, false",
    })
    void addressThatWaitsInVain_isTakenUpWhenThePatienceIsOver(String trouble, String running, boolean taken) {
        cluster.work(cluster.run(A), 2);
        database.execute("update runs set started_at = now() - ?::interval", running);
        database.execute("""
                insert into geocoder_slots (endpoint, next_free_at, trouble, trouble_since, trouble_until)
                values ('nominatim', now(), 'TIMEOUT', now() - ?::interval, now())""", trouble);
        database.execute("update ticket_work set question = 'nominatim|q' where stage = 'geocoding' and ticket_id = 1");

        var open = await(places.claim(A, 10, List.of(), PATIENCE));

        assertThat(open)
                .extracting(ticket -> ticket.ticketId() + " " + ticket.patienceIsOver())
                .containsExactlyElementsOf(taken ? List.of("1 true", "2 true") : List.of("2 false"));
    }

    private List<Taken> claim(String stage, UUID replica, int most, Long... inHand) {
        Collection<Long> hand = List.of(inHand);
        return stage.equals("analysis")
                ? await(analyses.claim(replica, most, hand)).stream()
                        .map(text -> new Taken(text.run(), text.text().ticketId(), text.claims()))
                        .toList()
                : await(places.claim(replica, most, hand, PATIENCE)).stream()
                        .map(address -> new Taken(address.run(), address.ticketId(), address.claims()))
                        .toList();
    }

    private static List<Long> ids(List<Taken> taken) {
        return taken.stream().map(Taken::ticket).sorted().toList();
    }
}
