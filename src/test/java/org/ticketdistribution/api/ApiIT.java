package org.ticketdistribution.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class ApiIT {

    private ApiIT() {}

    @QuarkusIntegrationTest
    static class AskModel extends AskModelTest {}

    @QuarkusIntegrationTest
    static class Ask extends AskTest {}

    @QuarkusIntegrationTest
    static class AttachmentUpload extends AttachmentUploadTest {}

    @QuarkusIntegrationTest
    static class BadRequest extends BadRequestTest {}

    @QuarkusIntegrationTest
    static class CancelQueued extends CancelQueuedTest {}

    @QuarkusIntegrationTest
    static class CrampedUpload extends CrampedUploadTest {}

    @QuarkusIntegrationTest
    static class Dashboard extends DashboardTest {}

    @QuarkusIntegrationTest
    static class Health extends HealthTest {}

    @QuarkusIntegrationTest
    static class IdempotencyKey extends IdempotencyKeyTest {}

    @QuarkusIntegrationTest
    static class OpenApi extends OpenApiTest {}

    @QuarkusIntegrationTest
    static class Process extends ProcessTest {}

    @QuarkusIntegrationTest
    static class RefusedUpload extends RefusedUploadTest {}

    @QuarkusIntegrationTest
    static class RejectedRows extends RejectedRowsTest {}

    @QuarkusIntegrationTest
    static class RepeatedUpload extends RepeatedUploadTest {}

    @QuarkusIntegrationTest
    static class TicketExport extends TicketExportTest {}

    @QuarkusIntegrationTest
    static class TicketList extends TicketListTest {}

    @QuarkusIntegrationTest
    static class Upload extends UploadTest {}
}
