package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.InProcess;
import org.ticketdistribution.testing.TestDatabase;

/** What the probes, /q/health and the metrics say. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class HealthTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void readiness_isTheDatabaseAlone() {
        var ready = Api.get("/q/health/ready").json(200);

        // The other one says no while the process is about to end.
        assertThat(Answer.texts(ready.path("checks"), "name"))
                .containsExactlyInAnyOrder("Database", "Graceful Shutdown");
        assertThat(schema(ready)).isEqualTo("current");
    }

    @Test
    void liveness_asksNobody() {
        assertThat(Answer.texts(Api.get("/q/health/live").json(200).path("checks"), "name"))
                .isEmpty();
    }

    @Test
    @DisabledOnIntegrationTest("holds the connections of the service's own pool")
    void busyPool_isNoReasonToBeUnready() {
        var pool = InProcess.bean(Pool.class);
        int connections = ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.max-size", Integer.class);
        var wanted = IntStream.range(0, connections)
                .mapToObj(number -> pool.getConnection().subscribeAsCompletionStage())
                .toList();
        try {
            awaitAllButTheListener(wanted);

            assertThat(schema(Api.get("/q/health/ready").json(200))).isEqualTo("current");
            assertThat(part(Api.get("/q/health").json(200), "geocoder_trouble"))
                    .isEqualTo("unknown, the database does not answer");
        } finally {
            wanted.forEach(connection -> connection.thenAccept(SqlConnection::closeAndForget));
        }
    }

    /** The service itself keeps one, to hear of other replicas. */
    private static void awaitAllButTheListener(List<CompletableFuture<SqlConnection>> wanted) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (wanted.stream().filter(CompletableFuture::isDone).count() < wanted.size() - 1) {
            assertThat(System.nanoTime()).as("the pool gives no more").isLessThan(end);
        }
    }

    @Test
    void connectionThatWasLost_isMadeAnew() {
        Api.get("/q/health/ready").json(200);
        database.rows(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database() and query like '%databasechangelog%'");

        for (var times = 0; times < 3; times++) {
            assertThat(Api.get("/q/health/ready").status()).isEqualTo(200);
        }
    }

    @Test
    void schemaOfAnOlderVersion_isNotReady() {
        database.execute("update databasechangelog set id = 'x-' || id"
                + " where orderexecuted = (select max(orderexecuted) from databasechangelog)");
        try {
            var answer = Api.get("/q/health/ready");

            assertThat(schema(answer.json(503))).isEqualTo("older than this version");
            assertThat(Api.get("/q/health/live").status()).isEqualTo(200);
        } finally {
            database.execute("update databasechangelog set id = substr(id, 3) where id like 'x-%'");
        }
        Api.get("/q/health/ready").json(200);
    }

    @Test
    void partInTrouble_isShownAndLeavesTheServiceReady() {
        database.execute("insert into geocoder_slots (endpoint, next_free_at, trouble, trouble_since, trouble_until)"
                + " values ('nominatim', now(), 'TIMEOUT', now(), now() + interval '1 h')");

        var health = Api.get("/q/health").json(200);

        assertThat(part(health, "geocoder_trouble")).isEqualTo("TIMEOUT, left alone for a while");
        assertThat(part(health, "analysis_trouble")).isEqualTo("none");
        assertThat(part(health, "attachments")).isEqualTo("object store");
        database.execute("delete from geocoder_slots");
        assertThat(part(Api.get("/q/health").json(200), "geocoder_trouble")).isEqualTo("none");
    }

    @Test
    void metrics_tellWhatThereIsToDo() {
        database.execute("insert into replicas (id, lives_until)"
                + " values ('00000000-0000-0000-0000-0000000000fd', 'infinity') on conflict (id) do nothing");
        database.execute("insert into tickets (client_guid, geocode_status)"
                + " select gen_random_uuid(), 'not_found' from generate_series(1, 3)");
        database.execute("insert into runs (kind, state, finished_at) values ('process', 'cancelled', now())");
        database.execute("insert into runs (kind, state, owner, cancel_requested_at)"
                + " values ('process', 'running', '00000000-0000-0000-0000-0000000000fd', now())");
        database.execute("insert into ticket_work (stage, ticket_id, run_id, question)"
                + " values ('geocoding', 1, 2, 'n|a'), ('geocoding', 2, 2, 'n|a'), ('geocoding', 3, 2, 'n|b'),"
                + " ('analysis', 1, 2, null)");
        try {
            until("ticket_distribution_open_tickets{stage=\"geocoding\"} 3.0");
            var metrics = Api.get("/q/metrics").text();

            assertThat(metrics.lines()
                            .filter(line -> line.startsWith("ticket_distribution_"))
                            .filter(line -> !line.contains("outcome")))
                    .containsExactlyInAnyOrder(
                            "ticket_distribution_runs{state=\"queued\"} 0.0",
                            "ticket_distribution_runs{state=\"running\"} 1.0",
                            "ticket_distribution_runs{state=\"succeeded\"} 0.0",
                            "ticket_distribution_runs{state=\"failed\"} 0.0",
                            "ticket_distribution_runs{state=\"cancelled\"} 1.0",
                            "ticket_distribution_open_tickets{stage=\"geocoding\"} 3.0",
                            "ticket_distribution_open_tickets{stage=\"analysis\"} 1.0",
                            "ticket_distribution_geocoder_questions 2.0",
                            "ticket_distribution_part_trouble{part=\"geocoder\"} 0.0",
                            "ticket_distribution_part_trouble{part=\"model\"} 0.0",
                            "ticket_distribution_model_calls_total 0.0",
                            "ticket_distribution_model_tokens_total{direction=\"input\"} 0.0",
                            "ticket_distribution_model_tokens_total{direction=\"output\"} 0.0");
        } finally {
            database.execute("update runs set state = 'cancelled', finished_at = now(), owner = null");
        }
    }

    private static void until(String line) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Api.get("/q/metrics").text().lines().noneMatch(line::equals)) {
            assertThat(System.nanoTime()).as("%s never comes", line).isLessThan(end);
        }
    }

    private static String schema(JsonNode health) {
        return datum(health, "Database", "schema");
    }

    private static String part(JsonNode health, String name) {
        return datum(health, "Parts", name);
    }

    private static String datum(JsonNode health, String check, String name) {
        return Answer.items(health.path("checks")).stream()
                .filter(candidate -> candidate.path("name").asText().equals(check))
                .findFirst()
                .orElseThrow()
                .at("/data/" + name)
                .asText();
    }
}
