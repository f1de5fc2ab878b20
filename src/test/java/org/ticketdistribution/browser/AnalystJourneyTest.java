package org.ticketdistribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.DemoData;
import org.ticketdistribution.testing.TestDatabase;

/** Questions asked, the map clicked, a manager set away: with the demo data, in a real browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
@EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
class AnalystJourneyTest {

    private static @Nullable Chromium chromium;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void load() {
        if (chromium == null) {
            DemoData.upload();
            chromium = Chromium.start();
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ru-RU | Покажи распределение типов обращений по городам | stacked_bar | Число обращений по городам и категориям
            kk-KZ | кеңселер бойынша өтініштер саны                 | bar         | Өтініштер саны, кеңселер бойынша
            en-GB | share of tickets by language as a pie           | pie         | Share of tickets, % by language
            """)
    void question_isDrawnAndItsTableIsRight(String language, String question, String type, String title) {
        try (var tab = tab(Look.DESKTOP.in(language))) {
            var page = tab.open("/ask");
            page.locator("#q").fill(question);
            page.keyboard().press("Enter");

            assertThat(page.locator("#chart-title")).hasText(title);
            assertThat(page.locator("canvas#chart")).hasAttribute("data-drawn", type);
            Assertions.assertThat(isPainted(page)).isTrue();
            Assertions.assertThat(page.url()).contains("/ask?q=");
            tab.assertSound("asked-" + type);
            if (type.equals("bar")) {
                var offices = database.rows("""
                        select b.name as office, count(*) as tickets from assignments g
                            join business_units b on b.id = g.business_unit_id group by b.name order by count(*) desc, b.name collate "C" """);
                assertThat(page.locator(".figures tbody th"))
                        .hasText(offices.stream()
                                .map(row -> (String) row.get("office"))
                                .toArray(String[]::new));
                assertThat(page.locator(".figures tbody td"))
                        .hasText(offices.stream()
                                .map(row -> String.valueOf(row.get("tickets")))
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    void control_asksAgainAndTheAddressIsTheChart() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/ask?group_by=category");
            page.locator("#c-group_by").selectOption("language");
            assertThat(page.locator("#chart-title")).hasText("Число обращений по языкам");
            page.locator("#c-chart_type").selectOption("pie");
            assertThat(page.locator("canvas#chart")).hasAttribute("data-drawn", "pie");
            assertThat(page).hasURL(Pattern.compile(".*/ask\\?group_by=language&measure=count&chart_type=pie$"));

            page.reload();
            assertThat(page.locator("#chart-title")).hasText("Число обращений по языкам");
            tab.assertNoComplaints();
            // A pie of means is refused beside the controls, which stay as they were chosen.
            page.locator("#c-measure").selectOption("average_priority");
            assertThat(page.locator(".controls [role=alert]")).containsText("Средние");
            assertThat(page.locator("#c-chart_type")).hasValue("pie");
        }
    }

    @Test
    void clickOnTheMap_leadsToTheFilteredList() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/map?language=KZ");
            assertThat(page.locator("#map")).hasAttribute("data-drawn", "/api/dashboard/map?language=KZ");
            page.locator("#map .office[title='Астана']").click();
            tab.assertSound("map-popup");
            var link = page.locator("#map .leaflet-popup a[href^='/tickets?']");
            var tickets = Long.parseLong(link.innerText().replaceAll("\\D", ""));
            link.click();

            page.waitForURL(Pattern.compile(".*/tickets\\?language=KZ&office=.*"));
            Assertions.assertThat(tickets).isPositive().isEqualTo(database.number("""
                            select count(*) from assignments g join ai_analyses a on a.ticket_id = g.ticket_id
                                join business_units b on b.id = g.business_unit_id
                            where b.name = 'Астана' and a.language = 'KZ'"""));
        }
    }

    @Test
    void circleOnTheMap_saysWhoHasItsTickets() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/map");
            page.locator("#map path.place").last().dispatchEvent("click");

            assertThat(page.locator("#map .leaflet-popup-content p").first()).containsText("Обращения: ");
            page.locator("#filter-category").selectOption("Спам");
            assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile(".*category=.*"));
            assertThat(page).hasURL(Pattern.compile(".*/map\\?category=[^&]*$"));
            tab.assertNoComplaints();
        }
    }

    @Test
    void mapAfterGoingBack_isDrawnAgain() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/map");
            page.locator("#filter-category").selectOption("Спам");
            assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile(".*category=.*"));
            page.goBack();

            assertThat(page.locator("#map")).hasAttribute("data-drawn", "/api/dashboard/map");
            assertThat(page.locator("#filter-category")).hasValue("");
            tab.assertNoComplaints();
        }
    }

    @Test
    void manager_isSetAwayAndBack() {
        try (var tab = tab(Look.PHONE)) {
            var page = tab.open("/managers/1");
            page.getByLabel("Отсутствует, ничего не получает").check();
            page.locator("#max-load").fill("-5");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Сохранить"))
                    .click();
            assertThat(page.locator("#limit-error")).containsText("Предел — от 0");
            assertThat(page.locator("#max-load")).hasValue("-5");
            assertThat(page.locator("#max-load")).isFocused();
            // The browser itself counts an answer of 400 as an error.
            tab.forgetComplaints();
            tab.assertSound("manager-refused");

            page.locator("#max-load").fill("50");
            page.keyboard().press("Enter");
            assertThat(page.locator(".outcome")).hasText("Сохранено.");
            assertThat(page.locator(".facts .mark").first()).hasText("отсутствует");
            Assertions.assertThat(database.texts("select available || ' ' || max_load from managers where id = 1"))
                    .containsExactly("false 50");
            tab.assertSound("manager-away");

            page.getByLabel("На месте, принимает обращения").check();
            page.locator("#max-load").fill("");
            page.keyboard().press("Enter");
            assertThat(page.locator(".facts .mark").first()).hasText("на месте");
            Assertions.assertThat(database.texts(
                            "select available || ' ' || coalesce(max_load, 0) from managers where id = 1"))
                    .containsExactly("true 0");
            tab.assertNoComplaints();
        }
    }

    private static Tab tab(Look look) {
        return Objects.requireNonNull(chromium).tab(look);
    }

    /** Whether the chart has more than one colour. */
    private static boolean isPainted(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const canvas = document.getElementById('chart');
                  const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const colours = new Set();
                  for (let at = 0; at < points.length; at += 4) {
                    if (points[at + 3] === 255) {
                      colours.add((points[at] << 16) | (points[at + 1] << 8) | points[at + 2]);
                    }
                  }
                  return colours.size > 1;
                }""");
    }
}
