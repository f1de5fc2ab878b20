package org.ticketdistribution.browser;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests of this package against what was packaged; see docs/native.md. */
final class BrowserIT {

    private BrowserIT() {}

    @QuarkusIntegrationTest
    @EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
    static class AnalystJourney extends AnalystJourneyTest {}

    @QuarkusIntegrationTest
    @EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
    static class EveryPage extends EveryPageTest {}

    @QuarkusIntegrationTest
    @EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
    static class FilesJourney extends FilesJourneyTest {}

    @QuarkusIntegrationTest
    @EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
    static class ReviewJourney extends ReviewJourneyTest {}

    @QuarkusIntegrationTest
    @EnabledIf("org.ticketdistribution.browser.Chromium#isThere")
    static class TicketsJourney extends TicketsJourneyTest {}
}
