package org.ticketdistribution.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Langfuse's door for traces of OpenTelemetry.
 *
 * @param host without a slash at its end
 * @param authorization the value of the header
 */
@RegisterForReflection(classNames = "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider")
record Langfuse(String host, String authorization) {

    private static final String PATH = "/api/public/otel/v1/traces";

    /** What spans look like to it; without the header they appear minutes later. */
    private static final String VERSION_HEADER = "x-langfuse-ingestion-version";

    private static final String VERSION = "4";

    private static final int MOST_ATTEMPTS = 3;

    /** Empty unless host and both keys are set. */
    static Optional<Langfuse> of(TracingConfig config) {
        return config.host().flatMap(host -> config.publicKey().flatMap(name -> config.secretKey()
                .map(secret ->
                        new Langfuse(host.strip().replaceFirst("/+$", ""), basic(name.strip(), secret.strip())))));
    }

    private static String basic(String name, String secret) {
        var bytes = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** @param timeout for a batch; within it 429, 502, 503 and 504 are tried again */
    SpanExporter exporter(Duration timeout) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(host + PATH)
                .addHeader("Authorization", authorization)
                .addHeader(VERSION_HEADER, VERSION)
                .setConnectTimeout(timeout)
                .setTimeout(timeout)
                .setRetryPolicy(
                        RetryPolicy.builder().setMaxAttempts(MOST_ATTEMPTS).build())
                .build();
    }

    /** Without the keys: records end up in logs. */
    @Override
    public String toString() {
        return "Langfuse[host=" + host + "]";
    }
}
