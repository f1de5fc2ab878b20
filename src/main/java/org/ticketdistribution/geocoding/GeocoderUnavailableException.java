package org.ticketdistribution.geocoding;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The geocoder could not be asked, or its answer not be understood. This says nothing about the address. */
public final class GeocoderUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and with it who should act. */
    public enum Kind {
        /** No whole answer within `geocoder.timeout`. */
        TIMEOUT,
        /** 429: everybody should wait, see {@link #retryAfter()}. */
        RATE_LIMITED,
        /** 401 or 403: the endpoint does not want us; an operator must look. */
        FORBIDDEN,
        /** 5xx. */
        SERVER_ERROR,
        /** HTML, an error object, a refusal of the question: not the answer of a geocoder. */
        MALFORMED_ANSWER,
        /** No connection. */
        UNREACHABLE
    }

    private final Kind kind;

    @Nullable
    private final Duration retryAfter;

    public GeocoderUnavailableException(
            Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the endpoint asks to be left alone; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
