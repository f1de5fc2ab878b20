package org.ticketdistribution.web;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class WebIT {

    private WebIT() {}

    @QuarkusIntegrationTest
    static class Frame extends FrameTest {}
}
