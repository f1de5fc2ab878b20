package org.ticketdistribution.web.upload;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class UploadIT {

    private UploadIT() {}

    @QuarkusIntegrationTest
    static class UploadPage extends UploadPageTest {}
}
