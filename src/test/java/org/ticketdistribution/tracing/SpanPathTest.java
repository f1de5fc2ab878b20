package org.ticketdistribution.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpanPathTest {

    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678901Z");

    @Test
    void ids_areThoseOfOpenTelemetryAndFollowFromThePathAlone() {
        var here = SpanPath.ofRun(12, CREATED).child("analysis").child("ticket 5");
        var elsewhere = SpanPath.ofRun(12, Instant.parse("2026-01-02T03:04:05.678901Z"))
                .child("analysis")
                .child("ticket 5");

        // Replicas of two versions may share a run: who changes these splits its trace.
        assertThat(here.traceId()).isEqualTo("04d35d04e892daba38d76656a7e5d072");
        assertThat(here.spanId()).isEqualTo("cacc91f6b617a66a");
        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void trace_isThatOfTheRun() {
        var run = SpanPath.ofRun(12, CREATED);

        assertThat(run.child("analysis").child("ticket 5").traceId()).isEqualTo(run.traceId());
        assertThat(run.child("analysis").spanId())
                .isNotEqualTo(run.spanId())
                .isNotEqualTo(run.child("geocoding").spanId());
    }

    @Test
    void runsOfTwoDatabases_areTwoTraces() {
        var run = SpanPath.ofRun(12, CREATED);

        assertThat(SpanPath.ofRun(12, CREATED.plusNanos(1000)).traceId()).isNotEqualTo(run.traceId());
        assertThat(SpanPath.ofRun(13, CREATED).traceId()).isNotEqualTo(run.traceId());
    }
}
