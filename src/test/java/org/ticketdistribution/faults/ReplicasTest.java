package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.after;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Replica;
import org.ticketdistribution.cluster.UploadFiles;

/** Two replicas, one of which goes away in the middle of a run: the other ends it. */
@Tag("faults")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplicasTest {

    private static final int TICKETS = 500;
    private static final int CONCURRENCY = 5;
    private static final Duration MODEL_TAKES = Duration.ofMillis(150);
    private static final Duration STOP_TAKES_AT_MOST = Duration.ofSeconds(30);

    private final Random random = new Random(Setting.seed());
    private final Caseload caseload = Caseload.seeded(Setting.seed());

    /** The lease is long enough that a busy machine makes nobody pass for dead who is not. */
    @Test
    void replicaKilled_isReplacedByTheOther() {
        try (var cluster = twoReplicas("replica-killed", Map.of("RUNS_LEASE", "5s"))) {
            var first = cluster.replicas().get(0);
            var second = cluster.replicas().get(1);
            var progress = Progress.ofNewRuns(cluster.database());
            var run = first.client().upload(caseload.next(TICKETS), "killed");
            var moment = 50 + random.nextInt(TICKETS - 100);
            progress.awaitAnalyzed(moment);

            var before = "seed %d, first of two replicas killed when %d of %d were analysed"
                    .formatted(Setting.seed(), moment, TICKETS);

            first.kill();
            var killed = System.nanoTime();
            var state = after(before, () -> second.client().awaitEnd(run, Setting.runsEndWithin()))
                    .path("state")
                    .asText();
            var ended = System.nanoTime();

            var aftermath = new Aftermath(cluster.database());
            var repeated = RepeatedCalls.of(cluster.model());
            assertThatAll(
                    before,
                    () -> assertThat(state).as("how the run ended").isEqualTo("succeeded"),
                    () -> aftermath.ofNewTickets(1, TICKETS, caseload.loads()),
                    () -> assertThat(repeated.count())
                            .as("repeated model calls: %s", repeated.told())
                            .isLessThanOrEqualTo(CONCURRENCY));
            Report.line(
                    "replica killed",
                    "at %d of %d analysed the first of two replicas was killed; the other ended the run %.1f s later,"
                            + " %d repeated model calls (%d allowed)",
                    moment,
                    TICKETS,
                    (ended - killed) / 1e9,
                    repeated.count(),
                    CONCURRENCY);
        }
    }

    /** The lease is far longer than the run may take: only work that is handed back can be ended by the other. */
    @Test
    void replicaStopped_handsItsWorkOverAndTellsWhoWaitsWhereToLook() {
        try (var cluster = twoReplicas("replica-stopped", Map.of("RUNS_LEASE", "10m"))) {
            var first = cluster.replicas().get(0);
            var second = cluster.replicas().get(1);
            var progress = Progress.ofNewRuns(cluster.database());
            var files = caseload.next(TICKETS);
            var waiting = CompletableFuture.supplyAsync(() -> uploadAndWait(first, files));
            var moment = 50 + random.nextInt(100);
            progress.awaitAnalyzed(moment);

            var before = "seed %d, first of two replicas stopped when %d of %d were analysed"
                    .formatted(Setting.seed(), moment, TICKETS);

            first.stop();
            var stopped = System.nanoTime();
            var gone = first.awaitEnd(STOP_TAKES_AT_MOST);
            var goneAfter = System.nanoTime();
            var doneWhenGone = progress.analyzed();
            var answer = waiting.orTimeout(1, TimeUnit.MINUTES).join();
            var run = cluster.database().number("select max(id) from runs");
            var state = after(before, () -> second.client().awaitEnd(run, Setting.runsEndWithin()))
                    .path("state")
                    .asText();
            var ended = System.nanoTime();

            var aftermath = new Aftermath(cluster.database());
            var repeated = RepeatedCalls.of(cluster.model());
            assertThatAll(
                    before,
                    () -> assertThat(gone).as("the process ends within 30 s").isTrue(),
                    () -> assertThat(first.exitStatus())
                            .as("its status: it was told to stop, and nothing failed")
                            .isZero(),
                    () -> assertThat(doneWhenGone)
                            .as("analysed when the process was gone, so that work was left for the other")
                            .isLessThan(TICKETS),
                    () -> assertThat(state).as("how the run ended").isEqualTo("succeeded"),
                    () -> aftermath.ofNewTickets(1, TICKETS, caseload.loads()),
                    () -> assertThat(repeated.count())
                            .as("repeated model calls: %s", repeated.told())
                            .isLessThanOrEqualTo(CONCURRENCY),
                    () -> assertThat(answer.statusCode() + " "
                                    + answer.headers().firstValue("Location").orElse("-"))
                            .as("what the waiting upload was told: %.300s", answer.body())
                            .isEqualTo("202 /api/runs/" + run));
            Report.line(
                    "replica stopped",
                    "at %d of %d analysed the first of two replicas was told to stop; it was gone after %.1f s, the"
                            + " other ended the run after %.1f s, %d repeated model calls; the waiting upload got %d",
                    moment,
                    TICKETS,
                    (goneAfter - stopped) / 1e9,
                    (ended - stopped) / 1e9,
                    repeated.count(),
                    answer.statusCode());
        }
    }

    private static Cluster twoReplicas(String name, Map<String, String> settings) {
        var cluster = Cluster.start(name);
        try {
            cluster.model().latency(MODEL_TAKES);
            var all = new HashMap<>(settings);
            all.put("LLM_CONCURRENCY", String.valueOf(CONCURRENCY));
            cluster.launch(all, Setting.QUICK_START);
            cluster.launch(all, Setting.QUICK_START);
            return cluster.awaitReady();
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static HttpResponse<String> uploadAndWait(Replica replica, UploadFiles files) {
        try {
            return replica.client().uploadAndWait(files);
        } catch (IOException e) {
            throw new UncheckedIOException("the waiting upload got no answer", e);
        }
    }
}
