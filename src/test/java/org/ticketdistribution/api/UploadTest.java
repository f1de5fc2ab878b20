package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.fields;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** POST /api/upload with files that can be used. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UploadTest {

    private static final String THREE = tickets(ticket(1, "Астана"), ticket(2, "Алматы"), ticket(3, "Астана"));

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void wholeUpload_answersWithEveryTicketAnalysedAndAssigned() {
        var answer = Sending.of(OFFICES, MANAGERS, THREE).send();

        assertThat(answer.contentType()).isEqualTo("application/json");
        var result = answer.json(200);
        assertThat(fields(result))
                .containsExactlyInAnyOrder(
                        "run_id",
                        "tickets_loaded",
                        "tickets_analyzed",
                        "tickets_assigned",
                        "errors",
                        "issues",
                        "tickets",
                        "tickets_total");
        assertThat(counts(result)).containsExactly(3, 3, 3, 3);
        assertThat(result.get("errors")).isEmpty();
        assertThat(texts(result.get("tickets"), "client_guid")).containsExactly(guid(1), guid(2), guid(3));
        assertThat(items(result.get("tickets")))
                .extracting(ticket -> ticket.at("/assignment/manager_name").asText())
                .containsExactly("Бауыржан С.", "Вера М.", "Айгерим К.");
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketOfTheAnswer_hasTheFieldsOfTheSpecification() {
        var ticket = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана")))
                .send()
                .json(200)
                .at("/tickets/0");

        assertThat(fields(ticket))
                .containsExactlyInAnyOrder(
                        "id",
                        "client_guid",
                        "gender",
                        "birth_date",
                        "description",
                        "attachment_key",
                        "attachment_url",
                        "segment",
                        "country",
                        "region",
                        "city",
                        "street",
                        "house",
                        "latitude",
                        "longitude",
                        "precision",
                        "created_at",
                        "version",
                        "ai_analysis",
                        "assignment",
                        "unassigned_reason");
        assertThat(fields(ticket.get("ai_analysis")))
                .containsExactlyInAnyOrder(
                        "id",
                        "category",
                        "sentiment",
                        "priority",
                        "language",
                        "summary",
                        "source",
                        "model",
                        "confidence",
                        "needs_review");
        assertThat(fields(ticket.get("assignment")))
                .containsExactlyInAnyOrder(
                        "id",
                        "manager_id",
                        "manager_name",
                        "business_unit_id",
                        "business_unit_name",
                        "assigned_at",
                        "reason",
                        "source",
                        "assigned_by",
                        "overrides");
        assertThat(ticket.get("birth_date").asText()).isEqualTo("1985-03-14");
        assertThat(ticket.get("description").asText()).isEqualTo(Samples.QUESTION);
        assertThat(ticket.get("precision").asText()).isEqualTo("city");
        assertThat(ticket.get("region").isNull()).isTrue();
        assertThat(ticket.at("/ai_analysis/category").asText()).isEqualTo("Консультация");
        assertThat(ticket.at("/ai_analysis/language").asText()).isEqualTo("RU");
        assertThat(ticket.at("/ai_analysis/source").asText()).isEqualTo("local");
        assertThat(ticket.at("/assignment/business_unit_name").asText()).isEqualTo("Астана");
        assertThat(Instant.parse(ticket.at("/assignment/assigned_at").asText()))
                .isAfterOrEqualTo(Instant.parse(ticket.get("created_at").asText()));
    }

    @Test
    void respondAsync_answers202AndTheRunGoesOn() {
        var answer = Sending.of(OFFICES, MANAGERS, THREE)
                .header("Prefer", "respond-async")
                .send();

        var accepted = answer.json(202);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/runs/" + accepted.get("id").asLong());
        assertThat(accepted.get("kind").asText()).isEqualTo("upload");
        assertThat(accepted.get("state").asText()).isIn("queued", "running", "succeeded");
        database.awaitRuns();
        var run = Api.get(answer.header("Location")).json(200);
        assertThat(fields(run))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "state",
                        "cancel_requested",
                        "stage",
                        "created_at",
                        "started_at",
                        "finished_at",
                        "tickets_loaded",
                        "tickets_analyzed",
                        "tickets_assigned",
                        "stages",
                        "questions_left",
                        "tickets_per_minute",
                        "seconds_left",
                        "waits_for",
                        "failure",
                        "model",
                        "issues");
        assertThat(run.get("state").asText()).isEqualTo("succeeded");
        assertThat(run.get("tickets_loaded").asInt()).isEqualTo(3);
        assertThat(run.get("tickets_analyzed").asInt()).isEqualTo(3);
        assertThat(run.get("tickets_assigned").asInt()).isEqualTo(3);
        assertThat(run.get("failure").isNull()).isTrue();
        database.assertInvariants(LOADS);
    }

    @Test
    void waitOfNoTime_answers202() {
        var answer =
                Sending.of(OFFICES, MANAGERS, THREE).header("Prefer", "wait=0").send();

        var accepted = answer.json(202);
        assertThat(answer.header("Location"))
                .endsWith("/api/runs/" + accepted.get("id").asLong());
        database.awaitRuns();
        assertThat(database.texts("select state from runs")).containsExactly("succeeded");
    }

    @Test
    void waitLongEnough_answersWithTheResult() {
        var answer = Sending.of(OFFICES, MANAGERS, THREE)
                .header("Prefer", "handling=lenient, wait=60")
                .send();

        assertThat(counts(answer.json(200))).containsExactly(3, 3, 3, 3);
    }

    @Test
    void rowsThatCannotBeUsed_areReportedAndTheRestIsLoaded() {
        var file = tickets(
                ticket(1, "Астана"), "не-guid,,,текст,,Mass,,,,,", guid(2) + ",слишком мало", ticket(3, "Алматы"));
        var managers = MANAGERS + "Гость Г.,Специалист,Нигде,,0\n";

        var result = Sending.of(OFFICES, managers, file).send().json(200);

        assertThat(counts(result)).containsExactly(2, 2, 2, 2);
        assertThat(items(result.get("issues")))
                .extracting(issue -> "%s %s:%s %s"
                        .formatted(
                                issue.get("code").asText(),
                                issue.get("file").asText(),
                                issue.get("line").asText(),
                                issue.get("column").asText()))
                .containsExactly(
                        "intake.bad_guid tickets.csv:3 GUID клиента",
                        "intake.ragged_row tickets.csv:4 Дата рождения",
                        "intake.unknown_office managers.csv:5 Офис");
        assertThat(result.get("errors")).hasSize(3);
        assertThat(result.at("/errors/0").asText())
                .startsWith("intake, tickets.csv line 3 column «GUID клиента»: row skipped: «не-guid» is not a GUID");
        assertThat(database.texts("select file || ' ' || line from run_rejected_rows order by line"))
                .contains("tickets.csv 3", "tickets.csv 4");
        database.assertInvariants(LOADS);
    }

    @Test
    void sameKeyTwiceInOneFile_lastRowWinsAndIsReported() {
        var file = tickets(ticket(1, "Алматы"), ticket(2, "Алматы"), ticket(1, "Астана"));

        var result = Sending.of(OFFICES, MANAGERS, file).send().json(200);

        assertThat(counts(result)).containsExactly(2, 2, 2, 2);
        assertThat(result.at("/tickets/0/city").asText()).isEqualTo("Астана");
        assertThat(result.at("/issues/0/code").asText()).isEqualTo("intake.duplicate_key");
        assertThat(result.at("/issues/0/line").asInt()).isEqualTo(2);
        assertThat(result.at("/issues/0/subject").asText()).isEqualTo(guid(1));
    }

    @Test
    void noTicketsInTheFile_staffIsLoaded() {
        var result = Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);

        assertThat(counts(result)).containsExactly(0, 0, 0, 0);
        assertThat(items(Api.get("/api/managers").json(200))).hasSize(3);
        assertThat(items(Api.get("/api/business-units").json(200))).hasSize(2);
    }

    private static List<Integer> counts(JsonNode result) {
        return List.of(
                result.get("tickets_loaded").asInt(),
                result.get("tickets_analyzed").asInt(),
                result.get("tickets_assigned").asInt(),
                result.get("tickets_total").asInt());
    }
}
