package org.ticketdistribution.web.status;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class StatusIT {

    private StatusIT() {}

    @QuarkusIntegrationTest
    static class StatusPage extends StatusPageTest {}
}
