package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.A;
import static org.ticketdistribution.store.Cluster.B;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/** Who leads a run, and how it ends. */
@QuarkusTest
@TestProfile(Unattended.class)
class RunTableTest {

    private static final Issue ISSUE =
            Issue.of(Issue.Stage.RUN, Issue.Severity.ERROR, "run.left_open", "1 tickets", "…");

    private final TestDatabase database = new TestDatabase();
    private final Cluster cluster = new Cluster(database);

    @Inject
    RunTable runs;

    @Inject
    RunIssues issues;

    @Inject
    Pool pool;

    @BeforeEach
    void begin() {
        cluster.begin();
    }

    @AfterEach
    void end() {
        cluster.end();
    }

    @Test
    void oldestQueuedRuns_areClaimed() {
        IntStream.range(0, 3).forEach(number -> cluster.queuedRun());

        assertThat(claim(A, 2)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(claim(B, 2)).containsExactly(3L);
        assertThat(claim(A, 2, 1L, 2L)).isEmpty();
        assertThat(cluster.rows("select id, state, right(owner::text, 1), started_at is null from runs order by 1"))
                .containsExactly("1 running a false", "2 running a false", "3 running b false");
    }

    @Test
    void manyAtOnce_claimEachRunOnce() {
        IntStream.range(0, 40).forEach(number -> cluster.queuedRun());
        IntStream.range(0, 8).forEach(number -> cluster.alive(new UUID(1, number)));
        var claimed = new ArrayList<Long>();
        for (var round = 0; claimed.size() < 40 && round < 100; round++) {
            var claims = await(Uni.join()
                    .all(IntStream.range(0, 8)
                            .mapToObj(number -> runs.claim(new UUID(1, number), 1, List.copyOf(claimed)))
                            .toList())
                    .andFailFast());
            claims.forEach(claimed::addAll);
        }

        assertThat(claimed).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void runOfADeadLeader_isClaimedAndKeepsItsBeginning() {
        var run = cluster.run(A);
        database.execute("update runs set started_at = '2026-01-01T00:00:00Z'");
        assertThat(claim(B, 5)).isEmpty();

        cluster.dead(A);

        assertThat(claim(B, 5)).containsExactly(run);
        assertThat(cluster.rows("select right(owner::text, 1), started_at = '2026-01-01T00:00:00Z' from runs"))
                .containsExactly("b true");
    }

    @Test
    void ownRunThatIsNotInHand_isClaimedAgain() {
        cluster.run(A);
        cluster.run(A);

        assertThat(claim(A, 5, 1L)).containsExactly(2L);
    }

    @Test
    void runWithoutLeader_isClaimed() {
        cluster.run(A);
        database.execute("update runs set owner = null");

        assertThat(claim(B, 5)).containsExactly(1L);
    }

    @Test
    void endedRuns_areNobodys() {
        database.execute("insert into runs (kind, state, finished_at) values ('upload', 'succeeded', now()),"
                + " ('upload', 'failed', now()), ('upload', 'cancelled', now())");

        assertThat(claim(A, 5)).isEmpty();
    }

    @Test
    void finish_endsTheRunOnceAndLetsItsMembersGo() {
        var run = cluster.run(A);
        var other = cluster.run(B);
        cluster.work(run, 2);
        cluster.work(other, 1);
        new Stored(database).analysis(1, "Спам", "Нейтральный", 1, "RU");
        database.execute("update ai_analyses set run_id = ?", run);

        finish(run, A, Run.State.SUCCEEDED);
        finish(run, A, Run.State.FAILED);

        assertThat(cluster.rows(
                        "select id, state, owner is null as left_alone, finished_at is null as open, tickets_analyzed,"
                                + " tickets_assigned, failure from runs order by id"))
                .containsExactly("1 succeeded true false 1 0 why", "2 running false true 0 0 -");
        assertThat(cluster.rows("select run_id, ticket_id, active from run_tickets order by 1, 2"))
                .containsExactly("1 1 false", "1 2 false", "2 3 true");
        assertThat(cluster.rows("select stage, run_id, ticket_id from ticket_work order by 1"))
                .containsExactly("analysis 2 3", "geocoding 2 3");
        assertThat(await(issues.first(run, 10))).containsExactly(ISSUE);
    }

    @Test
    void finishBySomebodyElseThanTheLeader_doesNothing() {
        var run = cluster.run(A);
        cluster.work(run, 1);
        var before = database.contents();

        finish(run, B, Run.State.FAILED);

        assertThat(database.contents()).isEqualTo(before);
    }

    /** Whoever reports an issue of a run holds a lock on the run's row, and may wait for what `finish` has locked. */
    @Test
    void finish_doesNotWaitForThoseWhoReport() {
        var run = cluster.run(A);

        await(pool.withTransaction(
                reporter -> reporter.query("insert into run_issues (run_id, stage, severity, code, subject, detail)"
                                + " values (" + run + ", 'analysis', 'warning', 'analysis.model_failed', '', '')")
                        .execute()
                        .chain(() -> runs.finish(run, A, Run.State.SUCCEEDED, null, List.of())
                                .ifNoItem()
                                .after(Duration.ofSeconds(10))
                                .fail())));

        assertThat(database.texts("select state from runs")).containsExactly("succeeded");
    }

    @Test
    void cancelledBeforeItsBegin_endsAtOnce() {
        var run = cluster.queuedRun();
        cluster.work(run, 1);

        assertThat(await(runs.cancel(run))).isTrue();

        assertThat(cluster.rows(
                        "select state, finished_at is null as open, cancel_requested_at is null as wanted from runs"))
                .containsExactly("cancelled false false");
        assertThat(database.texts("select active from run_tickets")).containsExactly("false");
        assertThat(database.number("select count(*) from ticket_work")).isZero();
        assertThat(claim(A, 5)).isEmpty();
        assertThat(await(runs.cancel(run))).as("it has ended").isFalse();
    }

    @Test
    void cancelledAtWork_isItsLeadersToEnd() {
        var run = cluster.run(A);
        cluster.work(run, 1);

        assertThat(await(runs.cancel(run))).isTrue();
        var requested = database.texts("select cancel_requested_at from runs");
        assertThat(await(runs.cancel(run))).as("wanted twice").isTrue();

        assertThat(database.texts("select cancel_requested_at from runs")).isEqualTo(requested);
        assertThat(cluster.rows("select state, right(owner::text, 1) from runs"))
                .containsExactly("running a");
        assertThat(database.number("select count(*) from ticket_work")).isEqualTo(2);
        cluster.dead(A);
        assertThat(claim(B, 5)).as("somebody has to end it").containsExactly(run);
    }

    @Test
    void unknownRun_isNotCancelled() {
        assertThat(await(runs.cancel(7))).isFalse();
    }

    /** An upload takes its tickets too, and would be refused its own ones. */
    @Test
    void processRun_waitsForAnUploadThatIsBeingMerged() {
        cluster.members(cluster.run(A), 1);
        cluster.end();
        database.execute("update run_tickets set active = false");

        var queued = pool.withTransaction(upload -> upload.query(MergeSql.LOCK)
                .execute()
                .map(locked ->
                        runs.queueProcess(Optional.empty(), holder -> ISSUE).subscribeAsCompletionStage())
                .call(() -> waitingForALock())
                .invoke(process -> assertThat(process).isNotDone()));

        var process = await(queued);
        assertThat(await(Uni.createFrom().completionStage(process))).isEqualTo(2L);
        assertThat(database.texts("select ticket_id from run_tickets where active"))
                .containsExactly("1");
    }

    /** Ends when somebody waits for a lock of a row. */
    private Uni<Void> waitingForALock() {
        return pool.query("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .execute()
                .map(rows -> Rows.one(rows, row -> row.getLong(0)))
                .repeat()
                .atMost(2000)
                .select()
                .first(count -> count == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<Long> claim(UUID replica, int most, Long... inHand) {
        return await(runs.claim(replica, most, List.of(inHand)));
    }

    private void finish(long run, UUID leader, Run.State end) {
        await(runs.finish(run, leader, end, "why", List.of(ISSUE)));
    }
}
