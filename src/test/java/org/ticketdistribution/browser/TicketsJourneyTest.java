package org.ticketdistribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.Sending;
import org.ticketdistribution.testing.TestDatabase;

/** Finding a ticket and changing it, as people do it in a browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
@EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
class TicketsJourneyTest {

    private static @Nullable Chromium chromium;

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void load() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        database.clean();
        Sending.of(
                        Samples.OFFICES,
                        Samples.MANAGERS,
                        Samples.tickets(
                                Samples.ticket(
                                        1, "Здравствуйте! Потеряла карту лояльности номер семь", "", "Mass", "Астана"),
                                Samples.ticket(2, Samples.QUESTION, "", "VIP", "Астана"),
                                Samples.ticket(3, Samples.QUESTION, "", "Mass", "Алматы")))
                .send()
                .json(200);
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void ticket_isFoundByItsTextCorrectedAndRoutedAgain() {
        try (var tab = tab()) {
            var page = tab.open("/tickets");
            page.locator("#q").pressSequentially("карту лояльности");

            assertThat(page.locator("a[data-line]")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("/tickets\\?q=%D0%BA[^&=]*$"));
            assertThat(page.locator("#q")).isFocused();

            page.locator("#q").blur();
            page.keyboard().press("j");
            assertThat(page.locator("a[data-line]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/tickets/1$"));

            page.getByText("Исправить анализ").click();
            page.getByRole(AriaRole.RADIO, named("Жалоба")).check();
            page.getByLabel("Приоритет").fill("9");
            page.getByLabel("и назначить заново").check();
            page.getByRole(AriaRole.BUTTON, button("Сохранить")).click();

            assertThat(page.getByText("исправлено вручную")).isVisible();
            assertThat(page.locator(".history").first()).containsText("Назначено заново");
            assertThat(page.locator(".history").first()).containsText("Анализ исправлен");
            tab.assertNoComplaints();
        }
        var analysis = Api.get("/api/tickets/1").json(200).get("ai_analysis");
        assertThat(analysis.get("category").asText()).isEqualTo("Жалоба");
        assertThat(analysis.get("priority").asInt()).isEqualTo(9);
        assertThat(ByHand.history(1)).endsWith("everybody: corrected", "everybody: rerouted");
    }

    @Test
    void ruleThatIsBroken_isNamedAndSetAside() {
        try (var tab = tab()) {
            var page = tab.open("/tickets/2");
            page.getByText("Передать менеджеру").click();
            page.locator("#manager").selectOption("3");
            page.locator("#reason").fill("Клиент просил Веру");
            page.getByRole(AriaRole.BUTTON, button("Передать")).click();

            assertThat(page.locator(".broken")).containsText("нет навыка VIP");
            assertThat(page.locator("#reason")).hasValue("Клиент просил Веру");
            assertThat(page.locator(".refused")).isFocused();
            tab.forgetComplaints();
            tab.assertSound("ticket-refused");
            page.getByLabel("Всё равно передать").check();
            page.getByRole(AriaRole.BUTTON, button("Передать")).click();

            assertThat(page.locator("#assignment-title + dl")).containsText("Вера М.");
            assertThat(page.locator("#assignment-title + dl")).containsText("нет навыка VIP");
        }
        assertThat(Api.get("/api/tickets/2")
                        .json(200)
                        .at("/assignment/overrides/0")
                        .asText())
                .isEqualTo("vip_skill");
    }

    @Test
    void secondEditor_isToldAndKeepsWhatWasTyped() {
        try (var tab = tab()) {
            var page = tab.open("/tickets/3");
            page.getByText("Исправить анализ").click();
            page.getByRole(AriaRole.RADIO, named("Жалоба")).check();
            page.locator("#summary").fill("Мои слова");
            ByHand.correct(3, "{\"category\": \"Претензия\"}").json(200);
            page.getByRole(AriaRole.BUTTON, button("Сохранить")).click();

            assertThat(page.locator(".refused")).containsText("Обращение тем временем изменили");
            assertThat(page.locator(".refused")).containsText("Претензия");
            assertThat(page.locator("#summary")).hasValue("Мои слова");
            tab.forgetComplaints();
            tab.assertSound("ticket-stale");
            page.getByRole(AriaRole.BUTTON, button("Сохранить")).click();
            assertThat(page.locator(".refused")).hasCount(0);
        }
        assertThat(Api.get("/api/tickets/3")
                        .json(200)
                        .at("/ai_analysis/summary")
                        .asText())
                .isEqualTo("Мои слова");
    }

    @Test
    void filters_standInTheAddressAndBackBringsThemBack() {
        try (var tab = tab()) {
            var page = tab.open("/tickets");
            page.locator("#filter-office").selectOption("Алматы");
            assertThat(page.locator("a[data-line]")).hasCount(1);
            assertThat(page.locator(".chips")).containsText("Алматы");
            page.getByRole(AriaRole.LINK, link("Приоритет")).click();
            assertThat(page).hasURL(Pattern.compile("office=[^&]+&sort=-priority$"));
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("office=[^&]+$"));
            assertThat(page.locator("#filter-office")).hasValue("Алматы");
            page.getByRole(AriaRole.LINK, link("Убрать фильтр «Офис»")).click();
            assertThat(page.locator("a[data-line]")).hasCount(3);
            assertThat(page.locator("#filter-office")).hasValue("");
            assertThat(page).hasURL(Pattern.compile("/tickets$"));
            tab.assertNoComplaints();
        }
    }

    private static Tab tab() {
        return Objects.requireNonNull(chromium).tab(Look.DESKTOP);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
