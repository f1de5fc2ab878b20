package org.ticketdistribution.web.ask;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class AskIT {

    private AskIT() {}

    @QuarkusIntegrationTest
    static class AskPage extends AskPageTest {}
}
