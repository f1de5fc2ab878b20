package org.ticketdistribution.browser;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class BrowserIT {

    private BrowserIT() {}

    @QuarkusIntegrationTest
    static class EveryPage extends EveryPageTest {}
}
