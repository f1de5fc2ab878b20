package org.ticketdistribution.stub;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span as a receiver of traces has it.
 *
 * @param parentId empty for the root of a trace
 * @param attributes each a String, a Long or a Boolean
 * @param failure the message of its status; empty when it has none
 */
public record ReceivedSpan(
        String traceId,
        String id,
        String parentId,
        String name,
        Span.SpanKind kind,
        long startNanos,
        long endNanos,
        Map<String, Object> attributes,
        Map<String, Object> resource,
        String failure) {

    static ReceivedSpan of(Span span, Map<String, Object> resource) {
        return new ReceivedSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                attributes(span.getAttributesList()),
                resource,
                span.getStatus().getMessage());
    }

    static Map<String, Object> attributes(List<KeyValue> pairs) {
        var attributes = new TreeMap<String, Object>();
        pairs.forEach(pair -> attributes.put(pair.getKey(), value(pair.getValue())));
        return attributes;
    }

    private static Object value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case INT_VALUE -> value.getIntValue();
            case BOOL_VALUE -> value.getBoolValue();
            default -> throw new IllegalArgumentException("we send texts, numbers and flags, this is " + value);
        };
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
