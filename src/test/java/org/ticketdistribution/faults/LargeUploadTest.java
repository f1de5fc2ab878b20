package org.ticketdistribution.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.cluster.Aftermath.assertThatAll;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ticketdistribution.cluster.Aftermath;
import org.ticketdistribution.cluster.Caseload;
import org.ticketdistribution.cluster.Cluster;

/** An upload far larger than usual in a heap of 512 MB, without a model. An exhausted heap ends the process. */
@Tag("faults")
class LargeUploadTest {

    private static final Duration ENDS_WITHIN = Duration.ofMinutes(15);

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hundredThousandTickets_areTakenInAndRoutedWithin512Megabytes() {
        int tickets = Setting.scaled(5_000, 100_000);
        var caseload = Caseload.seeded(Setting.seed());
        try (var cluster = Cluster.start("large-upload")) {
            var replica = cluster.launch(
                    Map.of("OPENAI_BASE_URL", "", "OPENAI_API_KEY", ""),
                    List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
            cluster.awaitReady();
            var client = cluster.client();
            var begun = System.nanoTime();

            var run = client.upload(caseload.next(tickets), "large");
            var queued = System.nanoTime();
            var ended = client.awaitEnd(run, ENDS_WITHIN);
            var done = System.nanoTime();

            var aftermath = new Aftermath(cluster.database());
            assertThatAll(
                    "seed %d, upload of %d tickets".formatted(Setting.seed(), tickets),
                    () -> assertThat(replica.runs()).as("the process lives").isTrue(),
                    () -> assertThat(ended.path("state").asText()).isEqualTo("succeeded"),
                    () -> assertThat(ended.path("tickets_assigned").asInt()).isEqualTo(tickets),
                    () -> assertThat(cluster.database().number("select count(*) from ai_analyses"))
                            .isEqualTo(tickets),
                    aftermath::nothingHeld);
            Report.line(
                    "large upload",
                    "%d tickets in a heap of 512 MB: queued after %.1f s, routed %.1f s later",
                    tickets,
                    (queued - begun) / 1e9,
                    (done - queued) / 1e9);
        }
    }
}
