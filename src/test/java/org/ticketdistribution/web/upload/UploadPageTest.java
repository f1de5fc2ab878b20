package org.ticketdistribution.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.browser.Inside;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Html;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
class UploadPageTest {

    private static final String TICKETS = Samples.tickets(
            Samples.ticket(1, "Астана"), Samples.ticket(2, "Алматы"), "не-guid,,,Текст,,Mass,Казахстан,,Астана,,");

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void clean() {
        database.clean();
    }

    @Test
    void form_saysWhetherTicketsMayComeAlone() {
        assertThat(Html.page("/upload")).contains("нужны все три таблицы", "name=\"files\" multiple");

        load();

        assertThat(Html.page("/upload")).contains("Можно загрузить одни обращения");
    }

    @Test
    void check_namesFilesAndIssuesAndWritesNothing() {
        var page = Html.of(
                send(
                        "check",
                        "redo",
                        "1.csv",
                        TICKETS,
                        "2.csv",
                        Samples.MANAGERS,
                        "3.csv",
                        Samples.OFFICES,
                        "p.png",
                        "\u0089PNG"),
                200);

        assertThat(page)
                .contains("Проверено: файлы можно загрузить")
                .containsPattern(file("1.csv", "обращения", "2"))
                .containsPattern(file("2.csv", "менеджеры", "3"))
                .containsPattern(file("3.csv", "офисы", "2"))
                .containsPattern(file("p.png", "вложение", ""))
                .contains("data-label=\"Файл\" class=\"word\">1.csv<", "data-label=\"Строка\">4<")
                .contains("data-label=\"Столбец\">GUID клиента<")
                .doesNotContain("Уже сохранено");
        assertThat(database.number("select (select count(*) from tickets) + (select count(*) from runs)"))
                .isZero();
    }

    @Test
    void load_leadsToTheRun() {
        var response = send("load", "redo", "b", TICKETS, "a", Samples.MANAGERS, "c", Samples.OFFICES);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/runs/1");
        database.awaitRuns();
        assertThat(database.number("select count(*) from assignments")).isEqualTo(2);
    }

    @Test
    void loadByScript_isToldWhereToGo() {
        var response = files(
                        Html.form().header("HX-Request", "true"),
                        "a",
                        Samples.OFFICES,
                        "b",
                        Samples.MANAGERS,
                        "c",
                        TICKETS)
                .multiPart("step", "load")
                .post("/upload");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("HX-Redirect")).isEqualTo("/runs/1");
        database.awaitRuns();
    }

    @Test
    void ticketsAlone_areLoadedOnTheStoredStaff() {
        load();

        var checked = Html.of(send("check", "redo", "night.csv", Samples.tickets(Samples.ticket(7, "Астана"))), 200);
        assertThat(checked)
                .containsPattern("офисы\\s*<span class=\"mark\">сохранённые")
                .containsPattern("менеджеры\\s*<span class=\"mark\">сохранённые");

        var response = send("load", "redo", "night.csv", Samples.tickets(Samples.ticket(7, "Астана")));
        assertThat(response.statusCode()).isEqualTo(303);
        database.awaitRuns();
        assertThat(database.number("select count(*) from assignments")).isEqualTo(3);
    }

    @Test
    void check_saysWhatWouldBeDoneAnewAndWhatPeopleWouldLose() {
        load();
        database.execute("update ai_analyses set source = 'manual' where ticket_id = 1");

        assertThat(Html.of(send("check", "redo", "t.csv", TICKETS), 200))
                .contains("Уже сохранено из этих обращений: 2.", "Будут разобраны и назначены заново: 2.")
                .contains("эти правки пропадут: 1.", "выберите «Не трогать»");
        assertThat(Html.of(send("check", "keep", "t.csv", TICKETS), 200))
                .contains("Уже сохранено из этих обращений: 2.", "Разобранное останется как есть.")
                .contains("value=\"keep\" checked")
                .doesNotContain("правки пропадут");
    }

    @Test
    void missingTable_isNamed() {
        var page = Html.of(send("load", "keep", "a.csv", Samples.OFFICES, "b.csv", TICKETS), 400);

        assertThat(page)
                .contains("Файлы не загружены", "Нет таблицы менеджеров")
                .contains("value=\"keep\" checked")
                .doesNotContain("Нет таблицы офисов", "Нет таблицы обращений");
    }

    @Test
    void nothingChosen_isSaidSo() {
        var nothing = Html.form()
                .multiPart("files", "", new byte[0])
                .multiPart("step", "check")
                .post("/upload");

        assertThat(Html.of(nothing, 400))
                .contains(
                        "Так загрузить нельзя",
                        "Нет таблицы офисов",
                        "Нет таблицы менеджеров",
                        "Нет таблицы обращений");
    }

    @Test
    void severalTablesOfAKind_areNamed() {
        var page = Html.of(
                send(
                        "check",
                        "redo",
                        "a.csv",
                        Samples.OFFICES,
                        "<i>.csv",
                        Samples.OFFICES,
                        "m",
                        Samples.MANAGERS,
                        "t",
                        TICKETS),
                400);

        assertThat(page)
                .contains("Несколько таблиц офисов", "a.csv, &lt;i&gt;.csv")
                .doesNotContain("<i>");
    }

    @Test
    void unusableFile_isRefusedWithFileLineAndColumn() {
        var managers = "ФИО,Должность,Офис\nАсель,Специалист,Астана\n";

        assertThat(Html.of(send("check", "redo", "o", Samples.OFFICES, "managers.csv", managers, "t", TICKETS), 200))
                .contains("так файлы загрузить нельзя", "нельзя использовать");
        assertThat(Html.of(send("load", "redo", "o", Samples.OFFICES, "managers.csv", managers, "t", TICKETS), 400))
                .contains("Файлы не загружены", "Ничего не записано")
                .contains("data-label=\"Файл\" class=\"word\">managers.csv<")
                .contains("data-label=\"Строка\">1<")
                .contains("data-label=\"Столбец\">Навыки<")
                .contains("data-label=\"Столбец\">Количество обращений в работе<");
        assertThat(database.number("select count(*) from runs")).isZero();
    }

    /** Two tickets for the stored staff; the third row is skipped. */
    private void load() {
        var response = send("load", "redo", "t.csv", TICKETS, "m.csv", Samples.MANAGERS, "o.csv", Samples.OFFICES);
        assertThat(response.statusCode()).isEqualTo(303);
        database.awaitRuns();
    }

    /** @param files name, content, name, content */
    private static Response send(String step, String unchanged, String... files) {
        return files(Html.form(), files)
                .multiPart("unchanged", unchanged)
                .multiPart("step", step)
                .post("/upload");
    }

    private static RequestSpecification files(RequestSpecification form, String... files) {
        for (var index = 0; index < files.length; index += 2) {
            var bytes = files[index + 1].startsWith("\u0089")
                    ? files[index + 1].getBytes(StandardCharsets.ISO_8859_1)
                    : files[index + 1].getBytes(StandardCharsets.UTF_8);
            form.multiPart(new MultiPartSpecBuilder(bytes)
                    .controlName("files")
                    .fileName(files[index])
                    .mimeType("application/octet-stream")
                    .build());
        }
        return form;
    }

    private static String file(String name, String table, String rows) {
        return ">" + name + "</th>\\s*<td>" + table + "\\s*</td>\\s*<td class=\"number\">" + rows + "</td>";
    }
}
