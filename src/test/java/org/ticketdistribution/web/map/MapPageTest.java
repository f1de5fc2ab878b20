package org.ticketdistribution.web.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Table;

/** The map's page without its script: the filters and the table. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MapPageTest {

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @BeforeEach
    void store() {
        database.clean();
        var lev = stored.manager("Лев Т.", stored.office("Астана", 51.15, 71.4));
        stored.manager("Нурлан Ф.", 1);
        var maya = stored.manager("Майя У.", stored.office("</script><script>alert(1)</script>", 43.25, 76.9));
        stored.office("Без координат");
        for (var number = 1; number <= 4; number++) {
            stored.ticket(number, number == 1 ? "VIP" : "Mass", "текст");
            stored.analysis(number, number == 4 ? "Спам" : "Жалоба", "Нейтральный", number, "RU");
        }
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, lev, "2026-03-02T10:00:00Z");
        stored.assignment(3, maya, "2026-03-02T10:00:00Z");
    }

    @Test
    void table_hasWhatEachOfficeHas() {
        var page = html(given().get("/map"), 200);

        assertThat(rows(page))
                .containsExactly(
                        "Астана 2 2 ул. Садовая, 1 51,15; 71,4",
                        "</script><script>alert(1)</script> 1 1 ул. Садовая, 1 43,25; 76,9",
                        "Без координат 0 0 ул. Садовая, 1 не найдены",
                        "Без офиса 1");
        assertThat(page)
                .contains("href=\"/offices/1\"", "href=\"/tickets?office=%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0\"")
                .contains("href=\"/tickets?assigned=false\"", "Без координат, на карте их нет: 4")
                .contains("data-places=\"/api/dashboard/map\"");
    }

    @Test
    void filters_standInTheAddressAndGoOnToTheList() {
        var page = html(
                given().queryParam("segment", "Mass")
                        .queryParam("priority_min", "3")
                        .get("/map"),
                200);

        assertThat(rows(page)).element(0).asString().startsWith("Астана 0 2");
        assertThat(rows(page)).element(1).asString().startsWith("</script><script>alert(1)</script> 1 1");
        assertThat(page)
                .contains("data-places=\"/api/dashboard/map?segment=Mass&amp;priority_min=3\"")
                .contains("data-list=\"/tickets?segment=Mass&amp;priority_min=3\"")
                .contains("href=\"/tickets?segment=Mass&amp;priority_min=3&amp;assigned=false\"")
                .contains("<option value=\"Mass\" selected>Mass</option>", "<option value=\"3\" selected>3</option>");
    }

    /** A filter of a link may name what is stored no more: the form says what is shown. */
    @Test
    void unknownFilterValue_isShownAndMatchesNothing() {
        var page = html(given().queryParam("category", "<b>нет</b>").get("/map"), 200);

        assertThat(page)
                .contains("<option value=\"&lt;b&gt;нет&lt;/b&gt;\" selected>")
                .doesNotContain("<b>");
        assertThat(rows(page)).element(0).asString().startsWith("Астана 0 2");
    }

    @Test
    void textOfFiles_isNeverRun() {
        assertThat(html(given().get("/map"), 200)).doesNotContain("<script>alert");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            ru, Карта,  Приоритет не ниже, Менеджеры,    Жалоба
            kk, Карта,  Басымдығы кемінде, Менеджерлер,  Шағым
            en, Map,    Priority at least, Managers,     Complaint
            """)
    void page_speaksTheReadersLanguage(String language, String title, String filter, String column, String category) {
        assertThat(html(given().queryParam("lang", language).get("/map"), 200))
                .contains("<h1>" + title + "</h1>", filter, column, ">" + category + "</option>");
    }

    @Test
    void priorityThatIsNoNumber_isABadAddress() {
        assertThat(html(given().get("/map?priority_min=high"), 400)).contains("Адрес не понят");
    }

    @Test
    void nothingStored_leadsToTheUpload() {
        database.clean();

        assertThat(html(given().get("/map"), 200)).contains("Офисов пока нет.", "href=\"/upload\"");
    }

    @Test
    void outline_isThereAndSmall() {
        var outline = given().get("/geo/kazakhstan.json");

        assertThat(outline.statusCode()).isEqualTo(200);
        assertThat(outline.asByteArray()).hasSizeLessThan(60_000);
        assertThat(outline.jsonPath().getList("features.properties.kind")).isEqualTo(List.of("borders", "country"));
    }

    private static String html(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return response.asString();
    }

    private static List<String> rows(String page) {
        return Table.rows(page);
    }
}
