package org.ticketdistribution.web.tickets;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class TicketsIT {

    private TicketsIT() {}

    @QuarkusIntegrationTest
    static class TicketPage extends TicketPageTest {}

    @QuarkusIntegrationTest
    static class TicketsPage extends TicketsPageTest {}
}
