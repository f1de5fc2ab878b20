package org.ticketdistribution.journeys;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class JourneysIT {

    private JourneysIT() {}

    @QuarkusIntegrationTest
    static class UploadJourney extends UploadJourneyTest {}
}
