package org.ticketdistribution.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** DELETE /api/tickets/{id} and POST /api/tickets/{id}/attachment. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RemovalTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void deletedTicket_leavesNothingPersonal() throws Exception {
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Особый текст", "screen.png", "Mass", ""), ticket(2, "Астана")))
                .attachment("screen.png", "the picture")
                .send()
                .json(200);
        ByHand.correct(1, "{\"summary\": \"Особая сводка\"}").json(200);
        ByHand.assign(1, 3, "Особая причина").json(200);
        var link = Api.get("/api/tickets/1").json(200).get("attachment_url").asText();
        assertThat(status(link)).isEqualTo(200);
        assertThat(database.texts("select subject from run_issues").toString()).contains(guid(1));

        var answer = Api.request("DELETE", "/api/tickets/1");

        assertThat(answer.status()).isEqualTo(204);
        Api.get("/api/tickets/1").problem(404);
        Api.request("DELETE", "/api/tickets/1").problem(404);
        assertThat(status(link)).isEqualTo(404);
        assertThat(database.contents().toString())
                .doesNotContain("Особый текст", "Особая сводка", "Особая причина", guid(1), "screen.png");
        assertThat(ByHand.history(1))
                .containsExactly(
                        "run 1: analyzed",
                        "run 1: assigned",
                        "everybody: corrected",
                        "everybody: reassigned",
                        "everybody: deleted");
        assertThat(Api.get("/api/tickets/1/history").json(200)).allSatisfy(entry -> {
            assertThat(entry.get("before").isNull()).isTrue();
            assertThat(entry.get("after").isNull()).isTrue();
        });
        assertThat(database.number("select count(*) from assignments")).isEqualTo(1);
        database.assertInvariants(LOADS);
    }

    @Test
    void ticketThatWasNeverThere_hasNoHistory() {
        assertThat(Api.get("/api/tickets/9/history").problem(404).get("detail").asText())
                .isEqualTo("there is no ticket with id 9");
    }

    @Test
    void objectThatAnotherTicketHasToo_stays() throws Exception {
        upload(ticket(1, QUESTION, "screen.png", "Mass", "Астана"), ticket(2, QUESTION, "screen.png", "Mass", "Астана"))
                .attachment("screen.png", "the picture")
                .send()
                .json(200);

        assertThat(Api.request("DELETE", "/api/tickets/1").status()).isEqualTo(204);

        assertThat(status(Api.get("/api/tickets/2")
                        .json(200)
                        .get("attachment_url")
                        .asText()))
                .isEqualTo(200);
    }

    @Test
    void personWhoSawAnotherVersion_deletesNothing() {
        upload(ticket(1, "Астана")).send().json(200);

        ByHand.sendSeen("\"0\"", "DELETE", "/api/tickets/1", "").problem(412);

        assertThat(Api.get("/api/tickets/1").status()).isEqualTo(200);
    }

    @Test
    void fileThatCameLater_isTheTicketsFile() throws Exception {
        upload(ticket(1, QUESTION, "screen.png", "Mass", "Астана")).send().json(200);
        var before = Api.get("/api/tickets/1").json(200);
        assertThat(before.get("attachment_url").isNull()).isTrue();

        var after = attach(1, "../другое имя.png", "the picture").json(200);

        assertThat(after.get("attachment_key").asText()).isEqualTo("screen.png");
        assertThat(content(after)).isEqualTo("the picture");
        assertThat(after.get("ai_analysis")).isEqualTo(before.get("ai_analysis"));
        assertThat(after.get("version")).isNotEqualTo(before.get("version"));
        assertThat(database.texts("select object_key from tickets").get(0))
                .matches("uploads/[0-9a-f-]{36}/1-другое имя\\.png");
        assertThat(ByHand.history(1)).endsWith("everybody: attached");
        database.assertInvariants(LOADS);
    }

    @Test
    void fileOfATicketThatHasOne_isReplaced() throws Exception {
        upload(ticket(1, QUESTION, "screen.png", "Mass", "Астана"))
                .attachment("screen.png", "old")
                .send()
                .json(200);

        assertThat(content(attach(1, "screen.png", "new").json(200))).isEqualTo("new");

        Sending.storedWith(tickets(ticket(1, QUESTION, "screen.png", "Mass", "Астана")))
                .send()
                .json(200);
        assertThat(content(Api.get("/api/tickets/1").json(200))).isEqualTo("new");
    }

    @Test
    void missingOrEmptyFile_is400() {
        upload(ticket(1, "Астана")).send().json(200);

        assertThat(attach(1, "a.png", "").problem(400).get("detail").asText())
                .isEqualTo("missing part: file; send the ticket's file, not empty, as a part of that name");
        Answer.of(Api.with()
                        .multiPart("other", "a.png", "x".getBytes(StandardCharsets.UTF_8))
                        .post("/api/tickets/1/attachment"))
                .problem(400);
    }

    @Test
    void fileOfAnUnknownTicket_is404() {
        assertThat(attach(5, "a.png", "x").problem(404).get("detail").asText())
                .isEqualTo("there is no ticket with id 5");
    }

    private static Answer attach(long ticket, String name, String content) {
        return Answer.of(Api.with()
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                .post("/api/tickets/" + ticket + "/attachment"));
    }

    private static Sending upload(String... rows) {
        return Sending.of(OFFICES, MANAGERS, tickets(rows));
    }

    private static String content(JsonNode ticket) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(ticket.get("attachment_url").asText()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static int status(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
