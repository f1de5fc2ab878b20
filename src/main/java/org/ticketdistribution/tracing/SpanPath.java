package org.ticketdistribution.tracing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a span stands in the trace of its run, as a path from the run down. All ids follow from it, so that replicas
 * that never met name the same trace and the same parents, and a span that is sent twice is one.
 *
 * @param path the steps from the run, with slashes between them; the same path is the same span
 * @param parent null for the run itself
 */
public record SpanPath(String path, @Nullable SpanPath parent) {

    private static final int TRACE_ID_BYTES = 16;
    private static final int SPAN_ID_BYTES = 8;

    /**
     * The run itself.
     *
     * @param createdAt as stored, which tells runs of two databases apart
     */
    public static SpanPath ofRun(long run, Instant createdAt) {
        return new SpanPath("run " + run + " " + createdAt, null);
    }

    /** A span below this one; the step must differ from that of every other span below it. */
    public SpanPath child(String step) {
        return new SpanPath(path + "/" + step, this);
    }

    /** 32 hexadecimal digits, the same for all spans of the run. */
    String traceId() {
        return parent == null ? hash("trace", TRACE_ID_BYTES) : parent.traceId();
    }

    /** 16 hexadecimal digits. */
    String spanId() {
        return hash("span", SPAN_ID_BYTES);
    }

    private String hash(String purpose, int bytes) {
        var digest = sha256().digest((purpose + " " + path).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
