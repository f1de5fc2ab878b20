package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Waiting;
import org.ticketdistribution.embedded.LocalPostgres;

/** Somebody holds the row that all wait for, until every connection of the pool waits: afterwards everything ends. */
@Tag("faults")
class ExhaustedPoolTest {

    private static final int UPLOADS = 30;
    private static final int PROCESS_CALLS = 10;
    private static final int TICKETS = 20;
    private static final Duration HELD = Duration.ofSeconds(30);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void poolExhausted_isOverWhenTheLockIs() throws Exception {
        var caseload = Caseload.seeded(Setting.seed());
        var clients = Executors.newFixedThreadPool(UPLOADS + PROCESS_CALLS);
        try (var cluster = Cluster.start("exhausted-pool")) {
            var replica = cluster.launch(Map.of(), Setting.QUICK_START);
            cluster.awaitReady();
            var client = cluster.client();
            var setUp = client.upload(caseload.next(TICKETS), "set-up");
            client.awaitEnd(setUp, Setting.runsEndWithin());
            try (var live = HealthWatch.live(replica);
                    var ready = HealthWatch.ready(replica)) {
                var requests = holding(cluster.postgres(), () -> {
                    var uploads = IntStream.range(0, UPLOADS)
                            .mapToObj(index -> caseload.next(TICKETS))
                            .toList();
                    var sent = Stream.concat(
                                    IntStream.range(0, UPLOADS).mapToObj(index -> (Supplier<Long>)
                                            () -> client.upload(uploads.get(index), "upload-" + index)),
                                    IntStream.range(0, PROCESS_CALLS).mapToObj(index ->
                                            (Supplier<Long>) () -> client.process("process-" + index)))
                            .map(request -> CompletableFuture.supplyAsync(request, clients))
                            .toList();
                    Waiting.pause(HELD);
                    return sent;
                });
                var released = System.nanoTime();
                var runs = requests.stream()
                        .map(request -> request.orTimeout(2, TimeUnit.MINUTES).join())
                        .toList();
                runs.forEach(run -> client.awaitEnd(run, Setting.runsEndWithin()));
                var ended = System.nanoTime();

                var aftermath = new Aftermath(cluster.database());
                assertThatAll(
                        "seed %d, distribution_state held for %s".formatted(Setting.seed(), HELD),
                        () -> assertThat(runs).as("runs of the requests").doesNotHaveDuplicates(),
                        () -> aftermath.ofNewTickets(
                                1 + UPLOADS + PROCESS_CALLS, (1 + UPLOADS) * TICKETS, caseload.loads()),
                        live::assertAlways200);
                Report.line(
                        "pool exhausted",
                        "the lock held for %d s under %d uploads and %d process calls: all ended %.1f s after; live %s,"
                                + " ready %s; %d requests repeated by the client",
                        HELD.toSeconds(),
                        UPLOADS,
                        PROCESS_CALLS,
                        (ended - released) / 1e9,
                        live.answers(),
                        ready.answers(),
                        client.unanswered().size());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Does it while a transaction of our own holds the row that everybody locks who changes loads or turns. */
    private static <T> T holding(LocalPostgres postgres, Supplier<T> work) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from distribution_state where id = 1 for update");
            var done = work.get();
            connection.rollback();
            return done;
        }
    }
}
