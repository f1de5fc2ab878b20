package org.ticketdistribution.web.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Table;

/** Managers and offices as a browser without any script uses them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StaffPagesTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    /** Лев is the only one for VIP clients; Майя came with a load of 5 and got one more. */
    @BeforeEach
    void store() {
        database.clean();
        var lev = stored.manager("Лев Т.", stored.office("Астана", 51.15, 71.4));
        var maya = stored.manager("Майя У.", stored.office("Алматы"));
        database.execute("update managers set skills = '{}', current_load = 5, max_load = 6 where id = 2");
        stored.ticket(1, "VIP", "один");
        stored.ticket(2, "Mass", "два");
        stored.ticket(3, "Mass", "три");
        stored.analysis(1, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(2, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(3, "Консультация", "Нейтральный", 4, "KZ");
        stored.assignment(1, lev, "2026-03-02T10:00:00Z");
        stored.assignment(2, maya, "2026-03-02T10:00:00Z");
        stored.assignment(3, lev, "2026-03-02T10:00:00Z");
    }

    @Test
    void list_showsLoadsBeforeAndAfter() {
        var page = html(given().get("/managers"), 200);

        assertThat(Table.rows(page))
                .containsExactly(
                        "Майя У. Алматы Специалист нет 5 6 1 6 предел достигнут",
                        "Лев Т. Астана Специалист VIP KZ 0 2 2 нет на месте");
        assertThat(page)
                .contains("Менеджеров: 2, офисов: 2, отсутствуют: 0.")
                .contains("href=\"/tickets?manager_id=1\"", "href=\"/managers/2\"", "href=\"/offices/1\"");
    }

    @ParameterizedTest(name = "{0}: {1} first")
    @CsvSource(textBlock = """
            office,  Майя
            name,    Лев
            load,    Майя
            tickets, Лев
            other,   Майя
            """)
    void list_isSortedAsAskedFor(String sort, String first) {
        assertThat(Table.rows(html(given().queryParam("sort", sort).get("/managers"), 200)))
                .first()
                .asString()
                .startsWith(first);
    }

    @Test
    void nobodyStored_leadsToTheUpload() {
        database.clean();

        assertThat(html(given().get("/managers"), 200)).contains("Менеджеров пока нет.", "href=\"/upload\"");
    }

    /** Майя has reached her limit, so that nobody at all is left. */
    @Test
    void absence_saysWhatNobodyElseCouldTake() {
        var page = html(given().get("/managers/1"), 200);

        assertThat(Table.rows(page))
                .containsExactly("казахский язык 1 никто 0", "навык VIP 1 никто 0", "подойдёт любой 1 никто 0");
        assertThat(page)
                .contains("Если этого менеджера не будет", "Видов обращений, которые не сможет взять никто: 3.");
    }

    @Test
    void absenceThatOthersCover_saysWho() {
        database.execute("update managers set max_load = null where id = 2");
        stored.manager("Нурлан Ф.", 1);

        assertThat(Table.rows(html(given().get("/managers/1"), 200)))
                .containsExactly(
                        "казахский язык 1 Нурлан Ф. 1",
                        "навык VIP 1 Нурлан Ф. 1",
                        "подойдёт любой 1 Майя У., Нурлан Ф. 1");
        assertThat(Table.rows(html(given().get("/managers/2"), 200)))
                .containsExactly("подойдёт любой 1 Лев Т., Нурлан Ф. 0");
        assertThat(html(given().get("/managers/2"), 200)).contains("Каждое такое обращение есть кому взять.");
    }

    @Test
    void managerIsSetAwayAndBack() {
        var response = send(1, "false", "");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/managers/1?saved=true");
        assertThat(html(given().get("/managers/1?saved=true"), 200))
                .contains("Сохранено.", "Пока этого менеджера нет", "value=\"false\" checked");
        assertThat(html(given().get("/managers"), 200)).contains("отсутствуют: 1.");
        assertThat(database.texts(
                        "select what || ' ' || actor || ' ' || after::text from history where manager_id = 1"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("availability ")
                .contains("\"available\": false");
        send(1, "true", "");
        assertThat(html(given().get("/managers/1"), 200))
                .contains("Если этого менеджера не будет", "value=\"true\" checked")
                .doesNotContain("Сохранено.");
    }

    @Test
    void limit_isSetAndTakenOff() {
        send(1, "true", " 7 ");
        assertThat(html(given().get("/managers/1"), 200)).contains("name=\"max_load\" value=\"7\"");

        send(1, "true", "");
        assertThat(html(given().get("/managers/1"), 200)).contains("name=\"max_load\" value=\"\"");
        send(1, "true", "0");
        assertThat(html(given().get("/managers/1"), 200)).contains("Предел достигнут: в работе 2.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            -1,      Предел — от 0 до 1 000 000.
            1000001, Предел — от 0 до 1 000 000.
            99999999999999999999, Предел — от 0 до 1 000 000.
            много,   Это не целое число.
            1.5,     Это не целое число.
            '\"><script>', Это не целое число.
            """)
    void wrongLimit_isToldAtItsFieldAndNothingIsLost(String typed, String error) {
        var response = send(1, "false", typed);

        var page = html(response, 400).replace('\u00a0', ' ');
        assertThat(page)
                .contains(error, "Не сохранено: исправьте отмеченное.", "value=\"false\" checked")
                .contains("value=\""
                        + typed.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .contains("aria-describedby=\"limit-error limit-hint\" aria-invalid=\"true\"")
                .doesNotContain("<script>");
        assertThat(database.texts(
                        "select available || ' ' || coalesce(max_load::text, '-') from managers where id = 1"))
                .containsExactly("true -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe"})
    void stateThatIsNeither_isRefused(String state) {
        assertThat(html(send(1, state, "3"), 400)).contains("Выберите одно из двух.", "name=\"max_load\" value=\"3\"");
    }

    @Test
    void formOfAnotherSite_isRefused() {
        var response = given().header("Sec-Fetch-Site", "cross-site")
                .formParam("available", "false")
                .post("/managers/1/availability");

        assertThat(html(response, 403)).contains("Отправлено не с этой страницы");
        assertThat(database.number("select count(*) from managers where not available"))
                .isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            /managers/999,        Такого менеджера нет
            /managers/999999999999999999, Такого менеджера нет
            /offices/999,         Такого офиса нет
            """)
    void unknownId_isSaidSo(String address, String words) {
        assertThat(html(given().get(address), 404)).contains(words);
    }

    @Test
    void unknownManager_cannotBeSetAway() {
        assertThat(html(send(999, "false", ""), 404)).contains("Такого менеджера нет");
    }

    @Test
    void office_showsWhereItIsAndWhoWorksThere() {
        var page = html(given().get("/offices/1"), 200);

        assertThat(Table.rows(page)).containsExactly("Лев Т. Специалист VIP KZ 0 2 2 нет на месте");
        assertThat(page)
                .contains("<h1>Офис Астана</h1>", "ул. Садовая, 1", "51,15; 71,4 (центр населённого пункта)")
                .contains("href=\"/tickets?office=%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0\"")
                .contains("href=\"/map?office=%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0\"");
        assertThat(html(given().get("/offices/2"), 200)).contains("не найдены");
    }

    @Test
    void officeWithoutManagers_saysSo() {
        var office = stored.office("Пустой");

        assertThat(html(given().get("/offices/" + office), 200)).contains("В этом офисе нет менеджеров.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/managers", "/managers/3", "/managers/1", "/offices/3"})
    void textOfFiles_isShownAndNeverRun(String address) {
        stored.manager(HOSTILE, stored.office(HOSTILE));
        database.execute(
                "update managers set position = '" + HOSTILE + "', skills = '{\"" + HOSTILE + "\"}' where id = 3");

        assertThat(html(given().get(address), 200)).contains("&lt;img src=x").doesNotContain("<img");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | Нагрузка до     | Принимает ли обращения   | Если этого менеджера не будет | Офис Астана
            kk | Бұрынғы жүктеме | Өтініш қабылдай ма       | Бұл менеджер болмаса          | Астана кеңсесі
            en | Load before     | Whether they take tickets | If this manager is away      | Office Астана
            """)
    void pages_speakTheReadersLanguage(String language, String load, String form, String absence, String office) {
        assertThat(html(given().queryParam("lang", language).get("/managers"), 200))
                .contains(load);
        assertThat(html(given().queryParam("lang", language).get("/managers/1"), 200))
                .contains(form, absence);
        assertThat(html(given().queryParam("lang", language).get("/offices/1"), 200))
                .contains(office);
    }

    private static Response send(long manager, String available, String limit) {
        return form().formParam("available", available)
                .formParam("max_load", limit)
                .post("/managers/" + manager + "/availability");
    }

    private static RequestSpecification form() {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static String html(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return response.asString();
    }
}
