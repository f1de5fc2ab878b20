package org.ticketdistribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.Api;
import org.ticketdistribution.testing.ByHand;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;

/** Going through a queue with the keyboard alone. Twelve unsure tickets, all alike, so that they stand by their ids. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
@EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
class ReviewJourneyTest {

    private static @Nullable Chromium chromium;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void twelve() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        database.clean();
        var stored = new Stored(database);
        var manager = stored.manager("Лев Т.", stored.office("Астана"));
        stored.manager("Майя У.", stored.office("Алматы"));
        for (var number = 1; number <= 12; number++) {
            stored.ticket(number, "Mass", "Текст обращения " + number);
            stored.analysis(number, "Жалоба", "Нейтральный", 5, "RU");
            stored.assignment(number, manager, "2026-03-02T10:00:00Z");
        }
        database.execute("update ai_analyses set needs_review = true");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void tenTickets_areReviewedByKeyboardAlone() {
        try (var tab = Objects.requireNonNull(chromium).tab(Look.DESKTOP)) {
            var page = tab.open("/review");
            assertThat(page.locator("#panel-title")).hasText("Обращение № 1");
            // Would be gone after a load of the whole page.
            page.evaluate("window.stillHere = true");

            for (var number = 1; number <= 6; number++) {
                page.keyboard().press("a");
                shows(page, number + 1);
            }
            // Looks at the next one, comes back, and corrects: claim, priority 7, positive, English.
            page.keyboard().press("j");
            shows(page, 8);
            page.keyboard().press("k");
            shows(page, 7);
            page.keyboard().press("4");
            page.keyboard().press("+");
            page.keyboard().press("+");
            page.keyboard().press("t");
            page.keyboard().press("l");
            page.keyboard().press("l");
            page.keyboard().press("s");
            shows(page, 8);
            // To the only other manager, with a reason that is typed.
            page.keyboard().press("m");
            assertThat(page.locator("#manager")).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().type("Майя знает клиента");
            page.keyboard().press("Enter");
            shows(page, 9);
            page.keyboard().press("a");
            shows(page, 10);
            page.keyboard().press("a");
            shows(page, 11);

            assertThat(page.locator("#queues [aria-current] .count")).hasText("3");
            assertThat(page).hasURL(Pattern.compile("/review\\?queue=unsure&ticket=11$"));
            assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
            tab.assertNoComplaints();
        }
        assertThat(ByHand.history(1)).endsWith("everybody: accepted");
        assertThat(ByHand.history(10)).endsWith("everybody: accepted");
        assertThat(ByHand.history(7)).endsWith("everybody: corrected");
        assertThat(ByHand.history(8)).endsWith("everybody: reassigned");
        var corrected = Api.get("/api/tickets/7").json(200).get("ai_analysis");
        assertThat(corrected.get("category").asText()).isEqualTo("Претензия");
        assertThat(corrected.get("priority").asInt()).isEqualTo(7);
        assertThat(corrected.get("sentiment").asText()).isEqualTo("Негативный");
        assertThat(corrected.get("language").asText()).isEqualTo("ENG");
    }

    @Test
    void conflict_isShownInThePanel() {
        try (var tab = Objects.requireNonNull(chromium).tab(Look.DESKTOP)) {
            var page = tab.open("/review");
            page.evaluate("window.stillHere = true");
            ByHand.correct(1, "{\"category\": \"Претензия\"}").json(200);
            page.keyboard().press("2");
            page.keyboard().press("s");

            assertThat(page.locator(".refused")).containsText("Обращение тем временем изменили");
            assertThat(page.locator(".refused")).isFocused();
            assertThat(page.locator("input[data-category='2']")).isChecked();
            assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
            // The browser itself notes that the answer was a refusal.
            tab.forgetComplaints();
            tab.assertSound("review-stale");
            page.keyboard().press("s");
            assertThat(page.locator(".refused")).hasCount(0);
        }
        assertThat(Api.get("/api/tickets/1")
                        .json(200)
                        .at("/ai_analysis/category")
                        .asText())
                .isEqualTo("Смена данных");
    }

    /** The ticket is there, and the next key is meant for it: keys are heard wherever the focus is, once nothing is moving. */
    private static void shows(Page page, int ticket) {
        assertThat(page.locator("#panel-title")).hasText("Обращение № " + ticket);
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
    }
}
