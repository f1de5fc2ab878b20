package org.ticketdistribution.tracing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What became of the spans: a number for each outcome, and two lines in the log for an outage, at its begin and end. */
final class Deliveries {

    private static final Logger LOG = Logger.getLogger(Traces.class);

    private final Counter sent;
    private final Counter failed;
    private final Counter dropped;
    private final String host;

    /** Told by one thread. */
    private boolean outage;

    Deliveries(MeterRegistry registry, String host) {
        this.sent = counter(registry, "sent");
        this.failed = counter(registry, "failed");
        this.dropped = counter(registry, "dropped");
        this.host = host;
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("ticket.distribution.traces")
                .description("Spans by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void sent(int spans) {
        sent.increment(spans);
        if (outage) {
            outage = false;
            LOG.infof("Traces are taken again by %s", host);
        }
    }

    void failed(int spans, @Nullable Throwable reason) {
        failed.increment(spans);
        if (!outage) {
            outage = true;
            LOG.warnf(
                    "Traces are lost, nothing else is: %s does not take them (%s); look at LANGFUSE_HOST and its keys",
                    host, sentence(reason));
        }
    }

    private static String sentence(@Nullable Throwable reason) {
        if (reason instanceof HttpExportException refused && refused.failedWithResponse()) {
            return "HTTP " + Objects.requireNonNull(refused.getResponse()).statusCode();
        }
        var cause = reason;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "no answer in time" : cause.toString();
    }

    /** Too many were waiting. Told by any thread. */
    void dropped() {
        dropped.increment();
    }
}
