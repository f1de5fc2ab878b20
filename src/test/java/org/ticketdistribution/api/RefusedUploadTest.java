package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.items;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** Uploads that cannot be used: a problem that names file, line and column, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RefusedUploadTest {

    private static final String TICKETS = tickets(ticket(1, "Астана"));

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
        var stored = new Stored(database);
        var manager = stored.manager("Лев Т.", stored.office("Астана"));
        var ticket = stored.ticket(1, "VIP", "Вопрос");
        stored.analysis(ticket, "Жалоба", "Негативный", 7, "RU");
        stored.assignment(ticket, manager, "2026-01-02T03:04:05Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"business_units_csv", "managers_csv", "tickets_csv"})
    void missingPart_isNamed(String part) {
        var sending = new Sending();
        if (!part.equals("business_units_csv")) {
            sending.offices(OFFICES);
        }
        if (!part.equals("managers_csv")) {
            sending.managers(MANAGERS);
        }
        if (!part.equals("tickets_csv")) {
            sending.tickets(TICKETS);
        }

        var problem = refused(sending).problem(400);

        assertThat(problem.get("detail").asText()).startsWith("missing part: " + part + ";");
    }

    @Test
    void partWithoutFileName_isReadUnderItsOwnName() {
        var before = database.contents();

        var answer = Api.post(
                "/api/upload?stored=true",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"tickets_csv\"\r\n\r\nguid,description\r\n--b--\r\n");

        assertThat(places(answer.problem(400))).isEqualTo("intake.missing_column tickets_csv:1 Сегмент клиента");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void storedWithoutTickets_isRefused() {
        var answer = refused(new Sending().parameter("stored", "true").offices(OFFICES));

        assertThat(answer.problem(400).get("detail").asText()).startsWith("missing part: tickets_csv;");
    }

    /** Each stands in for one of the three files, the other two are as they should be. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            business_units_csv | Офис\\nАстана\\n                  | 400 | intake.missing_column | 1 | Адрес
            managers_csv       | ФИО,Офис,Должность,Навыки\\nА,Б,В,Г\\n | 400 | intake.missing_column | 1 | Количество обращений в работе
            tickets_csv        | Описание,Сегмент\\nтекст,VIP\\n    | 400 | intake.missing_column | 1 | GUID клиента
            tickets_csv        | просто текст                      | 400 | intake.not_csv        | 1 | -
            tickets_csv        | GUID клиента,Описание,Сегмент\\nx,"не закрыта,VIP\\n | 400 | intake.unclosed_quote | 2 | Описание
            tickets_csv        | ''                                | 400 | intake.empty_file     | - | -
            managers_csv       | \\n \\n                            | 400 | intake.empty_file     | - | -
            tickets_csv        | guid,description,segment\\nx,\\0,y  | 415 | intake.not_text       | 2 | -
            """)
    void unusableFile_isRefusedWithItsPlace(
            String part, String content, int status, String code, Integer line, String column) {
        var text = content.replace("\\n", "\n").replace("\\0", "\0");

        var problem = refused(with(part, text.getBytes(StandardCharsets.UTF_8))).problem(status);

        assertThat(places(problem)).isEqualTo(code + " sent-" + part + ".csv:" + line + " " + column);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "business_units_csv, 89504E470D0A1A0A0000000D49484452",
        "managers_csv, 504B030414000600",
        "tickets_csv, 255044462D312E370A",
        "tickets_csv, FFD8FFE000104A46",
        "tickets_csv, 1F8B0800000000",
        "tickets_csv, D0CF11E0A1B11AE1"
    })
    void otherFormat_isRefusedAs415(String part, String hexadecimal) {
        var problem = refused(with(part, HexFormat.of().parseHex(hexadecimal))).problem(415);

        assertThat(places(problem)).isEqualTo("intake.not_text sent-" + part + ".csv:null null");
    }

    @Test
    void encodingThatIsNotRead_isRefusedAs415() {
        var utf16WithoutMark = TICKETS.getBytes(StandardCharsets.UTF_16LE);

        assertThat(places(refused(with("tickets_csv", utf16WithoutMark)).problem(415)))
                .startsWith("intake.not_text sent-tickets_csv.csv:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOI8-R", "IBM866"})
    void otherCyrillic_isNotTakenForGarbage(String charset) {
        var answer = refused(with("tickets_csv", TICKETS.getBytes(Charset.forName(charset))));

        assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void severalUnusableFiles_areAllNamed() {
        var sending = Sending.of("Офис\nАстана\n", "ФИО\nА\n", "");

        var problem = refused(sending).problem(400);

        assertThat(items(problem.get("errors")))
                .extracting(error ->
                        error.get("file").asText() + " " + error.get("column").asText())
                .containsExactly(
                        "business_units.csv Адрес",
                        "managers.csv Офис",
                        "managers.csv Должность",
                        "managers.csv Навыки",
                        "managers.csv Количество обращений в работе",
                        "tickets.csv null");
    }

    @Test
    void attachmentsOfARefusedUpload_areNotStored() {
        refused(Sending.of(OFFICES, MANAGERS, "").attachment("a.png", "a")).problem(400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}",
        "text/csv, a;b",
        "application/octet-stream, a",
    })
    void otherContentType_isRefused(String type, String body) {
        var before = database.contents();

        var answer = Api.post("/api/upload", type, body);

        assertThat(answer.problem(415).get("detail").asText()).contains("multipart/form-data");
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void noBodyAtAll_isRefused() {
        var answer = Api.post("/api/upload");

        assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        answer.problem(answer.status());
    }

    @Test
    void multipartThatIsCutOff_isRefused() {
        var answer = Api.post(
                "/api/upload",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"tickets_csv\"; filename=\"t.csv\"\r\n\r\nguid");

        answer.problem(400);
    }

    @Test
    void multipartWithoutBoundary_isRefused() {
        Api.post("/api/upload", "multipart/form-data", "whatever").problem(400);
    }

    @ParameterizedTest
    @CsvSource({"dry_run, maybe", "stored, 1", "unchanged, sometimes"})
    void parameterOfAnotherType_isRefused(String name, String value) {
        var answer = refused(Sending.of(OFFICES, MANAGERS, TICKETS).parameter(name, value));

        assertThat(answer.problem(400).get("detail").asText()).startsWith(name + "=«" + value + "» is not ");
    }

    /** A file's name goes into the answer and into the database, which takes no NUL. */
    @Test
    void zeroCharacterInTheNameOfAFile_isABlank() {
        var answer = Api.post(
                "/api/upload?stored=true",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"tickets_csv\"; filename=\"a\0b.csv\"\r\n\r\n"
                        + TICKETS + "\r\n--b\r\n"
                        + "Content-Disposition: form-data; name=\"attachments\"; filename=\"a\0b.png\"\r\n\r\n"
                        + "picture\r\n--b--\r\n");

        assertThat(answer.json(200).get("tickets_loaded").asInt()).isEqualTo(1);
        assertThat(texts(answer.json().get("issues"), "subject")).containsExactly("a b.png");
    }

    private Answer refused(Sending sending) {
        var before = database.contents();
        var answer = sending.send();
        assertThat(database.contents()).as("nothing is written").isEqualTo(before);
        return answer;
    }

    private static Sending with(String part, byte[] content) {
        var sending = new Sending().part(part, "sent-" + part + ".csv", content);
        if (!part.equals("business_units_csv")) {
            sending.offices(OFFICES);
        }
        if (!part.equals("managers_csv")) {
            sending.managers(MANAGERS);
        }
        if (!part.equals("tickets_csv")) {
            sending.tickets(TICKETS);
        }
        return sending;
    }

    private static String places(JsonNode problem) {
        return items(problem.get("errors")).stream()
                .map(error -> "%s %s:%s %s"
                        .formatted(
                                error.get("code").asText(),
                                error.get("file").asText(),
                                error.get("line").asText(),
                                error.get("column").asText()))
                .collect(Collectors.joining("; "));
    }
}
