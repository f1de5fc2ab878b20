package org.ticketdistribution.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.browser.Inside;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.web.Html;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
class DashboardPageTest {

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @BeforeEach
    void clean() {
        database.clean();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ru | Пока ничего не загружено
            kk | Әзірге ештеңе жүктелмеген
            en | Nothing is loaded yet
            """)
    void nothingStored_pageSaysWhatToDo(String language, String words) {
        var page = Html.page("/?lang=" + language);

        assertThat(page).contains(words, "href=\"/upload\" role=\"button\"").doesNotContain("action=\"/demo\"");
    }

    @Test
    void demoThatIsNotOffered_isNotLoaded() {
        var response = Html.form().post("/demo");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).endsWith("/");
        assertThat(database.number("select count(*) from runs")).isZero();
    }

    @Test
    void figures_leadToTheirTickets() {
        fourTickets();

        var page = Html.page("/");

        assertThat(page)
                .contains("<a href=\"/tickets\">4</a>")
                .contains("<a href=\"/tickets?assigned=true\">2</a> <small>50 %</small>")
                .contains("<a href=\"/tickets?assigned=false\">2</a>")
                .contains("Средний приоритет</dt><dd>5</dd>")
                .contains("<a href=\"/review\">0</a>");
    }

    @Test
    void bar_leadsToTheTicketsItCounts() {
        fourTickets();

        var page = Html.page("/");

        assertBar(page, "/tickets?category=%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0", "Жалоба", "2", "66,7 %");
        assertBar(page, "/tickets?language=KZ", "Казахский", "1", "33,3 %");
        assertBar(page, "/tickets?priority_min=9&amp;priority_max=9", "9", "1", "33,3 %");
        assertBar(page, "/tickets?segment=VIP", "VIP", "1", "33,3 %");
        assertBar(page, "/tickets?office=%D0%90%D1%81%D1%82%D0%B0%D0%BD%D0%B0", "Астана", "2", "100 %");
    }

    @Test
    void loads_areShownBeforeAndAfterWithTheirEvenness() {
        fourTickets();
        database.execute("update managers set current_load = current_load + 2 where name like 'Вера%'");

        var page = Html.page("/");

        // Before: 0 and 2; after: 2 and 2.
        assertThat(page)
                .containsPattern("Наибольшая к средней</th><td>2</td><td>1</td>")
                .containsPattern("Индекс Джайна</th><td>0,5</td><td>1</td>")
                .containsPattern("Всего в работе</th><td>2</td><td>4</td>");
        assertThat(page.replaceAll("\\s+", " "))
                .containsPattern("/managers/1\">Айгерим &lt;b&gt;</a>.{1,400}<td>0</td> <td>2</td> <td>2</td>");
    }

    @Test
    void nameFromAFile_isShownAndNeverRun() {
        fourTickets();

        assertThat(Html.page("/")).contains("Айгерим &lt;b&gt;").doesNotContain("<b>", "&amp;lt;");
    }

    @Test
    void reasons_areWordedInTheLanguageOfThePage() {
        fourTickets();
        database.execute("insert into routing_worlds values ('w', '{}')");
        database.execute("""
                insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision)
                values (3, 'nobody_eligible', 'Никто', 'w', '{"emptied_by": "vip_skill"}')""");

        assertThat(Html.page("/?lang=en"))
                .containsPattern("<strong>1</strong> Nobody fits; the last ones are refused by the rule: no VIP skill")
                .containsPattern("<strong>1</strong> Not routed yet");
    }

    @Test
    void runAtWork_isShownWithItsProgress() {
        fourTickets();
        database.execute("""
                insert into runs (kind, state, stage, started_at, tickets_loaded, owner)
                values ('upload', 'running', 'analysis', now(), 4, gen_random_uuid())""");
        database.execute("insert into replicas (id, lives_until) select owner, now() + interval '1 hour' from runs");
        try {
            assertThat(Html.page("/"))
                    .contains("data-events=\"/api/runs/1/events\"", "Сейчас идёт", "href=\"/runs/1\"")
                    .contains("<noscript><meta http-equiv=\"refresh\"");
        } finally {
            database.execute("update runs set state = 'failed', finished_at = now(), owner = null");
        }
        assertThat(Html.page("/")).contains("Последний запуск").doesNotContain("data-events");
    }

    private static void assertBar(String page, String href, String label, String count, String share) {
        assertThat(page)
                .containsPattern(Pattern.compile(
                        Pattern.quote("<a href=\"" + href + "\">" + label + "</a>") + ".*?<td>" + count
                                + "</td>\\s*<td>" + share + "</td>",
                        Pattern.DOTALL));
    }

    /** The first two are given to the first manager, the third to nobody, the fourth is not analysed. */
    private void fourTickets() {
        var office = stored.office("Астана");
        var manager = stored.manager("Айгерим <b>", office);
        stored.manager("Вера М.", office);
        var first = stored.ticket(1, "VIP", "Текст");
        var second = stored.ticket(2, "Mass", "Текст");
        var third = stored.ticket(3, "Mass", "Текст");
        stored.ticket(4, null, "Текст");
        stored.analysis(first, "Жалоба", "Негативный", 9, "RU");
        stored.analysis(second, "Жалоба", "Негативный", 5, "KZ");
        stored.analysis(third, "Спам", "Нейтральный", 1, "RU");
        stored.assignment(first, manager, "2026-03-01T10:00:00Z");
        stored.assignment(second, manager, "2026-03-01T10:00:00Z");
    }
}
