package org.ticketdistribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A tab of the browser that hears what goes wrong in it. */
final class Tab implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What Qute and the message bundles leave behind when a word or a value is missing. */
    private static final Pattern RAW_KEY = Pattern.compile("\\{\\w+[:.]|NOT_FOUND|msg:|[a-z]+_[A-Z]{2,}");

    private final BrowserContext context;
    private final String site;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, String site, Look look) {
        this.context = context;
        this.site = site;
        this.look = look;
        this.page = context.newPage();
        // A broken content security policy is an error of the console, too.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("another host: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the service and waits until nothing is loading any more. */
    Page open(String address) {
        page.navigate(site + address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** The same for a page that keeps a stream open, and so never ceases to load. */
    Page openLive(String address) {
        page.navigate(site + address);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    /** Forgets what was complained of so far, for a test that provokes an error answer. */
    void forgetComplaints() {
        complaints.clear();
    }

    /** Nothing went wrong so far: no error in the console, no script that failed, nothing asked of another host. */
    void assertNoComplaints() {
        assertThat(complaints).as("complaints of the browser on %s", page.url()).isEmpty();
    }

    /**
     * The page as it stands now is fit for every reader: no complaints, nothing wider than the screen, no key in place of
     * a word, and nothing that axe-core finds. Keeps a picture of it in target/screenshots.
     */
    void assertSound(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png")));
        assertNoComplaints();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels by which %s is wider than the screen of %s", name, look)
                .isZero();
        assertThat(RAW_KEY.matcher(page.innerText("body")).results().map(result -> result.group()))
                .as("keys in place of words on %s, %s", name, look)
                .isEmpty();
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(5)
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as("axe on %s, %s", name, look).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
