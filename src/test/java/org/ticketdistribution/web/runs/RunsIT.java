package org.ticketdistribution.web.runs;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class RunsIT {

    private RunsIT() {}

    @QuarkusIntegrationTest
    static class RunsPage extends RunsPageTest {}
}
