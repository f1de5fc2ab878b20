package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Attachments of an upload, from the form to the link. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AttachmentUploadTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void fileOfThatName_isStoredAndLinked() throws Exception {
        var result = upload(1, "screen.png")
                .attachment("screen.png", "the picture")
                .send()
                .json(200);

        var ticket = result.at("/tickets/0");
        assertThat(result.get("issues")).isEmpty();
        assertThat(ticket.get("attachment_key").asText()).isEqualTo("screen.png");
        assertThat(download(ticket)).isEqualTo("the picture");
        assertThat(ticket.get("attachment_url").asText()).contains("X-Amz-Expires=3600");
        assertThat(database.texts("select object_key from tickets").get(0))
                .matches("uploads/[0-9a-f-]{36}/1-screen\\.png");
    }

    @Test
    void linkOfTheSingleTicketAndOfTheList_downloadsTheFile() throws Exception {
        upload(1, "screen.png").attachment("screen.png", "the picture").send().json(200);

        assertThat(download(Api.get("/api/tickets/1").json(200))).isEqualTo("the picture");
        assertThat(download(Api.get("/api/tickets").json(200).at("/items/0"))).isEqualTo("the picture");
    }

    @Test
    void linkWithAnotherSignature_isRefused() throws Exception {
        var ticket = upload(1, "screen.png")
                .attachment("screen.png", "x")
                .send()
                .json(200)
                .at("/tickets/0");
        var link = ticket.get("attachment_url").asText();

        var status = get(link.replaceAll("X-Amz-Signature=....", "X-Amz-Signature=0000"))
                .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void fileOfThatStem_isTakenAndReported() throws Exception {
        var result = upload(1, "currency_error.png")
                .attachment("currency_error.jpg", "jpeg")
                .send()
                .json(200);

        assertThat(download(result.at("/tickets/0"))).isEqualTo("jpeg");
        var issue = result.at("/issues/0");
        assertThat(issue.get("code").asText()).isEqualTo("attachments.matched_by_stem");
        assertThat(issue.get("severity").asText()).isEqualTo("info");
        assertThat(issue.get("line").asInt()).isEqualTo(2);
        assertThat(issue.get("detail").asText()).contains("«currency_error.png»", "«currency_error.jpg»");
    }

    @Test
    void fileOfThatName_winsOverOneOfThatStem() throws Exception {
        var result = upload(1, "a.png")
                .attachment("a.jpg", "by stem")
                .attachment("a.png", "by name")
                .send()
                .json(200);

        assertThat(download(result.at("/tickets/0"))).isEqualTo("by name");
        assertThat(texts(result.get("issues"), "code")).containsExactly("attachments.unused");
        assertThat(result.at("/issues/0/subject").asText()).isEqualTo("a.jpg");
    }

    @Test
    void sameNameInTwoUploads_eachTicketKeepsItsFile() throws Exception {
        upload(1, "screen.png").attachment("screen.png", "first").send().json(200);
        upload(2, "screen.png").attachment("screen.png", "second").send().json(200);

        assertThat(download(Api.get("/api/tickets/1").json(200))).isEqualTo("first");
        assertThat(download(Api.get("/api/tickets/2").json(200))).isEqualTo("second");
    }

    @Test
    void sameNameTwiceInOneUpload_bothAreStoredAndTheLastIsTaken() throws Exception {
        var result = upload(1, "screen.png")
                .attachment("screen.png", "first")
                .attachment("screen.png", "last")
                .send()
                .json(200);

        assertThat(download(result.at("/tickets/0"))).isEqualTo("last");
        assertThat(texts(result.get("issues"), "code")).containsExactly("attachments.unused");
    }

    @Test
    void ticketUploadedAgainWithoutFile_keepsItsObject() throws Exception {
        upload(1, "screen.png").attachment("screen.png", "the picture").send().json(200);

        var again = upload(1, "screen.png").send().json(200);

        assertThat(again.get("issues")).isEmpty();
        assertThat(download(again.at("/tickets/0"))).isEqualTo("the picture");
    }

    @Test
    void ticketUploadedAgainWithAnotherName_losesTheObject() {
        upload(1, "screen.png").attachment("screen.png", "the picture").send().json(200);

        var again = upload(1, "other.png").send().json(200);

        assertThat(again.at("/tickets/0/attachment_url").isNull()).isTrue();
        assertThat(texts(again.get("issues"), "code")).containsExactly("attachments.missing");
    }

    @Test
    void fileThatDidNotCome_isReportedAndTheTicketIsAssigned() {
        var result = upload(1, "screen.png").send().json(200);

        assertThat(result.get("tickets_assigned").asInt()).isEqualTo(1);
        assertThat(result.at("/tickets/0/attachment_key").asText()).isEqualTo("screen.png");
        assertThat(result.at("/tickets/0/attachment_url").isNull()).isTrue();
        var issue = result.at("/issues/0");
        assertThat(issue.get("code").asText()).isEqualTo("attachments.missing");
        assertThat(issue.get("file").asText()).isEqualTo("tickets.csv");
        assertThat(issue.get("line").asInt()).isEqualTo(2);
        assertThat(issue.get("column").asText()).isEqualTo("Вложения");
        assertThat(result.get("errors")).hasSize(1);
    }

    @Test
    void ticketWithoutTextButWithPicture_isRoutedAndNeedsReview() {
        var result = Sending.of(OFFICES, MANAGERS, tickets(Samples.ticket(1, "", "screen.png", "Mass", "Астана")))
                .attachment("screen.png", "the picture")
                .send()
                .json(200);

        assertThat(result.get("tickets_assigned").asInt()).isEqualTo(1);
        assertThat(result.at("/tickets/0/ai_analysis/needs_review").asBoolean()).isTrue();
        assertThat(texts(result.get("issues"), "code")).containsExactly("analysis.no_text");
    }

    /** Whatever a file is called, its object stays in the folder of its upload and its own ticket finds it. */
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..\\..\\boot.ini, boot.ini",
        "/absolute.png, absolute.png",
        "uploads/other/1-a.png, 1-a.png",
        "снимок экрана.png, снимок экрана.png",
        "СНИМОК.PNG, снимок.png",
        "a?b#c%2e%2e.png, a?b#c%2e%2e.png",
        ".., .."
    })
    void trickInTheName_staysInItsFolder(String sent, String named) throws Exception {
        var result =
                upload(1, named).attachment(sent, "content of " + sent).send().json(200);

        assertThat(download(result.at("/tickets/0"))).isEqualTo("content of " + sent);
        assertThat(database.texts("select object_key from tickets").get(0))
                .matches("uploads/[0-9a-f-]{36}/1-[^/\\\\]+");
    }

    @Test
    void nameWithAFolderInTheTicket_doesNotReachAnotherTicketsObject() {
        upload(1, "secret.png").attachment("secret.png", "secret").send().json(200);
        var key = database.texts("select object_key from tickets").get(0);

        var result = upload(2, "../" + key).send().json(200);

        assertThat(result.at("/tickets/0/client_guid").asText()).isEqualTo(guid(2));
        assertThat(result.at("/tickets/0/attachment_url").isNull()).isTrue();
    }

    @Test
    void manyFiles_eachTicketGetsItsOwn() throws Exception {
        var rows = new String[12];
        for (var number = 0; number < rows.length; number++) {
            rows[number] = Samples.ticket(number + 1, QUESTION, "file" + number + ".txt", "Mass", "Алматы");
        }
        var sending = Sending.of(OFFICES, MANAGERS, tickets(rows));
        for (var number = 0; number < rows.length; number++) {
            sending.attachment("file" + number + ".txt", "content " + number);
        }

        var result = sending.send().json(200);

        var number = 0;
        for (var ticket : items(result.get("tickets"))) {
            assertThat(download(ticket)).isEqualTo("content " + number++);
        }
        assertThat(number).isEqualTo(12);
    }

    private static Sending upload(int number, String attachment) {
        return Sending.of(OFFICES, MANAGERS, tickets(Samples.ticket(number, QUESTION, attachment, "Mass", "Астана")));
    }

    private static String download(JsonNode ticket) throws IOException, InterruptedException {
        var answer = get(ticket.get("attachment_url").asText());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }
}
