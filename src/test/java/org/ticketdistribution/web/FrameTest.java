package org.ticketdistribution.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.browser.Inside;
import org.ticketdistribution.embedded.EmbeddedServices;

/** What all pages have in common, seen on those that need no data. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(Inside.class)
class FrameTest {

    private static final Pattern LINKED = Pattern.compile("(?:rel=\"stylesheet\" href|script[^>]* src)=\"([^\"]+)\"");

    @ParameterizedTest(name = "{0} asked, {1} remembered, {2} in the address: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                       -,  -,  ru, Из чего состоит
            'kk-KZ,kk;q=0.9',        -,  -,  kk, Неден тұрады
            'de,en-GB;q=0.8,ru;q=0.5', -, -, en, What it is made of
            de,                      -,  -,  ru, Из чего состоит
            ';;;',                   -,  -,  ru, Из чего состоит
            en,                      kk, -,  kk, Неден тұрады
            en,                      kk, ru, ru, Из чего состоит
            en,                      xx, yy, en, What it is made of
            """)
    void language_isThatOfTheAddressThenTheCookieThenTheBrowser(
            String accepted, String remembered, String asked, String tag, String words) {
        var request = given();
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (remembered != null) {
            request.cookie("lang", remembered);
        }
        if (asked != null) {
            request.queryParam("lang", asked);
        }

        assertThat(Html.of(request.get("/status"), 200)).contains("<html lang=\"" + tag + "\">", words);
    }

    @Test
    void languageOfTheAddress_isRemembered() {
        var cookie = given().get("/status?lang=kk").getDetailedCookie("lang");

        assertThat(cookie.getValue()).isEqualTo("kk");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
        assertThat(given().get("/status").getDetailedCookie("lang")).isNull();
    }

    @Test
    void themeOfTheAddress_isRememberedAndShown() {
        var response = given().get("/status?theme=dark");

        assertThat(response.getDetailedCookie("theme").getValue()).isEqualTo("dark");
        assertThat(Html.of(response, 200)).contains(" data-theme=\"dark\">");
        assertThat(Html.of(given().cookie("theme", "dark").get("/status"), 200)).contains(" data-theme=\"dark\">");
        assertThat(Html.page("/status")).doesNotContain("data-theme");
    }

    @ParameterizedTest
    @CsvSource({"/", "/upload", "/runs", "/status"})
    void page_takesNothingFromElsewhereAndHasNoScriptInside(String address) {
        var response = given().get(address);

        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        var page = Html.of(response, 200);
        assertThat(page).doesNotContain("<style", " style=", "onclick", "hx-on", "src=\"http", "js:");
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find())
                .isFalse();
        var links = LINKED.matcher(page).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(2).allSatisfy(link -> {
            assertThat(link).startsWith("/").doesNotStartWith("//");
            given().get(link).then().statusCode(200);
        });
    }

    @ParameterizedTest(name = "{0}, {1}: {2} is refused")
    @CsvSource(textBlock = """
            /runs,          Sec-Fetch-Site, cross-site
            /runs,          Sec-Fetch-Site, same-site
            /runs,          Origin,         https://elsewhere.example
            /runs,          Origin,         null
            /runs/1/cancel, Sec-Fetch-Site, cross-site
            /demo,          Sec-Fetch-Site, cross-site
            /demo/remove,   Sec-Fetch-Site, cross-site
            """)
    void formOfAnotherSite_isRefused(String address, String header, String value) {
        assertThat(Html.of(given().header(header, value).post(address), 403)).contains("Отправлено не с этой страницы");
    }

    @Test
    void uploadOfAnotherSite_isRefused() {
        assertThat(Html.of(
                        given().header("Sec-Fetch-Site", "cross-site")
                                .multiPart("files", "a.csv", new byte[] {1})
                                .post("/upload"),
                        403))
                .contains("Отправлено не с этой страницы");
    }
}
