package org.ticketdistribution.store;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class StoreIT {

    private StoreIT() {}

    @QuarkusIntegrationTest
    static class Schema extends SchemaTest {}
}
