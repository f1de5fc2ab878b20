package org.ticketdistribution.web.dashboard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class DashboardIT {

    private DashboardIT() {}

    @QuarkusIntegrationTest
    static class DashboardPage extends DashboardPageTest {}

    @QuarkusIntegrationTest
    static class DemoOffer extends DemoOfferTest {}
}
