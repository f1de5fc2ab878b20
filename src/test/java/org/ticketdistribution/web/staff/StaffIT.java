package org.ticketdistribution.web.staff;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class StaffIT {

    private StaffIT() {}

    @QuarkusIntegrationTest
    static class StaffPages extends StaffPagesTest {}
}
