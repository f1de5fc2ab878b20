package org.ticketdistribution.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;

/** The first page as a browser without any script uses it. Ordered: the first upload finds an empty database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(HomePageTest.NoNetwork.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HomePageTest {

    private static final String GUID = "7f0c9d0e-0000-4000-8000-0000000000a1";

    private static final String OFFICES = "Офис,Адрес\nАстана,\"Астана, ул. Кенесары, 1\"\n";

    private static final String MANAGERS = """
            ФИО,Должность,Офис,Навыки,Количество обращений в работе
            <i>Асель</i>,Главный специалист,Астана,"VIP, KZ, ENG",3
            """;

    private static final String TICKETS = """
            GUID клиента,Описание,Сегмент клиента,Страна,Область,Населённый пункт
            %s,"Не могу войти <script>alert(1)</script> ""в приложение""\",VIP,Казахстан,Акмолинская,Астана
            не-guid,Текст,Mass,Казахстан,Акмолинская,Астана
            """.formatted(GUID);

    private static final Pattern RUN = Pattern.compile("/\\?run=(\\d+)$");
    private static final Pattern TICKET = Pattern.compile("href=\"(/tickets/\\d+)\"");
    private static final Pattern STYLE_SHEET = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    /** As little as the service needs: everything it asks is inside it. */
    public static final class NoNetwork implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("auth", "off", "geocoder.mode", "gazetteer");
        }
    }

    @Test
    @Order(1)
    void nothingStored_pageSaysWhatToDo() {
        var page = html(given().get("/"));

        assertThat(page)
                .contains("Пока ничего не загружено", "name=\"tickets_csv\"")
                .doesNotContain("id=\"tickets\"");
    }

    @Order(2)
    @ParameterizedTest(name = "{0} asked, {1} remembered, {2} in the address: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                       -,  -,  ru, Пока ничего не загружено
            'kk-KZ,kk;q=0.9',        -,  -,  kk, Әзірге ештеңе жүктелмеген
            'de,en-GB;q=0.8,ru;q=0.5', -, -, en, Nothing is loaded yet
            de,                      -,  -,  ru, Пока ничего не загружено
            ';;;',                   -,  -,  ru, Пока ничего не загружено
            en,                      kk, -,  kk, Әзірге ештеңе жүктелмеген
            en,                      kk, ru, ru, Пока ничего не загружено
            en,                      xx, yy, en, Nothing is loaded yet
            """)
    void language_isThatOfTheAddressThenTheCookieThenTheBrowser(
            String accepted, String remembered, String asked, String tag, String words) {
        var request = given();
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (remembered != null) {
            request.cookie("lang", remembered);
        }
        if (asked != null) {
            request.queryParam("lang", asked);
        }

        assertThat(html(request.get("/"))).contains("<html lang=\"" + tag + "\">", words);
    }

    @Test
    @Order(2)
    void languageOfTheAddress_isRemembered() {
        var cookie = given().get("/?lang=kk").getDetailedCookie("lang");

        assertThat(cookie.getValue()).isEqualTo("kk");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
        assertThat(given().get("/").getDetailedCookie("lang")).isNull();
    }

    @Test
    @Order(2)
    void page_takesNothingFromElsewhere() {
        var response = given().get("/");

        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(html(response)).doesNotContain("<script", "<style", " style=", "//", "onclick");
        var links = STYLE_SHEET
                .matcher(html(response))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(2).allSatisfy(link -> given().get(link).then().statusCode(200));
    }

    @Test
    @Order(3)
    void fileNotChosen_isNamedAtItsField() {
        var response = form().multiPart("business_units_csv", "offices.csv", bytes(OFFICES))
                .multiPart("managers_csv", "", new byte[0])
                .multiPart("tickets_csv", "tickets.csv", bytes(TICKETS))
                .multiPart("unchanged", "keep")
                .post("/upload");

        assertThat(response.statusCode()).isEqualTo(400);
        var page = html(response);
        assertThat(page).contains("Выбраны не все файлы", "value=\"keep\" aria-describedby=\"keep-hint\" checked");
        assertThat(page.split("aria-invalid=\"true\"", -1)).hasSize(2);
        assertThat(field(page, "managers_csv")).contains("aria-invalid=\"true\"");
    }

    @Test
    @Order(3)
    void unusableFile_isRefusedWithFileLineAndColumn() {
        var response = upload("Имя,Должность,Офис\nАсель,Специалист,Астана\n", TICKETS);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(html(response))
                .contains("Файлы не загружены")
                .contains("data-label=\"Файл\" class=\"word\">managers.csv<")
                .contains("data-label=\"Строка\">1<")
                .contains("data-label=\"Столбец\">Навыки<")
                .contains("data-label=\"Столбец\">Количество обращений в работе<")
                .contains("name=\"tickets_csv\"");
    }

    @ParameterizedTest(name = "{0}: {1} is refused")
    @Order(3)
    @CsvSource(textBlock = """
            Sec-Fetch-Site, cross-site
            Sec-Fetch-Site, same-site
            Origin,         https://elsewhere.example
            Origin,         null
            """)
    void formOfAnotherSite_isRefused(String header, String value) {
        var response = given().header(header, value).post("/process");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(html(response)).contains("Отправлено не с этой страницы");
    }

    @Test
    @Order(3)
    void processWithoutStaff_saysWhatIsMissing() {
        var response = given().header("Sec-Fetch-Site", "same-origin").post("/process");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(html(response)).contains("Сначала загрузите их файлы");
    }

    @Test
    @Order(4)
    void upload_leadsToTheRunAndItsResult() {
        var page = uploadToTheEnd();

        assertThat(page)
                .contains("<h2 id=\"run-title\">Запуск № ", "завершён", GUID, "Обращения запуска № ")
                .containsPattern("Найдено: 1\\D")
                .contains("data-label=\"Строка\">3<", "data-label=\"Столбец\">GUID клиента<")
                .contains("data-label=\"Офис\">Астана<", "&lt;i&gt;Асель&lt;/i&gt;")
                .doesNotContain("http-equiv=\"refresh\"", "<i>");
    }

    @Test
    @Order(5)
    void textOfAFile_isShownAndNeverRun() {
        var ticket = html(given().get(firstTicket(uploadToTheEnd())));

        assertThat(ticket)
                .contains("Не могу войти &lt;script&gt;alert(1)&lt;/script&gt; &quot;в приложение&quot;")
                .contains("&lt;i&gt;Асель&lt;/i&gt;")
                .doesNotContain("<script", "<i>", "&amp;lt;");
    }

    @Order(6)
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | Ближайший офис — Астана, | Подходит один человек — | Нагрузка: 3 → 4
            kk | Ең жақын кеңсе — Астана, | Сай келетіні жалғыз — | Жүктеме: 3 → 4
            en | The nearest office is Astana, | Only one fits: | Load: 3 → 4
            """)
    void ticket_explainsItsManagerInTheLanguageOfThePage(String language, String home, String choice, String load) {
        var path = firstTicket(uploadToTheEnd());

        assertThat(html(given().queryParam("lang", language).get(path)))
                .contains(home.replace("Astana", "Астана"), choice, load);
    }

    @Test
    @Order(6)
    void clientAbroad_isExplainedByTheHub() {
        var page = ended(upload(MANAGERS, TICKETS.replace("Казахстан,Акмолинская,Астана", "Турция,,Стамбул"))
                .header("Location"));

        assertThat(html(given().get(firstTicket(page))))
                .contains("Клиент не из Казахстана", "Астана — единственный хаб.", "Нагрузка: 3 → 4");
    }

    @Test
    @Order(6)
    void nobodyEligible_isExplainedByTheRules() {
        var page = ended(upload(MANAGERS.replace("VIP, ", ""), TICKETS).header("Location"));

        assertThat(page).contains("Почему не назначены", "Не назначено. Никто не подходит");
        assertThat(html(given().get(firstTicket(page))))
                .contains("Никто не подходит</span>")
                .contains("Последних исключает правило: нет навыка VIP")
                .containsPattern("Не подходят:\\s+нет навыка VIP\\s+— 1");
    }

    @Order(7)
    @ParameterizedTest(name = "{0}: {1} tickets")
    @CsvSource(textBlock = """
            /?segment=VIP,              1
            /?segment=Mass,             0
            /?assigned=true&q=приложен, 1
            /?assigned=false,           0
            /?office=Астана&language=RU, 1
            /?page=2,                   1
            """)
    void list_showsWhatTheAddressAsksFor(String address, int found) {
        uploadToTheEnd();

        assertThat(html(given().get(address))).containsPattern("Найдено: " + found + "\\D");
    }

    @Order(8)
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            /?page=0,          400
            /?page=x,          400
            /?run=x,           400
            /?assigned=maybe,  400
            /?run=999999999,   404
            /tickets/999999999, 404
            """)
    void addressThatNamesNothing_isSaidSoOnAPage(String address, int status) {
        var response = given().get(address);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(html(response)).contains("<h1>", "Ко всем обращениям");
    }

    @Test
    @Order(8)
    void process_leadsToItsRun() {
        uploadToTheEnd();

        var response = form().post("/process");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(ended(response.header("Location"))).contains("обработка оставшихся", "завершён");
    }

    /** Loads the same files again, which does their only ticket anew. */
    private static String uploadToTheEnd() {
        var response = upload(MANAGERS, TICKETS);
        assertThat(response.statusCode()).isEqualTo(303);
        return ended(response.header("Location"));
    }

    /** The run's page once it no longer comes again by itself. */
    private static String ended(String address) {
        assertThat(address).matches(found -> RUN.matcher(found).find());
        var deadline = Instant.now().plus(Duration.ofMinutes(2));
        var page = html(given().get(address));
        while (page.contains("http-equiv=\"refresh\"") && Instant.now().isBefore(deadline)) {
            page = html(given().get(address));
        }
        return page;
    }

    private static Response upload(String managers, String tickets) {
        return form().multiPart("business_units_csv", "offices.csv", bytes(OFFICES))
                .multiPart("managers_csv", "managers.csv", bytes(managers))
                .multiPart("tickets_csv", "tickets.csv", bytes(tickets))
                .multiPart("attachments", "", new byte[0])
                .post("/upload");
    }

    private static RequestSpecification form() {
        return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }

    private static String html(Response response) {
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return response.asString();
    }

    private static String firstTicket(String page) {
        return TICKET.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    /** The input's tag. */
    private static String field(String page, String name) {
        return page.substring(page.indexOf("name=\"" + name)).split(">", 2)[0];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
