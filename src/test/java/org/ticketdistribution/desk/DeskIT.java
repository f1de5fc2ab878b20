package org.ticketdistribution.desk;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class DeskIT {

    private DeskIT() {}

    @QuarkusIntegrationTest
    static class Correction extends CorrectionTest {}

    @QuarkusIntegrationTest
    static class Reassignment extends ReassignmentTest {}

    @QuarkusIntegrationTest
    static class RedoLocal extends RedoLocalTest {}

    @QuarkusIntegrationTest
    static class Release extends ReleaseTest {}

    @QuarkusIntegrationTest
    static class Removal extends RemovalTest {}

    @QuarkusIntegrationTest
    static class Review extends ReviewTest {}

    @QuarkusIntegrationTest
    static class StaffChanges extends StaffChangesTest {}
}
