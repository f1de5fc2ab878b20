package org.ticketdistribution.browser;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ticketdistribution.embedded.EmbeddedServices;
import org.ticketdistribution.testing.DemoData;

/** Every page with the demo data on it, in every language, light and dark, on a phone and on a desk. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
@EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
class EveryPageTest {

    /** A page without data is looked at by the tests of that page. */
    private static final List<String> PAGES = List.of(
            "/",
            "/upload",
            "/runs",
            "/runs/1",
            "/status",
            "/tickets",
            "/tickets?category=%D0%96%D0%B0%D0%BB%D0%BE%D0%B1%D0%B0&sort=-priority",
            "/tickets/1",
            "/review",
            "/map",
            "/ask",
            "/ask?q=%D0%B6%D0%B0%D0%BB%D0%BE%D0%B1%D1%8B+%D0%BF%D0%BE+%D0%BE%D1%84%D0%B8%D1%81%D0%B0%D0%BC",
            "/ask?group_by=city&breakdown_by=category",
            "/ask?group_by=day",
            "/ask?group_by=language&chart_type=pie",
            "/managers",
            "/managers/1",
            "/offices/1");

    private static final List<Look> LOOKS = List.of(
            Look.DESKTOP,
            Look.DESKTOP.dark().in("kk-KZ"),
            Look.PHONE.dark(),
            Look.PHONE.in("en-GB"),
            Look.PHONE.in("kk-KZ"));

    private static @Nullable Chromium chromium;

    /** Once; only from here on the address of the service is known. */
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

    static Stream<Arguments> pagesInLooks() {
        return PAGES.stream().flatMap(page -> LOOKS.stream().map(look -> Arguments.of(page, look)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("pagesInLooks")
    void page_isSound(String page, Look look) {
        try (var tab = Objects.requireNonNull(chromium).tab(look)) {
            tab.open(page);
            tab.assertSound("page" + page.replaceAll("\\W+", "-"));
        }
    }
}
