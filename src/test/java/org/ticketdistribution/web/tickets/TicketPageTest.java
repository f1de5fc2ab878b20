package org.ticketdistribution.web.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.testing.Samples.LOADS;
import static org.ticketdistribution.testing.Samples.MANAGERS;
import static org.ticketdistribution.testing.Samples.OFFICES;
import static org.ticketdistribution.testing.Samples.QUESTION;
import static org.ticketdistribution.testing.Samples.ticket;
import static org.ticketdistribution.testing.Samples.tickets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** /tickets/{id} and its forms. Айгерим К. is manager 1, Бауыржан С. 2, who gets ticket 1, Вера М. 3 in Алматы. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketPageTest {

    private static final String PAGE = "/tickets/1";
    private static final String ANALYSIS = PAGE + "/analysis";
    private static final String ASSIGNMENT = PAGE + "/assignment";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void load() {
        database.clean();
        Sending.of(OFFICES, MANAGERS, tickets(ticket(1, QUESTION, "", "VIP", "Алматы")))
                .send()
                .json(200);
        // The only one with the skill takes it; from there it can go anywhere.
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 3, "Бауыржан С.", 0, "Вера М.", 5));
    }

    @Test
    void page_tellsWhatIsKnown() {
        var page = page();

        assertThat(page)
                .contains("<h1>Обращение № 1</h1>", "Консультация", "местный анализатор", "Айгерим К.", "Астана")
                .contains("Клиент и офисы на схеме", "class=\"client\"")
                .contains("<strong>Загружено</strong>", "<strong>Проанализировано</strong>", "Запуск № 1")
                .containsPattern("<li>Алматы <small>[\\d,]+ км от клиента</small></li>")
                .containsPattern(
                        "<li>Астана <small>[\\d,]+ км от первого офиса</small> <span class=\"mark succeeded\">взял");
    }

    @Test
    void correction_isSavedAndTold() {
        var answer =
                correction().with("category", "Жалоба").with("priority", "9").to(ANALYSIS);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(PAGE);
        var analysis = Api.get("/api" + PAGE).json(200).get("ai_analysis");
        assertThat(analysis.get("category").asText()).isEqualTo("Жалоба");
        assertThat(analysis.get("priority").asInt()).isEqualTo(9);
        assertThat(analysis.get("source").asText()).isEqualTo("manual");
        assertThat(page())
                .contains("<strong>Анализ исправлен</strong>", "<del>Консультация</del> → <ins>Жалоба</ins>")
                .contains("исправлено вручную");
        assertThat(ByHand.history(1)).endsWith("everybody: corrected");
    }

    @Test
    void correctionWithRouting_givesTheTicketAnew() {
        var answer =
                correction().with("category", "Жалоба").with("reroute", "true").to(ANALYSIS);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(ByHand.history(1)).endsWith("everybody: corrected", "everybody: rerouted");
        database.assertInvariants(LOADS);
    }

    @Test
    void fieldsThatAreWrong_areNamedAndKeepWhatWasTyped() {
        var answer = correction()
                .with("category", "Невиданное")
                .with("sentiment", "")
                .with("priority", "11")
                .with("summary", "x".repeat(2001))
                .to(ANALYSIS);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("<h2 id=\"refused-title\">Проверьте поля</h2>")
                .contains("<small class=\"fault\" id=\"category-fault\">Такого значения нет</small>")
                .contains("<small class=\"fault\" id=\"sentiment-fault\">Заполните это поле</small>")
                .contains("<small class=\"fault\" id=\"priority-fault\">Такого значения нет</small>")
                .contains("<small class=\"fault\" id=\"summary-fault\">Слишком длинно</small>")
                .contains("name=\"priority\" min=\"1\" max=\"10\" required value=\"11\"")
                .contains("x".repeat(2001))
                .doesNotContain("language-fault");
        assertThat(ByHand.history(1)).endsWith("run 1: assigned");
    }

    @Test
    void secondEditor_isToldWhatChangedAndKeepsWhatWasTyped() {
        var second = correction().with("category", "Жалоба").with("summary", "Мои слова");
        ByHand.correct(1, "{\"category\": \"Претензия\", \"priority\": 10}").json(200);

        var answer = second.to(ANALYSIS);

        assertThat(answer.status()).isEqualTo(412);
        var notice = answer.text().split("class=\"notice bad refused\"", 2)[1].split("</section>", 2)[0];
        assertThat(notice)
                .contains("Обращение тем временем изменили", "Анализ исправлен", "everybody")
                .contains("<del>Консультация</del> → <ins>Претензия</ins>")
                .doesNotContain("Загружено", "Проанализировано");
        assertThat(answer.text())
                .contains("<small class=\"now\">Сейчас: Претензия</small>", "<small class=\"now\">Сейчас: 10</small>")
                .contains(">Мои слова</textarea>")
                .containsPattern("value=\"Жалоба\" data-category=\"1\" checked");
        assertThat(Api.get("/api" + PAGE).json(200).at("/ai_analysis/category").asText())
                .isEqualTo("Претензия");

        var again = correction().with("category", "Жалоба").to(ANALYSIS);
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void formWithoutVersion_changesNothing() {
        var answer = correction().with("version", "").to(ANALYSIS);

        assertThat(answer.status()).isEqualTo(412);
        assertThat(ByHand.history(1)).endsWith("run 1: assigned");
    }

    @Test
    void brokenRule_isNamedAndMayBeConfirmed() {
        var form = SentForm.on(PAGE, ASSIGNMENT).with("manager_id", "3").with("reason", "Клиент просил Веру");

        var refused = form.to(ASSIGNMENT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("<li>нет навыка VIP</li>", "name=\"override\"", "value=\"Клиент просил Веру\"")
                .containsPattern("<option value=\"3\" selected>Вера М\\. · в работе 5");
        assertThat(ByHand.history(1)).endsWith("run 1: assigned");

        var confirmed = form.with("override", "true").to(ASSIGNMENT);

        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(page())
                .contains("<dd><strong>Вера М.</strong></dd>", "<dt>Вопреки правилам</dt><dd>нет навыка VIP</dd>")
                .contains("<del>Айгерим К., Астана</del> → <ins>Вера М., Алматы</ins>");
        assertThat(ByHand.loads(database)).isEqualTo(Map.of("Айгерим К.", 2, "Бауыржан С.", 0, "Вера М.", 6));
    }

    @ParameterizedTest(name = "manager «{0}», reason «{1}»: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            '',   Почему, manager-fault, Заполните это поле
            x,    Почему, manager-fault, Такого значения нет
            99,   Почему, manager-fault, Такого менеджера больше нет
            3,    '  ',   reason-fault,  Заполните это поле
            """)
    void assignmentThatSaysTooLittle_isNamedAtItsField(String manager, String reason, String field, String words) {
        var answer = SentForm.on(PAGE, ASSIGNMENT)
                .with("manager_id", manager)
                .with("reason", reason)
                .to(ASSIGNMENT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<small class=\"fault\" id=\"" + field + "\">" + words + "</small>");
    }

    @Test
    void managerWhoHasItAlready_isNoChoiceAndRefused() {
        var form = SentForm.on(PAGE, ASSIGNMENT).with("manager_id", "1").with("reason", "Так");

        assertThat(page()).doesNotContain("<option value=\"1\"");
        var answer = form.to(ASSIGNMENT);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Обращение уже у этого менеджера.");
    }

    @Test
    void acceptance_isWrittenDown() {
        database.execute("update ai_analyses set needs_review = true");
        assertThat(page()).contains("Нужна проверка</span>");

        var answer = SentForm.on(PAGE, PAGE + "/acceptance").to(PAGE + "/acceptance");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(ByHand.history(1)).endsWith("everybody: accepted");
        assertThat(page()).doesNotContain("Нужна проверка</span>").contains("<strong>Анализ принят</strong>");
    }

    @Test
    void releaseOfWhatIsNotInQuarantine_isRefusedWithTheReason() {
        assertThat(page()).doesNotContain("/release");

        var answer = SentForm.on(PAGE, ASSIGNMENT).to(PAGE + "/release");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Обращение не на карантине, выпускать нечего.");
    }

    @Test
    void picture_isShownUnderOurOwnAddress() {
        var answer = SentForm.on(PAGE, PAGE + "/attachment").to(PAGE + "/attachment", "скан 1.PNG", PICTURE);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(page()).contains("<img src=\"/tickets/1/attachment\"", "скан 1.PNG");
        var file = Api.get(PAGE + "/attachment").response();
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("inline; filename*=UTF-8''%D1%81%D0%BA%D0%B0%D0%BD%201.PNG");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.asByteArray()).isEqualTo(PICTURE);
        assertThat(ByHand.history(1)).endsWith("everybody: attached");
    }

    @Test
    void fileThatIsNoPicture_isOnlyOfferedForDownload() {
        SentForm.on(PAGE, PAGE + "/attachment")
                .to(PAGE + "/attachment", "письмо.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(page()).doesNotContain("<img src=\"/tickets").contains("Открыть файл письмо.html");
        var file = Api.get(PAGE + "/attachment").response();
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void noFile_isSaidSo() {
        var empty = SentForm.on(PAGE, PAGE + "/attachment").to(PAGE + "/attachment", "x.png", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("<small class=\"fault\">Заполните это поле</small>");

        assertThat(Api.get(PAGE + "/attachment").status()).isEqualTo(404);
        assertThat(Api.get("/tickets/99/attachment").status()).isEqualTo(404);
        database.execute("update tickets set object_key = 'uploads/x/1-gone.png'");
        assertThat(Api.get(PAGE + "/attachment").status()).isEqualTo(404);
    }

    @Test
    void deletion_wantsToBeConfirmed() {
        var form = SentForm.on(PAGE, PAGE + "/deletion");

        var refused = form.to(PAGE + "/deletion");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("<small class=\"fault\" id=\"deletion-fault\">Отметьте, чтобы удалить</small>");

        var done = form.with("confirmed", "true").to(PAGE + "/deletion");
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith("/tickets");
        assertThat(Api.get(PAGE).status()).isEqualTo(404);
        assertThat(ByHand.loads(database)).isEqualTo(LOADS);
    }

    @ParameterizedTest
    @CsvSource({"analysis", "assignment", "acceptance", "release", "deletion"})
    void formOfAnotherSite_isRefused(String form) {
        var answer = Answer.of(Api.with()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .body("version=1")
                .post(PAGE + "/" + form));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(ByHand.history(1)).endsWith("run 1: assigned");
    }

    @Test
    void unknownTicket_isSaidSoOnAPage() {
        assertThat(Api.get("/tickets/99").status()).isEqualTo(404);
        assertThat(correction().to("/tickets/99/analysis").status()).isEqualTo(404);
        assertThat(SentForm.on(PAGE, ASSIGNMENT)
                        .with("manager_id", "3")
                        .with("reason", "Так")
                        .to("/tickets/99/assignment")
                        .text())
                .contains("Такого обращения нет");
    }

    @Test
    void textOfFilesAndPeople_isShownAndNeverRun() {
        var evil = "<script>alert(1)</script>\"'";
        database.execute(
                "update tickets set description = ?, segment = ?, country = ?, city = ?, street = ?, house = ?,"
                        + " attachment_key = ?",
                evil,
                evil,
                evil,
                evil,
                evil,
                evil,
                evil);
        database.execute("update managers set name = ? || id, position = ?, skills = array[?]", evil, evil, evil);
        database.execute("update business_units set name = ? || id", evil);
        correction().with("summary", evil).to(ANALYSIS);
        SentForm.on(PAGE, ASSIGNMENT)
                .with("manager_id", "3")
                .with("reason", evil)
                .with("override", "true")
                .to(ASSIGNMENT);
        var refused = SentForm.on(PAGE, ASSIGNMENT)
                .with("manager_id", evil)
                .with("reason", evil)
                .to(ASSIGNMENT);

        assertThat(refused.status()).isEqualTo(400);
        for (var page : new String[] {page(), refused.text()}) {
            assertThat(page).doesNotContain("<script>", "\"'").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Ближайший офис — Алматы, | Подходит один человек — | Исправить анализ      | Проанализировано
            kk | Ең жақын кеңсе — Алматы, | Сай келетіні жалғыз —   | Талдауды түзету       | Талданды
            en | The nearest office is Алматы, | Only one fits:     | Correct the analysis  | Analysed
            """)
    void page_speaksTheReadersLanguage(String language, String home, String choice, String form, String event) {
        assertThat(Api.get(PAGE, "lang", language).text()).contains(home, choice, form, event);
    }

    private static SentForm correction() {
        return SentForm.on(PAGE, ANALYSIS)
                .with("category", "Консультация")
                .with("sentiment", "Нейтральный")
                .with("priority", "5")
                .with("language", "RU")
                .with("summary", "Клиент спрашивает");
    }

    private static String page() {
        var answer = Api.get(PAGE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
