package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Cramped;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Uploads over the limits, and uploads with attachments where there is no object store. */
@QuarkusTest
@TestProfile(Cramped.class)
class CrampedUploadTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void fileOverTheLimit_isRefusedAs413() {
        var before = database.contents();
        var large = tickets(ticket(1, "А".repeat(Cramped.MAX_FILE_BYTES)));

        var problem = Sending.of(OFFICES, MANAGERS, large).send().problem(413);

        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("intake.too_many_bytes");
        assertThat(problem.at("/errors/0/file").asText()).isEqualTo("tickets.csv");
        assertThat(problem.at("/errors/0/detail").asText()).contains("at most 4096 are taken");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void moreRowsThanTheLimit_areRefusedAs413() {
        var before = database.contents();
        var rows = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> "Офис " + number + ",а\n")
                .reduce("", String::concat);

        var problem = Sending.of("Офис,Адрес\n" + rows, MANAGERS, tickets(ticket(1, "Астана")))
                .send()
                .problem(413);

        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("intake.too_many_rows");
        assertThat(problem.at("/errors/0/line").asInt()).isEqualTo(22);
        assertThat(database.contents()).isEqualTo(before);
    }

    /** A form that does not say how long it is. */
    @Test
    void requestOverTheLimit_isRefusedAs413() {
        var before = database.contents();

        var problem = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана")))
                .attachment("large.bin", "x".repeat(2 * Cramped.MAX_BODY_BYTES))
                .send()
                .problem(413);

        assertThat(problem.get("detail").asText()).isEqualTo("the request is larger than is taken; send less at once");
        assertThat(database.contents()).isEqualTo(before);
    }

    /** The length is announced, so that nothing has to be read of it. */
    @Test
    void announcedBodyOverTheLimit_isRefusedAs413() {
        Api.post("/api/upload", "application/octet-stream", "x".repeat(2 * Cramped.MAX_BODY_BYTES))
                .problem(413);
    }

    @Test
    void attachmentWithoutObjectStore_isReportedAndTheTicketIsAssigned() {
        var result = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, QUESTION, "screen.png", "Mass", "Астана")))
                .attachment("screen.png", "the picture")
                .send()
                .json(200);

        assertThat(result.get("tickets_assigned").asInt()).isEqualTo(1);
        assertThat(result.at("/tickets/0/attachment_url").isNull()).isTrue();
        assertThat(result.at("/tickets/0/attachment_key").asText()).isEqualTo("screen.png");
        assertThat(texts(result.get("issues"), "code")).containsExactly("attachments.failed", "attachments.missing");
        assertThat(result.at("/errors/0").asText()).contains("screen.png", "MINIO_ENDPOINT");
        database.assertInvariants();
    }

    @Test
    void uploadWithoutAttachments_needsNoObjectStore() {
        var result = Sending.of(OFFICES, MANAGERS, tickets(ticket(1, "Астана")))
                .send()
                .json(200);

        assertThat(result.get("issues")).isEmpty();
        assertThat(result.get("tickets_assigned").asInt()).isEqualTo(1);
    }
}
