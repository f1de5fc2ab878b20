package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Quarantined;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/tickets/{id}/release. Ticket 1 is spam, ticket 2 is not. */
@QuarkusTest
@TestProfile(Quarantined.class)
class ReleaseTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void quarantine() {
        database.clean();
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
        var stored = new Stored(database);
        stored.ticket(1, "Mass", "Купите слона");
        stored.ticket(2, "Mass", QUESTION);
        stored.analysis(1, "Спам", "Нейтральный", 1, "RU");
        stored.analysis(2, "Консультация", "Нейтральный", 5, "RU");
        Api.process().json(200);
    }

    @Test
    void quarantinedSpam_isRoutedByTheRules() {
        var before = Api.get("/api/tickets/1").json(200);
        assertThat(before.get("unassigned_reason").asText())
                .isEqualTo("Не назначено. Спам, обращение в карантине до решения человека.");
        assertThat(Api.get("/api/tickets", "review_queue", "true")
                        .json(200)
                        .at("/items/0/id")
                        .asLong())
                .isEqualTo(1);

        var after = Api.post("/api/tickets/1/release").json(200);

        assertThat(after.at("/assignment/source").asText()).isEqualTo("routing");
        assertThat(after.at("/assignment/manager_name").asText()).isEqualTo("Вера М.");
        assertThat(after.at("/decision/input/released").asBoolean()).isTrue();
        assertThat(after.at("/decision/policy/quarantine_spam").asBoolean()).isTrue();
        assertThat(after.at("/ai_analysis/category").asText()).isEqualTo("Спам");
        assertThat(after.get("version")).isNotEqualTo(before.get("version"));
        assertThat(ByHand.history(1)).endsWith("run 2: unassigned", "everybody: released");
        assertThat(Api.get("/api/tickets", "review_queue", "true")
                        .json(200)
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(database.texts("select hub from hub_turns order by turn")).containsExactly("Астана", "Алматы");
        database.assertInvariants(LOADS);
    }

    @Test
    void releasedSpamThatNobodyMayTake_isTriedAgainByTheNextRun() {
        database.execute("update managers set available = false");
        var nobody = Api.post("/api/tickets/1/release").json(200);
        assertThat(nobody.get("assignment").isNull()).isTrue();
        assertThat(nobody.get("unassigned_reason").asText()).contains("Никто не подходит");
        database.execute("update managers set available = true");

        Api.process().json(200);

        assertThat(Api.get("/api/tickets/1").json(200).get("assignment").isNull())
                .isFalse();
        database.assertInvariants(LOADS);
    }

    @Test
    void reroutedSpam_staysReleased() {
        Api.post("/api/tickets/1/release").json(200);

        var after = ByHand.correct(1, "{\"priority\": 3}", "reroute", "true").json(200);

        assertThat(after.get("assignment").isNull()).isFalse();
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketCorrectedToSpam_goesIntoQuarantine() {
        var after =
                ByHand.correct(2, "{\"category\": \"Спам\"}", "reroute", "true").json(200);

        assertThat(after.get("assignment").isNull()).isTrue();
        assertThat(after.get("unassigned_reason").asText()).contains("Спам, обращение в карантине");
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketThatSomebodyHas_isRefused() {
        var manager =
                Api.get("/api/tickets/2").json(200).at("/assignment/manager_id").asLong();

        assertThat(Api.post("/api/tickets/2/release").problem(409).get("detail").asText())
                .isEqualTo(
                        "ticket 2 is not in quarantine, manager " + manager + " has it; there is nothing to release");
    }

    @Test
    void ticketThatWaitsForSomethingElse_isRefused() {
        new Stored(database).ticket(3, "Mass", QUESTION);

        assertThat(Api.post("/api/tickets/3/release").problem(409).get("detail").asText())
                .isEqualTo("ticket 3 is not in quarantine; POST /api/process routes what is open, and unassigned_reason"
                        + " says why nobody takes it");
    }

    @Test
    void unknownTicket_is404() {
        Api.post("/api/tickets/9/release").problem(404);
    }
}
