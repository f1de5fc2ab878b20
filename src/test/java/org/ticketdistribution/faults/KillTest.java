package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.after;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Replica;
import org.ticketdistribution.cluster.Waiting;

/**
 * The process is killed at random moments of runs and started again: each run ends by itself, nothing is lost, nothing
 * is done twice, and at most the model calls in flight are repeated.
 */
@Tag("faults")
class KillTest {

    private static final int TICKETS = 500;
    private static final int CONCURRENCY = 10;
    private static final Duration MODEL_TAKES = Duration.ofMillis(60);
    private static final int MOST_KILLS_OF_A_RUN = 4;

    private final Random random = new Random(Setting.seed());
    private final Caseload caseload = Caseload.seeded(Setting.seed());
    private final List<String> kills = new ArrayList<>();
    private int clientsRepeats;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void processKilledAtAnyMoment_losesNothingAndRepeatsOnlyCallsInFlight() {
        try (var cluster = Cluster.start("kill")) {
            var replica = cluster.launch(Map.of("LLM_CONCURRENCY", String.valueOf(CONCURRENCY)), Setting.QUICK_START);
            cluster.awaitReady();
            int runs = 0;
            int repeated = 0;
            while (kills.size() < Setting.kills()) {
                var before = kills.size();
                var during = runWithKills(cluster, replica, runs + 1);
                runs++;
                repeated += during.repeatedCalls().count();
                check(cluster, runs, during, kills.subList(before, kills.size()));
            }
            Report.line(
                    "kill",
                    "%d kills (%s) in %d runs over %d tickets: 0 lost, 0 doubled; %d repeated model calls, %.2f a kill"
                            + " (%d allowed); %d requests repeated by the client",
                    kills.size(),
                    phases(),
                    runs,
                    TICKETS,
                    repeated,
                    (double) repeated / kills.size(),
                    CONCURRENCY,
                    clientsRepeats);
        }
    }

    /** What one run went through. */
    private record During(int kills, RepeatedCalls repeatedCalls, String state) {}

    private During runWithKills(Cluster cluster, Replica replica, int number) {
        cluster.model().reset();
        cluster.model().latency(MODEL_TAKES);
        var client = cluster.client();
        var files = caseload.next(TICKETS);
        var moments = moments();
        var slowly = moments.get(0).phase() == Moment.Phase.ARRIVAL ? Duration.ofMillis(400) : Duration.ZERO;
        var progress = Progress.ofNewRuns(cluster.database());
        var answer = CompletableFuture.supplyAsync(() -> client.upload(files, "kill-" + number, slowly));
        for (var moment : moments) {
            await(moment, progress);
            kill(replica, number, moment, progress);
        }
        var run = answer.orTimeout(2, TimeUnit.MINUTES).join();
        var state = after(told(killed(moments)), () -> client.awaitEnd(run, Setting.runsEndWithin()))
                .path("state")
                .asText();
        clientsRepeats += client.unanswered().size();
        return new During(moments.size(), RepeatedCalls.of(cluster.model()), state);
    }

    /** In the order of a run's life. */
    private List<Moment> moments() {
        var count = Math.min(1 + random.nextInt(MOST_KILLS_OF_A_RUN), Setting.kills() - kills.size());
        return IntStream.range(0, count)
                .mapToObj(index -> Moment.drawn(random, TICKETS))
                .sorted(Comparator.comparing(Moment::phase)
                        .thenComparing(Moment::reached)
                        .thenComparing(Moment::delayMillis))
                .toList();
    }

    private static void await(Moment moment, Progress progress) {
        switch (moment.phase()) {
            case ARRIVAL -> {}
            case ANALYSIS, ASSIGNMENT -> progress.awaitAnalyzed(moment.reached());
            case END -> progress.awaitAssigned(moment.reached());
        }
        Waiting.pause(Duration.ofMillis(moment.delayMillis()));
    }

    private void kill(Replica replica, int run, Moment moment, Progress progress) {
        replica.kill();
        kills.add("kill %d in upload %d at %s (%s)".formatted(kills.size() + 1, run, moment, progress));
        replica.restart();
    }

    /** The latest kills, one for each of these moments. */
    private List<String> killed(List<Moment> moments) {
        return kills.subList(kills.size() - moments.size(), kills.size());
    }

    private static String told(List<String> killed) {
        return "seed " + Setting.seed() + ", " + String.join("; ", killed);
    }

    private void check(Cluster cluster, int runs, During during, List<String> killed) {
        var aftermath = new Aftermath(cluster.database());
        assertThatAll(
                told(killed),
                () -> assertThat(during.state()).as("how the run ended").isEqualTo("succeeded"),
                () -> aftermath.ofNewTickets(runs, runs * TICKETS, caseload.loads()),
                () -> assertThat(during.repeatedCalls().count())
                        .as(
                                "repeated model calls after %d kills: %s",
                                during.kills(), during.repeatedCalls().told())
                        .isLessThanOrEqualTo(during.kills() * CONCURRENCY));
    }

    private String phases() {
        var counts = new ArrayList<String>();
        for (var phase : Moment.Phase.values()) {
            counts.add(phase.name().toLowerCase(Locale.ROOT) + " "
                    + kills.stream()
                            .filter(kill -> kill.contains(" at " + phase))
                            .count());
        }
        return String.join(", ", counts);
    }
}
