package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class TestingIT {

    private TestingIT() {}

    @QuarkusIntegrationTest
    static class Invariants extends InvariantsTest {}
}
