package org.ticketdistribution.web.review;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class ReviewIT {

    private ReviewIT() {}

    @QuarkusIntegrationTest
    static class ReviewPage extends ReviewPageTest {}
}
