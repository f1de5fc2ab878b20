package org.ticketdistribution.web.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.browser.Inside;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Html;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
class RunsPageTest {

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void endedRun_tellsWhatCameOutOfIt() {
        Sending.of(
                        Samples.OFFICES,
                        Samples.MANAGERS,
                        Samples.tickets(
                                Samples.ticket(1, "Астана"),
                                Samples.ticket(2, "Нигдегород"),
                                "не-guid <script>,,,Текст,,Mass,Казахстан,,Астана,,"))
                .send()
                .json(200);

        var page = Html.page("/runs/1");

        assertThat(page)
                .contains("<h1>Запуск № 1</h1>", "завершён")
                .contains("Загружено обращений</dt><dd><a href=\"/tickets?run_id=1\">2</a>")
                .contains("Пропущено строк</dt><dd class=\"bad-text\"><a href=\"#rejected\">1</a>")
                .contains("Без координат</dt><dd>1</dd>")
                .contains("Не назначено</dt><dd><a href=\"/tickets?run_id=1&amp;assigned=false\">0</a>")
                .contains("href=\"/api/runs/1/rejected?file=tickets.csv\" download>tickets.csv — строк: 1<")
                .contains("data-label=\"Строка\">4<", "data-label=\"Столбец\">GUID клиента<")
                .contains("не-guid &lt;script&gt;")
                .doesNotContain("http-equiv=\"refresh\"", "data-events", "не-guid <script>", "/cancel");
        given().urlEncodingEnabled(false)
                .get("/api/runs/1/rejected?file=tickets.csv")
                .then()
                .statusCode(200);
    }

    @Test
    void runAtWork_isFollowedAndCanBeStopped() {
        database.execute("""
                insert into runs (kind, state, stage, started_at, tickets_loaded, owner)
                values ('upload', 'running', 'analysis', now(), 3, gen_random_uuid())""");
        database.execute("insert into replicas (id, lives_until) select owner, now() + interval '1 hour' from runs");
        try {
            assertThat(Html.page("/runs/1"))
                    .contains("data-events=\"/api/runs/1/events\"", "hx-get=\"/runs/1\"", "src=\"/js/runs.js")
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>")
                    .contains("value=\"3\" aria-labelledby=\"stage-geocoding\"", "3 из 3")
                    .contains("action=\"/runs/1/cancel\"");

            var response = Html.form().post("/runs/1/cancel");

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.header("Location")).endsWith("/runs/1");
            assertThat(Html.page("/runs/1")).contains("останавливается").doesNotContain("action=\"/runs/1/cancel\"");
        } finally {
            database.execute("update runs set state = 'cancelled', finished_at = now(), owner = null");
        }
        assertThat(Html.page("/runs/1")).contains("отменён");
    }

    @Test
    void endedRun_isNotStopped() {
        Sending.of(Samples.OFFICES, Samples.MANAGERS, Samples.tickets(Samples.ticket(1, "Астана")))
                .send()
                .json(200);

        assertThat(Html.form().post("/runs/1/cancel").statusCode()).isEqualTo(303);

        assertThat(Html.page("/runs/1")).contains("завершён");
    }

    @Test
    void runs_areListedNewestFirst() {
        assertThat(Html.page("/runs")).contains("Запусков ещё не было");
        Sending.of(Samples.OFFICES, Samples.MANAGERS, Samples.tickets(Samples.ticket(1, "Астана")))
                .send()
                .json(200);

        var response = Html.form().post("/runs");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/runs/2");
        database.awaitRuns();
        assertThat(Html.page("/runs"))
                .containsSubsequence("href=\"/runs/2\"", "обработка оставшихся", "href=\"/runs/1\"", "загрузка файлов");
    }

    @Test
    void processWithoutStaff_saysWhatIsMissing() {
        assertThat(Html.of(Html.form().post("/runs"), 409)).contains("Сначала загрузите их файлы");
    }

    @ParameterizedTest
    @CsvSource({"/runs/999999999", "/runs/x", "/runs/99999999999999999999"})
    void runThatDoesNotExist_isSaidSoOnAPage(String address) {
        assertThat(Html.of(given().get(address), 404)).contains("<h1>");
    }
}
