package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.testing.TestDatabase;

/** Whoever reads a run's issues on after the last one it knows misses none, whatever is written meanwhile. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RunIssuesTest {

    @Inject
    Pool pool;

    @Inject
    RunIssues issues;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void startAnew() {
        database.clean();
        database.execute("insert into runs (kind, state, finished_at)"
                + " select 'process', 'succeeded', now() from generate_series(1, 2)");
    }

    @Test
    void issueOfTheSameRun_waitsForAnEarlierOneToBeSeen() throws Exception {
        var early = await(pool.getConnection());
        var late = await(pool.getConnection());
        try {
            var first = await(early.begin());
            await(insert(early, 1, "first"));
            var second = await(late.begin());
            await(insert(late, 2, "of another run"));

            var waiting = insert(late, 1, "second").subscribeAsCompletionStage();
            awaitSomebodyInLine();
            assertThat(waiting.isDone()).isFalse();
            assertThat(read(1, 0)).isEmpty();
            await(first.commit());
            waiting.get(20, TimeUnit.SECONDS);
            await(second.commit());

            assertThat(read(1, 0)).extracting(issue -> issue.issue().subject()).containsExactly("first", "second");
            var known = read(1, 0).get(0).number();
            assertThat(read(1, known))
                    .extracting(issue -> issue.issue().subject())
                    .containsExactly("second");
            assertThat(read(2, 0)).extracting(issue -> issue.issue().subject()).containsExactly("of another run");
        } finally {
            await(early.close());
            await(late.close());
        }
    }

    private static Uni<Void> insert(SqlConnection connection, long run, String subject) {
        var issue = Issue.of(Issue.Stage.RUN, Issue.Severity.INFO, "run.test", subject, "");
        return IssueColumns.insert(connection, List.of(new IssueColumns.OfRun(run, issue)));
    }

    private List<RunIssues.Numbered> read(long run, long after) {
        return await(issues.after(run, after, 10));
    }

    private void awaitSomebodyInLine() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
        }
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
