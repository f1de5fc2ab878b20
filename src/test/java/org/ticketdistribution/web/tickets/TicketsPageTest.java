package org.ticketdistribution.web.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Answer;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.SixTickets;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** GET /tickets: which tickets, in which order, and what leads on from there. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TicketsPageTest {

    private static final Pattern LINE = Pattern.compile("data-line[^>]*>(\\d+)</a>");
    private static final Pattern CHIP = Pattern.compile("<ul class=\"chips\".*?</ul>", Pattern.DOTALL);
    private static final Pattern EXPORT = Pattern.compile("class=\"export\" href=\"([^\"]+)\"");
    private static final Pattern HREF = Pattern.compile("<a href=\"([^\"]+)\"");

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void sixTickets() {
        database.clean();
        SixTickets.store(database);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | 1 2 3 4 5 6
            category=Жалоба                  | 1 3
            category=&segment=               | 1 2 3 4 5 6
            category=Невиданное              | ''
            priority_min=5                   | 1 3
            priority_min=2&priority_max=5    | 2 6
            priority_min=5&priority_max=2    | ''
            sentiment=Негативный             | 1 3
            language=KZ                      | 2
            segment=Mass                     | 2 3 5
            office=Астана                    | 1 3
            manager_id=2                     | 2 6
            assigned=false                   | 4 5
            needs_review=true                | 4 5
            review_queue=true                | 4 5
            run_id=1                         | 2 4
            q=войти                          | 1
            q=100%                           | 1
            q=благодарит                     | 6
            unassigned=nobody_eligible       | 5
            unassigned=spam_quarantined      | ''
            sort=-id                         | 6 5 4 3 2 1
            sort=priority                    | 4 2 6 1 3 5
            sort=-priority                   | 3 1 6 2 4 5
            sort=-created_at                 | 6 5 4 3 2 1
            sort=assigned_at                 | 2 1 3 6 4 5
            sort=-assigned_at                | 6 3 1 2 5 4
            sort=-priority&category=Жалоба   | 3 1
            page=2                           | ''
            """)
    void list_showsWhatTheAddressAsksFor(String query, String ids) {
        decideAboutTheFifth();

        var page = page("/tickets?" + query);

        assertThat(lines(page)).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void export_isOfTheSameTicketsInTheSameOrder() {
        var page = page("/tickets", "category", "Жалоба", "q", "a&b", "sort", "-priority", "size", "25");

        assertThat(EXPORT.matcher(page).results().map(link -> link.group(1)))
                .containsExactly(
                        "/api/tickets/export?q=a%26b&amp;category=%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0&amp;sort=-priority");
        var shown = page("/tickets?segment=Mass&sort=-priority");
        var address = EXPORT.matcher(shown).results().findFirst().orElseThrow().group(1);
        var exported = Api.getEncoded(address.replace("&amp;", "&")).text().split("\n");
        assertThat(lines(shown)).containsExactly("3", "2", "5");
        assertThat(exported).hasSize(5);
        assertThat(exported[1]).startsWith("3,");
        assertThat(exported[4]).startsWith("5,");
    }

    @Test
    void filter_isTakenAwayByItself() {
        var page = page("/tickets?category=Жалоба&language=RU&size=25&page=1&sort=-id");

        var chips = CHIP.matcher(page).results().findFirst().orElseThrow().group();
        assertThat(chips).containsSubsequence("Категория:", "Жалоба", "Язык:", "Русский", "Сбросить все");
        assertThat(HREF.matcher(chips).results().map(link -> link.group(1)))
                .containsExactly(
                        "/tickets?language=RU&amp;sort=-id&amp;size=25",
                        "/tickets?category=%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0&amp;sort=-id&amp;size=25");
        assertThat(page("/tickets")).doesNotContain("class=\"chips\"");
    }

    @Test
    void manager_isNamedInTheFilter() {
        assertThat(page("/tickets?manager_id=1"))
                .contains("<span class=\"chip-label\">Менеджер:</span> Лев Т. · Астана")
                .contains("<option value=\"1\" selected>Лев Т. · Астана</option>");
        assertThat(page("/tickets?manager_id=99")).contains("<option value=\"99\" selected>99</option>");
    }

    @Test
    void column_turnsTheOrderRound() {
        var byPriority = page("/tickets?sort=-priority&segment=Mass&page=1");

        assertThat(byPriority)
                .contains("aria-sort=\"descending\"><a href=\"/tickets?segment=Mass&amp;sort=priority\"")
                .contains("aria-sort=\"none\"><a href=\"/tickets?segment=Mass\"")
                .contains("aria-sort=\"none\"><a href=\"/tickets?segment=Mass&amp;sort=-created_at\"")
                .contains("name=\"sort\" value=\"-priority\" form=\"filters\"");
    }

    @Test
    void page_leadsToItsNeighbours() {
        manyTickets(60);

        var second = page("/tickets?size=25&page=2&sort=-id");

        assertThat(lines(second)).hasSize(25).startsWith("41").endsWith("17");
        assertThat(second)
                .contains("rel=\"prev\" href=\"/tickets?sort=-id&amp;size=25\"")
                .contains("rel=\"next\" href=\"/tickets?sort=-id&amp;size=25&amp;page=3\"")
                .contains("Найдено: 66<");
        assertThat(page("/tickets?size=25&page=3"))
                .doesNotContain("rel=\"next\"")
                .contains("Найдено: 66<");
        assertThat(page("/tickets?page=4")).contains("Найдено: 66<", "rel=\"prev\"");
    }

    @Test
    void manyTickets_areCountedAfterwards() {
        manyTickets(1000);

        var page = page("/tickets");
        assertThat(page).contains("hx-get=\"/tickets/count\"", "Найдено: больше 1\u00a0000");
        assertThat(Api.get("/tickets/count").text().strip()).isEqualTo("<span>Найдено: 1\u00a0006</span>");
        assertThat(page("/tickets?category=Жалоба")).contains("Найдено: 2<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "page=10000001",
                "size=1000",
                "size=x",
                "sort=name",
                "run_id=x",
                "manager_id=x",
                "priority_min=high",
                "assigned=maybe",
                "review_queue=1"
            })
    void addressThatIsNotUnderstood_isSaidSo(String query) {
        var answer = Answer.of(Api.with(SixTickets.parameters(query)).get("/tickets"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<h1>Адрес не понят</h1>");
    }

    @Test
    void textOfFiles_isShownAndNeverRun() {
        var stored = new Stored(database);
        var evil = "<script>alert('%s')</script>\"'&";
        var office = stored.office(evil.formatted("office"));
        var manager = stored.manager(evil.formatted("manager"), office);
        var ticket = stored.ticket(7, evil.formatted("segment"), evil.formatted("text"));
        stored.ticket(8, evil.formatted("segment"), evil.formatted("text"));
        stored.analysis(ticket, "Жалоба", "Негативный", 9, "RU");
        stored.assignment(ticket, manager, "2026-03-02T10:00:00Z");
        database.execute("update ai_analyses set summary = ? where ticket_id = 7", evil.formatted("summary"));
        database.execute("update tickets set city = ? where id > 6", evil.formatted("city"));

        for (var address : List.of(
                "/tickets",
                "/tickets?q=<script>alert('q')</script>\"'",
                "/tickets?office=<script>&segment=\"><script>")) {
            assertThat(page(address))
                    .doesNotContain("<script>", "alert('", "\"><script")
                    .contains("&lt;script&gt;");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Найдено: 6 | Жалоба     | Приоритет от      | не назначено
            kk | Табылды: 6 | Шағым      | Басымдық, кемінде | тағайындалмаған
            en | Found: 6   | Complaint  | Priority from     | Unassigned
            """)
    void list_speaksTheReadersLanguage(String language, String found, String category, String filter, String nobody) {
        assertThat(page("/tickets?lang=" + language))
                .contains("<html lang=\"" + language + "\"", found, category, filter)
                .containsIgnoringCase(nobody);
    }

    @Test
    void nothingStored_isNoEmptyBox() {
        database.clean();

        assertThat(page("/tickets"))
                .contains("Здесь появятся загруженные обращения.")
                .doesNotContain("<table");
        assertThat(page("/tickets?q=x")).contains("Ничего не найдено.").doesNotContain("<table");
    }

    private void decideAboutTheFifth() {
        database.execute("insert into routing_worlds values ('w', '{}')");
        database.execute("""
                insert into decisions (ticket_id, unassigned_code, unassigned_reason, world_hash, decision)
                values (5, 'nobody_eligible', 'Не назначено.', 'w', '{}'),
                    (6, 'nobody_eligible', 'Не назначено.', 'w', '{}')""");
    }

    private void manyTickets(int number) {
        database.execute("""
                insert into tickets (client_guid, description, geocode_status)
                select gen_random_uuid(), 'Вопрос ' || n, 'not_found' from generate_series(1, ?) n""", number);
    }

    private static String page(String address) {
        var parts = address.split("\\?", 2);
        return page(parts[0], SixTickets.parameters(parts.length == 1 ? "" : parts[1]));
    }

    private static String page(String path, Object... parameters) {
        var answer = Api.get(path, parameters);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static List<String> lines(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }
}
