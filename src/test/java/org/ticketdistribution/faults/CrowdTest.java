package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.ClientTicket;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Freshness;
import org.ticketdistribution.cluster.ServiceClient;
import org.ticketdistribution.cluster.Town;
import org.ticketdistribution.cluster.UploadFiles;

/** Twenty clients at once upload overlapping tickets and have the service process, against two replicas. */
@Tag("faults")
class CrowdTest {

    private static final int CLIENTS = 20;
    private static final int SHARED_TICKETS = 200;
    private static final int TICKETS_OF_AN_UPLOAD = 40;
    private static final Map<Town, String> OFFICES =
            Map.of(Town.ASTANA, "Астана", Town.ALMATY, "Алматы", Town.AKTOBE, "Актобе", Town.SEMEY, "Павлодар");

    private final Random random = new Random(Setting.seed());
    private final Caseload caseload = Caseload.seeded(Setting.seed());
    private final List<Town> towns = List.of(Town.ASTANA, Town.ALMATY, Town.AKTOBE, Town.SEMEY);
    private final List<ClientTicket> shared = caseload.tickets(SHARED_TICKETS);
    private int version;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void twentyClients_disturbNobody() {
        var rounds = Setting.scaled(3, 10);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try (var cluster = Cluster.start("crowd")) {
            cluster.model().answers(Freshness::quotingTheMark);
            cluster.model().latency(Duration.ofMillis(20));
            var settings = Map.of("LLM_CONCURRENCY", "10");
            cluster.launch(settings, Setting.QUICK_START);
            cluster.launch(settings, Setting.QUICK_START);
            cluster.awaitReady();
            var client = cluster.client();
            var everybody = client.upload(caseload.files(versionOf(shared)), "shared");
            client.awaitEnd(everybody, Setting.runsEndWithin());

            var started = System.nanoTime();
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> uploads(rounds))
                    .map(uploads -> CompletableFuture.supplyAsync(() -> work(client, uploads), threads))
                    .toList();
            var runs = clients.stream()
                    .flatMap(work -> work.orTimeout(5, TimeUnit.MINUTES).join().stream())
                    .toList();
            runs.forEach(run -> client.awaitEnd(run, Setting.runsEndWithin()));
            var ended = System.nanoTime();

            var database = cluster.database();
            var aftermath = new Aftermath(database);
            var requests = 2 * rounds * CLIENTS;
            assertThatAll(
                    "seed %d, %d clients, %d rounds".formatted(Setting.seed(), CLIENTS, rounds),
                    () -> assertThat(client.unanswered())
                            .as("answers of 5xx, or none")
                            .isEmpty(),
                    () -> assertThat(runs)
                            .as("runs of the requests")
                            .hasSize(requests)
                            .doesNotHaveDuplicates(),
                    () -> aftermath.runs(requests + 1),
                    () -> aftermath.tickets(SHARED_TICKETS + rounds * CLIENTS * TICKETS_OF_AN_UPLOAD / 2),
                    aftermath::analyzedByTheModel,
                    aftermath::nothingHeld,
                    () -> new Freshness(database).check(OFFICES),
                    () -> aftermath.invariants(caseload.loads()));
            Report.line(
                    "crowd",
                    "%d clients sent %d uploads of %d tickets (half of them shared) and as many process calls to two"
                            + " replicas: all runs ended within %.1f s, no 5xx",
                    CLIENTS,
                    rounds * CLIENTS,
                    TICKETS_OF_AN_UPLOAD,
                    (ended - started) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> work(ServiceClient client, List<Map.Entry<String, UploadFiles>> uploads) {
        var runs = new ArrayList<Long>();
        for (var upload : uploads) {
            runs.add(client.upload(upload.getValue(), upload.getKey()));
            runs.add(client.process("after-" + upload.getKey()));
        }
        return runs;
    }

    /** Key and files of one client's uploads. */
    private List<Map.Entry<String, UploadFiles>> uploads(int rounds) {
        return IntStream.range(0, rounds)
                .mapToObj(round -> {
                    var half = TICKETS_OF_AN_UPLOAD / 2;
                    var tickets = new ArrayList<>(shared);
                    Collections.shuffle(tickets, random);
                    var mixed = new ArrayList<>(tickets.subList(0, half));
                    mixed.addAll(caseload.tickets(half));
                    return Map.entry("upload-" + version, caseload.files(versionOf(mixed)));
                })
                .toList();
    }

    /** Each version in another town and with another mark. */
    private List<ClientTicket> versionOf(List<ClientTicket> tickets) {
        var mark = "версия " + version++;
        return tickets.stream()
                .map(ticket -> ticket.withText(Freshness.marked(ticket.text(), mark))
                        .in(towns.get(random.nextInt(towns.size()))))
                .toList();
    }
}
