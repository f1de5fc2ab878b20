package org.ticketdistribution.web.map;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class MapIT {

    private MapIT() {}

    @QuarkusIntegrationTest
    static class MapPage extends MapPageTest {}

    @QuarkusIntegrationTest
    static class TileServer extends TileServerTest {}
}
