package org.ticketdistribution.deployment;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class DeploymentIT {

    private DeploymentIT() {}

    @QuarkusIntegrationTest
    static class Monitoring extends MonitoringTest {}
}
