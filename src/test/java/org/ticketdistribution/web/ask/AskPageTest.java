package org.ticketdistribution.web.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Table;

/** Questions and charts without any script. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AskPageTest {

    private static final Pattern DATA = Pattern.compile("data-chart=\"([^\"]*)\"");
    private static final Pattern EXAMPLE = Pattern.compile("<li><a href=\"(/ask\\?q=[^\"]+)\">");
    private static final Pattern LINK = Pattern.compile("class=\"note\"><a href=\"([^\"]+)\"");

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @BeforeEach
    void store() {
        database.clean();
        var lev = stored.manager("Лев Т.", stored.office("Астана"));
        var maya = stored.manager("Майя У.", stored.office("Алматы"));
        for (var number = 1; number <= 4; number++) {
            stored.ticket(number, number == 1 ? "VIP" : "Mass", "текст");
        }
        stored.analysis(1, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(2, "Жалоба", "Нейтральный", 4, "KZ");
        stored.analysis(3, "Консультация", "Нейтральный", 3, "RU");
        stored.analysis(4, "Спам", "Нейтральный", 1, "RU");
        database.execute("update tickets set city = case when id < 3 then 'Алматы' else '<b>Астана</b>' end");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, maya, "2026-03-02T10:00:00Z");
        stored.assignment(3, maya, "2026-03-02T10:00:00Z");
    }

    @Test
    void question_isAnsweredByChartAndTable() {
        var page = ask("Покажи распределение типов обращений по городам", 200);

        assertThat(Table.rows(page)).containsExactly("<b>Астана</b> 0 1 1 2", "Алматы 2 0 0 2");
        assertThat(page)
                .contains("<h2 id=\"chart-title\">Число обращений по городам и категориям</h2>")
                .contains("Понято так: Число обращений по городам и категориям; столбцами с накоплением.")
                .contains("value=\"Покажи распределение типов обращений по городам\"")
                .doesNotContain("<b>", "Проверьте, то ли это");
        assertThat(data(page)).isEqualTo(new JsonObject("""
                {"type": "stacked_bar", "measure": "Число обращений", "labels": ["<b>Астана</b>", "Алматы"], "series": [
                  {"name": "Жалоба", "values": [0.0, 2.0]},
                  {"name": "Консультация", "values": [1.0, 0.0]},
                  {"name": "Спам", "values": [1.0, 0.0]}]}"""));
    }

    @Test
    void whatWasUnderstood_standsInTheControls() {
        var page = ask("доля жалоб по городам, топ 5", 200);

        assertThat(page)
                .contains("<option value=\"city\" selected>Город</option>")
                .contains("<option value=\"share\" selected>Доля обращений, %</option>")
                .contains("name=\"top\" value=\"5\"")
                .contains("name=\"category\" value=\"Жалоба\" checked")
                .contains("name=\"category\" value=\"Спам\">");
    }

    /** The link of a chart gives the same chart: nothing of it needs the question. */
    @Test
    void chart_hasAnAddressOfItsOwn() {
        var asked = ask("доля жалоб по городам", 200);
        var address =
                LINK.matcher(asked).results().findFirst().orElseThrow().group(1).replace("&amp;", "&");

        var linked = html(given().urlEncodingEnabled(false).get(address), 200);

        assertThat(address).startsWith("/ask?group_by=city&breakdown_by=category&measure=share&category=");
        assertThat(Table.rows(linked)).isEqualTo(Table.rows(asked)).containsExactly("Алматы 100 %");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            group_by=category                                       | Жалоба 2; Консультация 1; Спам 1
            group_by=category&measure=average_priority              | Жалоба 6,5; Консультация 3; Спам 1
            group_by=language&chart_type=pie                        | Русский 3; Казахский 1
            group_by=category&language=KZ&language=ENG              | Жалоба 1
            group_by=manager&top=1                                  | Майя У. 2
            group_by=category&sort=label&segment=Mass               | Жалоба 1; Консультация 1; Спам 1
            group_by=priority&sort=-label&chart_type=table          | 9 1; 4 1; 3 1; 1 1
            group_by=sentiment&breakdown_by=language&chart_type=bar | Нейтральный 2 1 3; Негативный 1 0 1
            group_by=city&city=&top=                                | <b>Астана</b> 2; Алматы 2
            """)
    void chartInItsOwnTerms_isDrawnAsItSays(String address, String rows) {
        assertThat(Table.rows(html(given().urlEncodingEnabled(false).get("/ask?" + address), 200)))
                .containsExactly(rows.split("; "));
    }

    @Test
    void rows_leadToTheirTicketsWhereTheListCanShowThem() {
        assertThat(html(given().get("/ask?group_by=category&segment=Mass"), 200))
                .contains("<a href=\"/tickets?segment=Mass&amp;category=%D0%A1%D0%BF%D0%B0%D0%BC\">Спам</a>");
        assertThat(html(given().get("/ask?group_by=category&city=X"), 200)).doesNotContain("href=\"/tickets?");
        assertThat(html(given().get("/ask?group_by=category&from=2026-01-01"), 200))
                .doesNotContain("href=\"/tickets?");
    }

    @Test
    void whatWasIgnoredAndGuessed_isHintedAt() {
        assertThat(ask("котегории по офисам и возрасту", 200))
                .contains("Проверьте, то ли это, что вы спросили.", "Не сыграли роли слова: возрасту.")
                .contains("«котегории» прочитано как «категор».");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | Какая завтра погода   | Вопрос не понят
            kk | Ертең ауа райы қандай | Сұрақ түсініксіз
            en | What is the weather   | The question is not understood
            """)
    void whatIsNotUnderstood_saysSoWithThreeExamplesThatWork(String language, String question, String words) {
        var page = html(
                given().queryParam("lang", language).queryParam("q", question).get("/ask"), 422);

        assertThat(page).contains(words, "value=\"" + question + "\"");
        assertThat(examples(page)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void everyExample_isAnsweredWithoutDoubt(String language) {
        var examples = examples(html(given().queryParam("lang", language).get("/ask"), 200));

        assertThat(examples).hasSize(5).allSatisfy(example -> {
            var answer =
                    given().cookie("lang", language).urlEncodingEnabled(false).get(example);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).contains("chart-title").doesNotContain("class=\"notice doubt\"");
        });
        assertThat(examples.stream().map(example -> data(given().cookie("lang", language)
                                .urlEncodingEnabled(false)
                                .get(example)
                                .asString())
                        .getString("type")))
                .contains("line", "pie");
    }

    /** A question in any language is answered in that of the page. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | tickets by language      | Число обращений по языкам       | Русский 3
            kk | обращения по языкам      | Өтініштер саны, тілдер бойынша  | Орысша 3
            en | тілдер бойынша өтініштер | Number of tickets by language   | Russian 3
            """)
    void answer_isInTheLanguageOfThePage(String language, String question, String title, String row) {
        var page = html(
                given().queryParam("lang", language).queryParam("q", question).get("/ask"), 200);

        assertThat(page).contains(">" + title + "</h2>");
        assertThat(Table.rows(page)).first().isEqualTo(row);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            group_by=category&chart_type=pie&measure=average_priority | Средние не складываются в целое: вместо круговой диаграммы выберите столбцы или таблицу.
            group_by=category&breakdown_by=category                   | Разрез и разбивка совпадают
            group_by=category&top=999                                 | от 1 до 200
            group_by=category&from=2026-02-02&to=2026-01-01           | кончается раньше, чем начинается
            group_by=category&language=XX                             | нет такого значения
            """)
    void chartThatCannotBe_saysWhyAndKeepsTheChoices(String address, String reason) {
        var page = html(given().get("/ask?" + address), 422);

        assertThat(page).contains("<option value=\"category\" selected>Категория</option>");
        assertThat(page.substring(page.indexOf("role=\"alert\">")).split("</p>", 2)[0])
                .containsIgnoringCase(reason);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            group_by=colour                     | id="c-group_by" name="group_by" aria-invalid="true"
            group_by=city&measure=money         | id="c-measure" name="measure" aria-invalid="true"
            group_by=city&top=-1                | id="e-top"
            group_by=city&top=lots              | name="top" value="lots"
            group_by=city&from=yesterday        | name="from" value="yesterday" aria-invalid="true"
            group_by=city&to=2026-02-30         | name="to" value="2026-02-30" aria-invalid="true"
            measure=share                       | id="c-group_by" name="group_by" aria-invalid="true"
            """)
    void valueOfTheWrongKind_isToldAtItsField(String address, String marked) {
        assertThat(html(given().get("/ask?" + address), 400)).contains(marked, "Графика нет: исправьте отмеченное.");
    }

    @Test
    void questionThatIsTooLong_isToldAtItsFieldAndKept() {
        var question = "жалобы ".repeat(80).strip();

        assertThat(ask(question, 400))
                .contains("Вопрос длиннее 500 знаков.", "value=\"" + question + "\"", "aria-describedby=\"q-error\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "<b>жалобы</b> по офисам", "жалобы по офисам ' or 1=1 --"})
    void questionIsShownAndNeverRun(String question) {
        var response = given().queryParam("q", question).get("/ask");

        assertThat(response.statusCode()).isIn(200, 422);
        assertThat(response.asString()).doesNotContain("<script>alert", "<b>");
    }

    @Test
    void noFigures_saysSo() {
        assertThat(html(given().get("/ask?group_by=category&city=X"), 200))
                .contains("Таких обращений нет.", "name=\"city\" value=\"X\" checked")
                .doesNotContain("<canvas");
    }

    /** What is kept of an answer is forgotten when a person changes something. */
    @Test
    void changeByHand_isSeenAtOnce() {
        assertThat(Table.rows(html(given().get("/ask?group_by=category"), 200))).contains("Спам 1");

        given().contentType("application/json")
                .body("{\"category\": \"Жалоба\"}")
                .patch("/api/tickets/4/analysis")
                .then()
                .statusCode(200);

        assertThat(Table.rows(html(given().get("/ask?group_by=category"), 200)))
                .containsExactly("Жалоба 3", "Консультация 1");
    }

    private static String ask(String question, int status) {
        return html(given().queryParam("q", question).get("/ask"), status);
    }

    private static String html(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return response.asString();
    }

    private static List<String> examples(String page) {
        return EXAMPLE.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static JsonObject data(String page) {
        var data = DATA.matcher(page).results().findFirst().orElseThrow().group(1);
        return new JsonObject(data.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }
}
