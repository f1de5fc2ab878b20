package org.ticketdistribution.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Quarantined;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.tickets.SentForm;

/**
 * /review. Tickets 1, 2, 3 are unsure, the second is the most urgent of them; the local analyzer stood in at 3 and 4; 5 is
 * spam in quarantine; nobody takes 6; 7 waits for nothing.
 */
@QuarkusTest
@TestProfile(Quarantined.class)
class ReviewPageTest {

    private static final Pattern LINE = Pattern.compile("<span class=\"number\">(\\d+)</span>");

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void queues() {
        database.clean();
        Sending.of(OFFICES, MANAGERS, tickets()).send().json(200);
        var stored = new Stored(database);
        for (var number = 1; number <= 7; number++) {
            stored.ticket(number, number == 6 ? "VIP" : "Mass", "Текст обращения " + number);
            stored.analysis(
                    number,
                    number == 5 ? "Спам" : number == 6 ? "Смена данных" : "Жалоба",
                    "Нейтральный",
                    4,
                    number == 6 ? "ENG" : "RU");
        }
        Api.process().json(200);
        database.execute("update ai_analyses set needs_review = true where ticket_id in (1, 2)");
        database.execute("update ai_analyses set priority = 8 where ticket_id = 2");
        database.execute("update tickets set location_review = true where id = 3");
        database.execute("update ai_analyses set fallback = true where ticket_id in (3, 4)");
    }

    @ParameterizedTest(name = "{0}: {1}, shown is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /review                         | 2 1 3 | 2
            /review?queue=unsure            | 2 1 3 | 2
            /review?queue=unsure&ticket=3   | 2 1 3 | 3
            /review?queue=unsure&ticket=7   | 2 1 3 | 3
            /review?queue=unsure&ticket=99  | 2 1 3 | 2
            /review?queue=unsure&ticket=x   | 2 1 3 | 2
            /review?queue=local             | 3 4   | 3
            /review?queue=spam              | 5     | 5
            /review?queue=unassigned        | 6     | 6
            """)
    void queue_showsItsTicketsTheMostUrgentFirst(String address, String queue, int shown) {
        var page = Api.getEncoded(address).text();

        assertThat(lines(page)).containsExactly(queue.split(" "));
        assertThat(page).contains("data-focus>Обращение № " + shown + "</h2>", "Текст обращения " + shown);
    }

    @Test
    void tabs_areCountedAfterwards() {
        assertThat(Api.get("/review").text()).contains("data-counts=\"/review/counts?queue=unsure\"");

        assertThat(counts()).containsExactly("3", "2", "1", "1");
    }

    @Test
    void acceptance_leadsToTheNext() {
        var first = accept(2);
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Location")).endsWith("/review?queue=unsure&ticket=1");

        assertThat(accept(1).header("Location")).endsWith("/review?queue=unsure&ticket=3");
        assertThat(accept(3).header("Location")).endsWith("/review?queue=unsure");
        assertThat(Api.get("/review").text()).contains("Очередь пуста");
        assertThat(counts()).containsExactly("0", "1", "1", "1");
        assertThat(ByHand.history(2)).endsWith("everybody: accepted");
    }

    @Test
    void decidedMeanwhile_theNextOneIsShown() {
        accept(1);

        var page = Api.getEncoded("/review?queue=unsure&ticket=1").text();

        assertThat(lines(page)).containsExactly("2", "3");
        assertThat(page).contains("data-focus>Обращение № 3</h2>");
    }

    @Test
    void correction_takesItOutOfTheQueueAndLeadsToTheNext() {
        var answer = correction(2).with("category", "Претензия").to("/review/2/analysis");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/review?queue=unsure&ticket=1");
        assertThat(Api.get("/api/tickets/2")
                        .json(200)
                        .at("/ai_analysis/category")
                        .asText())
                .isEqualTo("Претензия");
        assertThat(lines(Api.get("/review").text())).containsExactly("1", "3");
    }

    @Test
    void release_routesTheSpam() {
        var form = SentForm.on("/review?queue=spam", "/review/5/release");

        assertThat(form.to("/review/5/release").header("Location")).endsWith("/review?queue=spam");

        assertThat(ByHand.history(5)).endsWith("everybody: released");
        assertThat(counts()).containsExactly("3", "2", "0", "1");
    }

    @Test
    void spamThatIsAcceptedAsSuch_waitsNoMore() {
        SentForm.on("/review?queue=spam", "/review/5/acceptance").to("/review/5/acceptance");

        assertThat(counts()).containsExactly("3", "2", "0", "1");
        assertThat(Api.get("/api/tickets/5").json(200).get("assignment").isNull())
                .isTrue();
    }

    @Test
    void assignment_ofWhatNobodyTookNeedsAYes() {
        var form = SentForm.on("/review?queue=unassigned", "/review/6/assignment")
                .with("manager_id", "1")
                .with("reason", "Больше некому");

        var refused = form.to("/review/6/assignment");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("<li>нет нужного языка</li>", "name=\"override\"", "Больше некому", "id=\"review\"");

        assertThat(form.with("override", "true").to("/review/6/assignment").status())
                .isEqualTo(303);
        assertThat(counts()).containsExactly("3", "2", "1", "0");
    }

    @Test
    void secondEditor_isToldInThePanel() {
        var second = correction(2).with("category", "Жалоба").with("summary", "Мои слова");
        ByHand.correct(2, "{\"category\": \"Претензия\"}").json(200);

        var answer = second.to("/review/2/analysis");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text())
                .contains(
                        "Обращение тем временем изменили",
                        "уже не в очереди",
                        "Сейчас: Претензия",
                        ">Мои слова</textarea>");
        assertThat(lines(answer.text())).containsExactly("1", "3");
    }

    @Test
    void unknownQueue_isSaidSo() {
        assertThat(Api.get("/review", "queue", "other").status()).isEqualTo(400);
        assertThat(Api.get("/review/counts", "queue", "other").status()).isEqualTo(400);
        assertThat(correction(2).with("queue", "other").to("/review/2/analysis").status())
                .isEqualTo(400);
        assertThat(ByHand.history(2)).endsWith("run 2: assigned");
    }

    @ParameterizedTest
    @CsvSource({"analysis", "assignment", "acceptance", "release"})
    void formOfAnotherSite_isRefused(String form) {
        var answer = Answer.of(Api.with()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .body("version=1&queue=unsure")
                .post("/review/2/" + form));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void textOfFiles_isShownAndNeverRun() {
        var evil = "<script>alert(1)</script>\"'";
        database.execute("update tickets set description = ?, segment = ?, city = ?", evil, evil, evil);
        database.execute("update ai_analyses set summary = ?", evil);
        database.execute("update managers set name = ? || id, position = ?", evil, evil);
        database.execute("update business_units set name = ? || id", evil);
        database.execute("update decisions set unassigned_reason = ? where unassigned_code is not null", evil);

        for (var queue : List.of("unsure", "local", "spam", "unassigned")) {
            assertThat(Api.get("/review", "queue", queue).text())
                    .doesNotContain("<script>", "\"'")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Неуверенные | Принять анализ      | следующее и предыдущее
            kk | Сенімсіз    | Талдауды қабылдау   | келесі және алдыңғы
            en | Unsure      | Accept the analysis | next and previous
            """)
    void review_speaksTheReadersLanguage(String language, String queue, String accept, String keys) {
        assertThat(Api.get("/review", "lang", language).text()).contains(queue, accept, keys);
    }

    private static Answer accept(long ticket) {
        var action = "/review/" + ticket + "/acceptance";
        return SentForm.on("/review?queue=unsure&ticket=" + ticket, action).to(action);
    }

    private static SentForm correction(long ticket) {
        return SentForm.on("/review?queue=unsure&ticket=" + ticket, "/review/" + ticket + "/analysis")
                .with("category", "Жалоба")
                .with("sentiment", "Нейтральный")
                .with("priority", "4")
                .with("language", "RU")
                .with("summary", "Кратко");
    }

    private static List<String> counts() {
        return Pattern.compile("<span class=\"count\">(\\d+)</span>")
                .matcher(Api.get("/review/counts").text())
                .results()
                .map(count -> count.group(1))
                .toList();
    }

    private static List<String> lines(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }
}
