package org.ticketdistribution.tracing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that was done, from its begin to its end. Not for several threads. */
public final class Span {

    /** Langfuse refuses requests of some megabytes; what is longer is seldom read. */
    private static final int LONGEST_TEXT = 8_000;

    private final SpanPath place;
    private final String name;
    private final Instant begin;
    private final Instant end;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private boolean outgoing;
    private @Nullable String failure;

    /** @param name for people; the same for all spans of a kind */
    public Span(SpanPath place, String name, Instant begin, Instant end) {
        this.place = place;
        this.name = name;
        this.begin = begin;
        this.end = end.isBefore(begin) ? begin : end;
    }

    /** A text; the end of a very long one is cut off. Null: the span says nothing of it. */
    public Span with(String attribute, @Nullable String value) {
        if (value != null) {
            attributes.put(attribute, shortened(value));
        }
        return this;
    }

    public Span with(String attribute, long value) {
        attributes.put(attribute, value);
        return this;
    }

    public Span with(String attribute, boolean value) {
        attributes.put(attribute, value);
        return this;
    }

    /** It is a call to another service. */
    public Span outgoing() {
        outgoing = true;
        return this;
    }

    /** It did not do what it should. */
    public Span failed(String reason) {
        failure = reason;
        return this;
    }

    /** Never between the two halves of one character. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }

    SpanPath place() {
        return place;
    }

    String name() {
        return name;
    }

    Instant begin() {
        return begin;
    }

    Instant end() {
        return end;
    }

    boolean isOutgoing() {
        return outgoing;
    }

    /** Null when it did what it should. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Each a String, a Long or a Boolean. */
    Map<String, Object> attributes() {
        return Collections.unmodifiableMap(attributes);
    }
}
