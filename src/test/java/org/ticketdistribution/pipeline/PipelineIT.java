package org.ticketdistribution.pipeline;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Tests of this package against what was packaged; see docs/native.md. */
final class PipelineIT {

    private PipelineIT() {}

    @QuarkusIntegrationTest
    static class EveryQuestionOnce extends EveryQuestionOnceTest {}

    @QuarkusIntegrationTest
    static class GeocoderTrouble extends GeocoderTroubleTest {}

    @QuarkusIntegrationTest
    static class MaskedRun extends MaskedRunTest {}

    @QuarkusIntegrationTest
    static class PaidOnce extends PaidOnceTest {}

    @QuarkusIntegrationTest
    static class Poison extends PoisonTest {}

    @QuarkusIntegrationTest
    static class RunAtWork extends RunAtWorkTest {}

    @QuarkusIntegrationTest
    static class StubbedRun extends StubbedRunTest {}

    @QuarkusIntegrationTest
    static class Traces extends TracesTest {}
}
