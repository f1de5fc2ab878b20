package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.after;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Replica;
import org.ticketdistribution.cluster.Waiting;
import org.ticketdistribution.embedded.LocalPostgres.Shutdown;

/** The database goes away and comes back, or cuts all connections: the service stays up and runs end by themselves. */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatabaseOutageTest {

    private static final int TICKETS = 500;
    private static final int STAGED_TICKETS = 3000;
    private static final String TERMINATE = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()""";

    private final Random random = new Random(Setting.seed());
    private final Caseload caseload = Caseload.seeded(Setting.seed());
    private Cluster cluster;
    private Replica replica;
    private HealthWatch live;

    @BeforeEach
    void start(TestInfo test) {
        cluster = Cluster.start("database-outage-" + test.getDisplayName().replaceAll("\\W+", "-"));
        cluster.model().latency(Duration.ofMillis(60));
        // Few rows at a time: an upload is under way for a while.
        replica = cluster.launch(Map.of("LLM_CONCURRENCY", "10", "INTAKE_CHUNK_ROWS", "10"), Setting.QUICK_START);
        replica.awaitReady();
        live = HealthWatch.live(replica);
    }

    @AfterEach
    void stop() {
        if (live != null) {
            live.close();
        }
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource(Shutdown.class)
    void databaseRestarted_interruptsNoRunForGood(Shutdown shutdown) {
        var restarts = new ArrayList<String>();
        var runs = Setting.scaled(1, 5);
        for (var number = 1; number <= runs; number++) {
            var progress = Progress.ofNewRuns(cluster.database());
            var run = cluster.client().upload(caseload.next(TICKETS), shutdown + "-" + number);
            for (var moment : List.of(random.nextInt(TICKETS / 2), TICKETS / 2 + random.nextInt(TICKETS / 2))) {
                progress.awaitAnalyzed(moment);
                cluster.restartPostgres(shutdown);
                restarts.add(shutdown + " in upload " + number + " when " + progress);
            }
            var state = stateAtTheEnd(run, restarts);
            check(restarts, number, number * TICKETS, state);
        }
        Report.line(
                "database restarted, " + shutdown,
                "%d restarts in the middle of %d runs over %d tickets; all ended by themselves; health answers %s",
                restarts.size(),
                runs,
                TICKETS,
                live.answers());
    }

    /** After an immediate restart the staging tables are empty: half an upload must not pass for a whole one. */
    @ParameterizedTest
    @EnumSource(Shutdown.class)
    void databaseRestartedDuringAnUpload_loadsAllOfItOnce(Shutdown shutdown) {
        cluster.model().latency(Duration.ZERO);
        var client = cluster.client();
        var moments = new ArrayList<String>();
        var uploads = Setting.scaled(2, 10);
        for (var number = 1; number <= uploads; number++) {
            var files = caseload.next(STAGED_TICKETS);
            var key = "staged-" + number;
            var answer = CompletableFuture.supplyAsync(() -> client.upload(files, key));
            var moment = random.nextInt(STAGED_TICKETS);
            var staged = awaitStaged(moment);
            cluster.restartPostgres(shutdown);
            moments.add(
                    "%s in upload %d when %d of %d were staged".formatted(shutdown, number, staged, STAGED_TICKETS));
            var run = answer.orTimeout(2, TimeUnit.MINUTES).join();
            var state = stateAtTheEnd(run, moments);
            check(moments, number, number * STAGED_TICKETS, state);
        }
        Report.line(
                "database restarted during an upload, " + shutdown,
                "%d uploads of %d tickets, cut off in the middle; each loaded whole and once; %d requests repeated",
                uploads,
                STAGED_TICKETS,
                client.unanswered().size());
    }

    @Test
    void connectionsTerminated_interruptNoRunForGood() {
        var cuts = new ArrayList<String>();
        var runs = Setting.scaled(1, 5);
        for (var number = 1; number <= runs; number++) {
            var progress = Progress.ofNewRuns(cluster.database());
            var run = cluster.client().upload(caseload.next(TICKETS), "terminated-" + number);
            var moments = random.ints(5, 0, TICKETS).sorted().toArray();
            for (var moment : moments) {
                progress.awaitAnalyzed(moment);
                cuts.add("%d connections cut in upload %d when %s"
                        .formatted(cluster.database().number(TERMINATE), number, progress));
            }
            progress.awaitAnalyzed(TICKETS);
            cuts.add("%d connections cut in upload %d when %s"
                    .formatted(cluster.database().number(TERMINATE), number, progress));
            var state = stateAtTheEnd(run, cuts);
            check(cuts, number, number * TICKETS, state);
        }
        Report.line(
                "connections terminated",
                "all connections cut %d times in %d runs over %d tickets; all ended by themselves; health answers %s",
                cuts.size(),
                runs,
                TICKETS,
                live.answers());
    }

    @Test
    void databaseAway_isToldByReadinessAlone() {
        assertThat(replica.client().status("/q/health/ready")).isEqualTo(200);
        cluster.stopPostgres(Shutdown.FAST);
        Waiting.until(() -> "readiness says 503", () -> replica.client().status("/q/health/ready") == 503);
        cluster.startPostgres();
        Waiting.until(() -> "readiness says 200", () -> replica.client().status("/q/health/ready") == 200);
        live.close();
        live.assertAlways200();
        Report.line("database away", "ready 503 while it is away, 200 when it is back; live %s", live.answers());
    }

    /** @return how many were staged */
    private long awaitStaged(int rows) {
        var database = cluster.database();
        var before = database.number("select count(*) from runs");
        var staged = new long[1];
        Waiting.until(() -> rows + " tickets are staged", () -> {
            // Over as soon as the rows have become a run: it was faster than our look.
            staged[0] = database.number("select count(*) from staged_tickets");
            return staged[0] >= rows && staged[0] > 0 || database.number("select count(*) from runs") > before;
        });
        return staged[0];
    }

    private String stateAtTheEnd(long run, List<String> events) {
        return after(told(events), () -> cluster.client().awaitEnd(run, Setting.runsEndWithin()))
                .path("state")
                .asText();
    }

    private static String told(List<String> events) {
        return "seed " + Setting.seed() + ", " + String.join("; ", events);
    }

    private void check(List<String> events, int runs, int tickets, String state) {
        var aftermath = new Aftermath(cluster.database());
        assertThatAll(
                told(events),
                () -> assertThat(state).as("how the run ended").isEqualTo("succeeded"),
                () -> aftermath.ofNewTickets(runs, tickets, caseload.loads()),
                () -> assertThat(replica.runs()).as("the service is up").isTrue(),
                live::assertAlways200);
    }
}
