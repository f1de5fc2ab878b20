package org.ticketdistribution.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Answer.texts;
import static org.ticketdistribution.testing.Samples.guid;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** GET /api/tickets and its export, over six tickets put into the database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketsTest {

    private final TestDatabase database = new TestDatabase();

    /**
     * <pre>
     * id  segment   analysis                              assigned
     * 1   VIP       Жалоба        Негативный  9  RU       Лев Т. (1), Астана, second
     * 2   Mass      Консультация  Нейтральный 4  KZ       Майя У. (2), Алматы, first
     * 3   Mass      Жалоба        Негативный  9  ENG      Лев Т. (1), Астана, second
     * 4   Priority  Спам          Нейтральный 1  RU       nobody, needs review
     * 5   Mass      none                                  nobody, its place needs review
     * 6   none      Консультация  Позитивный  4  RU       Майя У. (2), Алматы, third
     * </pre>
     */
    @BeforeEach
    void store() {
        database.clean();
        var stored = new Stored(database);
        var lev = stored.manager("Лев Т.", stored.office("Астана"));
        var maya = stored.manager("Майя У.", stored.office("Алматы"));
        stored.ticket(1, "VIP", "Не могу ВОЙТИ в приложение, ошибка 100%");
        stored.ticket(2, "Mass", "Қалай ашуға болады?");
        stored.ticket(3, "Mass", "My_file is lost\nsecond line, with \"quotes\"");
        stored.ticket(4, "Priority", "=HYPERLINK(\"http://example.org\")");
        stored.ticket(5, "Mass", "");
        stored.ticket(6, null, "C:\\temp, спасибо, Ёлка");
        stored.analysis(1, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(2, "Консультация", "Нейтральный", 4, "KZ");
        stored.analysis(3, "Жалоба", "Негативный", 9, "ENG");
        stored.analysis(4, "Спам", "Нейтральный", 1, "RU");
        stored.analysis(6, "Консультация", "Позитивный", 4, "RU");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, maya, "2026-03-01T10:00:00Z");
        stored.assignment(3, lev, "2026-03-02T10:00:00Z");
        stored.assignment(6, maya, "2026-03-03T10:00:00Z");
        database.execute("update ai_analyses set needs_review = true where ticket_id = 4");
        database.execute("update ai_analyses set summary = 'Клиент благодарит за Помощь' where ticket_id = 6");
        database.execute("update tickets set location_review = true where id = 5");
        database.execute("update tickets set created_at = timestamptz '2026-01-01 00:00:00Z' + (id / 2) * interval '1 h'");
        database.execute("insert into runs (kind) values ('process'), ('process')");
        database.execute("update runs set state = 'succeeded', finished_at = now()");
        database.execute("insert into run_tickets (run_id, ticket_id, active) values (1, 2, false), (1, 4, false), (2, 4, false)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                        | 1 2 3 4 5 6
            segment=VIP                               | 1
            segment=Mass                              | 2 3 5
            segment=vip                               | ''
            segment=                                  | 1 2 3 4 5 6
            category=Жалоба                           | 1 3
            category=Unknown                          | ''
            category=                                 | 1 2 3 4 5 6
            sentiment=Нейтральный                     | 2 4
            sentiment=                                | 1 2 3 4 5 6
            language=RU                               | 1 4 6
            language=FR                               | ''
            office=Астана                             | 1 3
            office=Нигде                              | ''
            office=                                   | 1 2 3 4 5 6
            manager_id=2                              | 2 6
            manager_id=99                             | ''
            manager_id=                               | 1 2 3 4 5 6
            priority_min=9                            | 1 3
            priority_max=4                            | 2 4 6
            priority_min=2&priority_max=8             | 2 6
            priority_min=8&priority_max=2             | ''
            priority_min=                             | 1 2 3 4 5 6
            assigned=true                             | 1 2 3 6
            assigned=false                            | 4 5
            assigned=TRUE                             | 1 2 3 6
            assigned=                                 | 1 2 3 4 5 6
            needs_review=true                         | 4 5
            needs_review=false                        | 1 2 3 6
            run_id=1                                  | 2 4
            run_id=2                                  | 4
            run_id=77                                 | ''
            run_id=                                   | 1 2 3 4 5 6
            category=Жалоба&language=ENG              | 3
            segment=Mass&assigned=false               | 5
            office=Астана&segment=VIP&priority_min=9&sentiment=Негативный&manager_id=1&assigned=true | 1
            category=Жалоба&category=Спам             | 1 3
            other=1                                   | 1 2 3 4 5 6
            """)
    void filter_leavesWhatMatches(String query, String ids) {
        var page = Api.get("/api/tickets", parameters(query)).json(200);

        assertThat(texts(page.get("items"), "id")).isEqualTo(list(ids));
        assertThat(page.get("total").asInt()).isEqualTo(list(ids).size());
    }

    @ParameterizedTest(name = "q={0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
            войти|1
            ВОЙТИ|1
            Приложение|1
            қалай|2
            ҚАЛАЙ|2
            помощь|6
            ёлка|6
            %|1
            100%|1
            0%0|
            _|3
            my_file|3
            myXfile|
            \\|6
            c:\\temp|6
            "quotes"|3
            '|
            00000005-5A5A|5
            5a5a-4b4b|1 2 3 4 5 6
             войти |1
            краткое|1 2 3 4
            """)
    void text_isLookedForInDescriptionSummaryAndGuid(String text, String ids) {
        var found = Api.get("/api/tickets", "q", text).json(200);

        assertThat(texts(found.get("items"), "id")).isEqualTo(list(ids));
    }

    /** No stored text has a NUL, and the database would refuse one. */
    @ParameterizedTest
    @ValueSource(strings = {"q", "segment", "category", "office", "language", "sentiment"})
    void zeroCharacter_matchesNothing(String filter) {
        assertThat(Api.get("/api/tickets", filter, "a\0b").json(200).get("total").asInt()).isZero();
    }

    @Test
    void emptyText_isNoFilter() {
        assertThat(Api.get("/api/tickets", "q", "").json(200).get("total").asInt()).isEqualTo(6);
        assertThat(Api.get("/api/tickets", "q", "   ").json(200).get("total").asInt()).isEqualTo(6);
    }

    @ParameterizedTest(name = "sort={0}")
    @CsvSource({
        "'', 1 2 3 4 5 6",
        "id, 1 2 3 4 5 6",
        "-id, 6 5 4 3 2 1",
        "priority, 4 2 6 1 3 5",
        "-priority, 3 1 6 2 4 5",
        "created_at, 1 2 3 4 5 6",
        "-created_at, 6 5 4 3 2 1",
        "assigned_at, 2 1 3 6 4 5",
        "-assigned_at, 6 3 1 2 5 4",
    })
    void order_isTotalWithTiesById(String sort, String ids) {
        assertThat(texts(Api.get("/api/tickets", "sort", sort).json(200).get("items"), "id"))
                .isEqualTo(list(ids));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 1 2 3 4",
        "2, 4, 5 6",
        "3, 2, 5 6",
        "4, 2, ''",
        "10000000, 200, ''",
        "'', '', 1 2 3 4 5 6",
        "1, 200, 1 2 3 4 5 6"
    })
    void page_hasItsPartAndTheTrueTotal(String page, String size, String ids) {
        var found = Api.get("/api/tickets", "page", page, "size", size).json(200);

        assertThat(texts(found.get("items"), "id")).isEqualTo(list(ids));
        assertThat(found.get("total").asInt()).isEqualTo(6);
    }

    @Test
    void listedTicket_isWholeButForTheDecision() {
        var ticket = Api.get("/api/tickets").json(200).at("/items/0");

        assertThat(ticket.has("decision")).isFalse();
        assertThat(ticket.at("/ai_analysis/category").asText()).isEqualTo("Жалоба");
        assertThat(ticket.at("/ai_analysis/priority").asInt()).isEqualTo(9);
        assertThat(ticket.at("/assignment/manager_name").asText()).isEqualTo("Лев Т.");
        assertThat(ticket.at("/assignment/business_unit_name").asText()).isEqualTo("Астана");
        assertThat(ticket.at("/assignment/assigned_at").asText()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(ticket.get("created_at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(ticket.get("latitude").isNull()).isTrue();
    }

    @Test
    void ticketWithoutAnalysis_hasNulls() {
        var ticket = Api.get("/api/tickets/5").json(200);

        assertThat(ticket.get("client_guid").asText()).isEqualTo(guid(5));
        assertThat(ticket.get("description").asText()).isEmpty();
        for (var field : List.of("ai_analysis", "assignment", "unassigned_reason", "attachment_url", "gender")) {
            assertThat(ticket.get(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void placeToLookAt_isPartOfNeedsReview() {
        database.execute("update tickets set location_review = true where id = 1");

        assertThat(Api.get("/api/tickets/1").json(200).at("/ai_analysis/needs_review").asBoolean()).isTrue();
    }

    @Test
    void version_changesWithEachPartAndIsTheEtag() {
        var first = version();

        assertThat(version()).isEqualTo(first);
        database.execute("update tickets set revision = revision + 1 where id = 1");
        var second = version();
        assertThat(second).isNotEqualTo(first);
        database.execute("update ai_analyses set version = version + 1 where ticket_id = 1");
        var third = version();
        assertThat(third).isNotIn(first, second);
        database.execute("delete from assignments where ticket_id = 1");
        var fourth = version();
        assertThat(fourth).isNotIn(first, second, third);
        new Stored(database).assignment(1, 2, "2026-03-02T10:00:00Z");
        assertThat(version()).isNotIn(first, second, third, fourth);
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
    @ValueSource(strings = {"=1+1", "+7 701 000 00 00", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void formula_isMadeATextInTheExport(String text) {
        database.execute("update tickets set description = ?, city = ? where id = 4", text, text);

        var export = Api.get("/api/tickets/export", "segment", "Priority").text();

        assertThat(export).containsPattern("(\"'" + quoted(text) + "\"|'" + quoted(text) + "),Priority,")
                .doesNotContain("," + text)
                .doesNotContain(",\"" + text);
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
        database.execute(
                """
                insert into tickets (client_guid, description)
                select gen_random_uuid(), 'строка ' || n from generate_series(1, 1234) n""");

        var lines = Api.get("/api/tickets/export", "q", "строка").text().split("\r\n");

        assertThat(lines).hasSize(1235);
        assertThat(lines[1234]).contains(",строка 1234,");
    }

    private static String version() {
        var answer = Api.get("/api/tickets/1");
        var version = answer.json(200).get("version").asText();
        assertThat(answer.header("ETag")).isEqualTo('"' + version + '"');
        return version;
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    /** The parameters of a query as names and values by turns. */
    private static Object[] parameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .flatMap(pair -> Arrays.stream(pair.split("=", 2)))
                .toArray();
    }

    private static List<String> list(String ids) {
        return ids == null || ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }
}
