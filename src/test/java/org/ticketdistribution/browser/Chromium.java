package org.ticketdistribution.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's browser, without a window, for the tests of one class. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    /** Comes with Maven's profile browser. */
    private static final String DRIVER = "com.microsoft.playwright.impl.driver.jar.DriverJar";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whether this machine has a browser and what drives it; tests of pages ask with `@EnabledIf`. */
    static boolean isThere() {
        try {
            Class.forName(DRIVER, false, Chromium.class.getClassLoader());
            return Files.isExecutable(EXECUTABLE);
        } catch (ClassNotFoundException notWithThisProfile) {
            return false;
        }
    }

    static Chromium start() {
        // The driver would fetch a browser of its own.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(EXECUTABLE)
                            // In a container there is neither a sandbox for root nor much shared memory.
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
            return new Chromium(playwright, browser);
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** A tab with nothing remembered, as this reader sees the service under test. */
    Tab tab(Look look) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale(look.language())
                .setColorScheme(look.colors())
                .setViewportSize(look.width(), look.height())
                .setTimezoneId("Asia/Almaty")
                .setAcceptDownloads(true));
        return new Tab(context, address(), look);
    }

    private static String address() {
        return "http://localhost:" + RestAssured.port;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
