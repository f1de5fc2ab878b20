package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.ClientTicket;
import org.ticketdistribution.cluster.Cluster;
import org.ticketdistribution.cluster.Freshness;
import org.ticketdistribution.cluster.Town;
import org.ticketdistribution.cluster.Waiting;

/**
 * Tickets are uploaded again and again, with another text and another address, while runs work on them: at the end
 * everything belongs to the latest upload.
 */
@Tag("faults")
class ReuploadTest {

    private static final int TICKETS = 200;
    private static final Map<Town, String> OFFICES = Map.of(Town.ASTANA, "Астана", Town.ALMATY, "Алматы");

    private final Random random = new Random(Setting.seed());
    private final Caseload caseload = Caseload.seeded(Setting.seed());
    private final List<ClientTicket> tickets = caseload.tickets(TICKETS);
    private final Map<String, String> latest = new HashMap<>();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void ticketsUploadedAgainDuringRuns_keepNothingOfAnOlderVersion() {
        try (var cluster = Cluster.start("reupload")) {
            cluster.model().answers(Freshness::quotingTheMark);
            cluster.model().latency(Duration.ofMillis(100));
            var settings = Map.of("LLM_CONCURRENCY", "10");
            cluster.launch(settings, Setting.QUICK_START);
            cluster.launch(settings, Setting.QUICK_START);
            cluster.awaitReady();
            var uploads = Setting.scaled(60, 200);
            var client = cluster.client();
            var runs = new ArrayList<Long>();
            runs.add(client.upload(caseload.files(version(tickets, 0)), "version-0"));
            for (var upload = 1; upload <= uploads; upload++) {
                Waiting.pause(Duration.ofMillis(random.nextInt(250)));
                runs.add(client.upload(caseload.files(version(some(), upload)), "version-" + upload));
            }
            runs.forEach(run -> client.awaitEnd(run, Setting.runsEndWithin()));

            var database = cluster.database();
            var aftermath = new Aftermath(database);
            var asked = cluster.model().requests().size();
            assertThatAll(
                    "seed %d, %d uploads of %d tickets".formatted(Setting.seed(), uploads + 1, TICKETS),
                    () -> aftermath.runs(uploads + 1),
                    () -> aftermath.tickets(TICKETS),
                    aftermath::analyzedByTheModel,
                    aftermath::nothingHeld,
                    () -> assertThat(database.rows("select client_guid, description, city from tickets").stream()
                                    .collect(Collectors.toMap(
                                            row -> String.valueOf(row.get("client_guid")),
                                            row -> row.get("description") + " " + row.get("city"))))
                            .as("the latest version of each ticket")
                            .isEqualTo(latest),
                    () -> new Freshness(database).check(OFFICES),
                    () -> aftermath.invariants(caseload.loads()));
            Report.line(
                    "re-uploads",
                    "%d re-uploads over %d tickets on two replicas, %d model calls: no analysis, point or assignment of"
                            + " an older version",
                    uploads,
                    TICKETS,
                    asked);
        }
    }

    private List<ClientTicket> some() {
        var shuffled = new ArrayList<>(tickets);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(60));
    }

    /** Two matters and two towns by turns, and a mark of its own. */
    private List<ClientTicket> version(List<ClientTicket> of, int upload) {
        var odd = upload % 2 == 1;
        var text = odd ? "Хочу оставить жалобу на очередь в отделении." : "Could you please explain the fees to me?";
        var town = odd ? Town.ALMATY : Town.ASTANA;
        return of.stream()
                .map(ticket -> ticket.withText(Freshness.marked(text, "версия " + upload + " " + ticket.guid()))
                        .in(town))
                .peek(ticket -> latest.put(ticket.guid().toString(), ticket.text() + " " + town.label()))
                .toList();
    }
}
