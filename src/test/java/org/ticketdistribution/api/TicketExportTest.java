package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.guid;
import static org.ticketdistribution.testing.SixTickets.parameters;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.SixTickets;
import org.ticketdistribution.testing.TestDatabase;

/** GET /api/tickets/export. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketExportTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void store() {
        database.clean();
        SixTickets.store(database);
    }

    @Test
    void export_isCsvForExcel() {
        var answer = Api.get("/api/tickets/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"tickets.csv\"");
        var text = answer.response().asByteArray();
        assertThat(Arrays.copyOf(text, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(answer.text())
                .startsWith("\uFEFFid,client_guid,description,segment,")
                .contains("\r\n1," + guid(1) + ",\"Не могу ВОЙТИ в приложение, ошибка 100%\",VIP,")
                .contains("\"My_file is lost\nsecond line, with \"\"quotes\"\"\"")
                .contains(",Жалоба,Негативный,9,RU,Краткое содержание,local,false,Лев Т.,Астана,")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "segment=Mass",
                "assigned=false",
                "q=войти",
                "category=Жалоба&sort=-id",
                "sort=-priority",
                "needs_review=true",
                "run_id=1",
                "segment=Unknown"
            })
    void export_hasTheTicketsOfTheList(String query) {
        var listed = texts(Api.get("/api/tickets", parameters(query)).json(200).get("items"), "id");

        var export = Api.get("/api/tickets/export", parameters(query)).text();

        var exported = Arrays.stream(export.split("\r\n"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(exported).isEqualTo(listed);
    }

    @Test
    void exportOfMoreThanOneFetch_isWhole() {
        database.execute("""
                insert into tickets (client_guid, description)
                select gen_random_uuid(), 'строка ' || n from generate_series(1, 1234) n""");

        var lines = Api.get("/api/tickets/export", "q", "строка").text().split("\r\n");

        assertThat(lines).hasSize(1235);
        assertThat(lines[1234]).contains(",строка 1234,");
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701 000 00 00", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void formula_isMadeATextInTheExport(String text) {
        database.execute("update tickets set description = ?, city = ? where id = 4", text, text);

        var export = Api.get("/api/tickets/export", "segment", "Priority").text();

        assertThat(export)
                .containsPattern("(\"'" + quoted(text) + "\"|'" + quoted(text) + "),Priority,")
                .doesNotContain("," + text)
                .doesNotContain(",\"" + text);
    }
}
