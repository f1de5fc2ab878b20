package org.ticketdistribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.DemoData;
import org.ticketdistribution.testing.Samples;
import org.ticketdistribution.testing.TestDatabase;

/** From the empty first page by way of the files to the end of their run. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
@EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
class FilesJourneyTest {

    private static final String RUN_AT_WORK = """
            insert into runs (kind, state, stage, started_at, tickets_loaded, owner)
            values ('upload', 'running', 'analysis', now(), 3, gen_random_uuid())""";

    private static final String ITS_LEADER_LIVES =
            "insert into replicas (id, lives_until) select owner, now() + interval '1 hour' from runs";

    private static final String RUN_HAS_ENDED =
            "update runs set state = 'succeeded', finished_at = now(), owner = null where finished_at is null";

    private static final Pattern RUN_PAGE = Pattern.compile(".*/runs/\\d+$");

    /** How long a run of the demo data, or a browser that comes back to a stream, may take. */
    private static final double LONG_MS = 60_000;

    private static @Nullable Chromium chromium;

    private final TestDatabase database = new TestDatabase();

    /** Once; only from here on the address of the service is known. */
    @BeforeEach
    void begin() {
        if (chromium == null) {
            chromium = Chromium.start();
        }
        database.clean();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void emptyFirstPage_leadsToTheUpload() {
        for (var look : List.of(Look.DESKTOP, Look.PHONE.dark().in("kk-KZ"))) {
            try (var tab = tab(look)) {
                var page = tab.open("/");
                tab.assertSound("empty");
                page.locator(".notice a[href='/upload']").click();
                page.waitForURL("**/upload");
                tab.assertNoComplaints();
            }
        }
    }

    @Test
    void demoFiles_areDroppedCheckedLoadedAndFollowedToTheEnd() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/upload");
            drop(page, DemoData.attachments());
            drop(page, List.of(DemoData.tickets(), DemoData.businessUnits(), DemoData.managers()));
            assertThat(page.locator("#chosen li")).hasCount(6);

            page.locator("button[value=check]").click();
            assertThat(page.locator("#preview-title")).hasText("Проверено: файлы можно загрузить");
            assertThat(page.locator(".files tbody tr")).hasCount(6);
            assertThat(page.locator("#upload button.secondary")).hasText("Проверить");
            tab.assertSound("upload-checked");

            page.locator("button[value=load]").click();
            page.waitForURL(RUN_PAGE);
            page.evaluate("window.sameDocument = true");
            assertThat(page.locator("#run .mark.succeeded"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_MS));
            assertThat((Boolean) page.evaluate("window.sameDocument")).isTrue();
            assertThat(page.locator("#result-title")).isVisible();
            tab.assertSound("run-ended");
            assertThat(database.number("select count(*) from tickets"))
                    .isEqualTo(database.number("select count(*) from assignments"));
        }
    }

    @Test
    void runAtWork_isFollowedWithoutLoadingThePageAgain() {
        database.execute(RUN_AT_WORK);
        database.execute(ITS_LEADER_LIVES);
        try (var tab = tab(Look.PHONE)) {
            var page = tab.openLive("/runs/1");
            page.evaluate("window.sameDocument = true");
            assertThat(page.locator("#run .mark.running")).isVisible();
            tab.assertSound("run-at-work");

            database.execute(RUN_HAS_ENDED);

            assertThat(page.locator("#run .mark.succeeded")).isVisible();
            assertThat((Boolean) page.evaluate("window.sameDocument")).isTrue();
            tab.assertNoComplaints();
        } finally {
            database.execute(RUN_HAS_ENDED);
        }
    }

    @Test
    void runAtWork_isFollowedOnTheFirstPage() {
        database.execute(RUN_AT_WORK);
        database.execute(ITS_LEADER_LIVES);
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.openLive("/");
            assertThat(page.locator("#dashboard .running .mark.running")).isVisible();

            database.execute(RUN_HAS_ENDED);

            assertThat(page.locator("#dashboard .running")).hasCount(0);
            tab.assertNoComplaints();
        } finally {
            database.execute(RUN_HAS_ENDED);
        }
    }

    @Test
    void lostConnection_isSaidSoAndTakenUpAgain() {
        database.execute(RUN_AT_WORK);
        database.execute(ITS_LEADER_LIVES);
        try (var tab = tab(Look.DESKTOP)) {
            tab.page().route("**/api/runs/1/events", route -> route.abort());
            var page = tab.openLive("/runs/1");
            assertThat(page.locator("#connection")).isVisible();
            assertThat(page.locator("#connection")).containsText("Связь потеряна");

            page.unroute("**/api/runs/1/events");
            assertThat(page.locator("#connection"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(LONG_MS));
            database.execute(RUN_HAS_ENDED);
            assertThat(page.locator("#run .mark.succeeded")).isVisible();
        } finally {
            database.execute(RUN_HAS_ENDED);
        }
    }

    @Test
    void refusedFile_isShownAndTheChoiceIsKept() {
        try (var tab = tab(Look.PHONE)) {
            var page = tab.open("/upload");
            page.locator("#files").setInputFiles(new FilePayload[] {
                csv("offices.csv", Samples.OFFICES),
                csv("managers.csv", "ФИО,Должность,Офис\nАсель,Специалист,Астана\n"),
                csv("tickets.csv", Samples.tickets(Samples.ticket(1, "Астана")))
            });

            page.locator("button[value=load]").click();

            assertThat(page.locator("#preview-title")).hasText("Файлы не загружены");
            assertThat(page.locator(".issues")).containsText("Навыки");
            assertThat(page.locator("#chosen li")).hasCount(3);
            assertThat(page.evaluate("document.getElementById('files').files.length"))
                    .isEqualTo(3);
            // The browser tells of every answer with status 400.
            tab.forgetComplaints();
            tab.assertSound("upload-refused");

            page.locator("#files").setInputFiles(new FilePayload[] {csv("managers.csv", Samples.MANAGERS)});
            assertThat(page.locator("#preview-title")).hasCount(0);
            page.locator("button[value=load]").click();
            page.waitForURL(RUN_PAGE);
        }
    }

    @Test
    void languageAndTheme_areRemembered() {
        try (var tab = tab(Look.DESKTOP)) {
            var page = tab.open("/status");
            page.locator(".choices a[hreflang=kk]").click();
            assertThat(page.locator("h1")).hasText("Күйі");
            page.locator(".choices a", new Page.LocatorOptions().setHasText("қараңғы"))
                    .click();
            page.waitForURL("**theme=dark**");

            tab.open("/upload");

            assertThat(page.locator("html")).hasAttribute("lang", "kk");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("h1")).hasText("Жүктеу");
            tab.assertNoComplaints();
        }
    }

    private static Tab tab(Look look) {
        return Objects.requireNonNull(chromium).tab(look);
    }

    /** As the browser does it when files are dropped. */
    private static void drop(Page page, List<Path> files) {
        JSHandle transfer = page.evaluateHandle(
                """
                files => {
                  const transfer = new DataTransfer();
                  for (const file of files) {
                    const bytes = Uint8Array.from(atob(file.content), character => character.charCodeAt(0));
                    transfer.items.add(new File([bytes], file.name));
                  }
                  return transfer;
                }""", files.stream().map(FilesJourneyTest::sent).toList());
        for (var event : List.of("dragenter", "dragover", "drop")) {
            page.dispatchEvent("#drop", event, Map.of("dataTransfer", transfer));
        }
    }

    private static Map<String, String> sent(Path file) {
        try {
            return Map.of(
                    "name",
                    file.getFileName().toString(),
                    "content",
                    Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FilePayload csv(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
