package org.ticketdistribution.cluster;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class ClusterIT {

    private ClusterIT() {}

    @QuarkusIntegrationTest
    static class Aftermath extends AftermathTest {}

    @QuarkusIntegrationTest
    static class Freshness extends FreshnessTest {}
}
