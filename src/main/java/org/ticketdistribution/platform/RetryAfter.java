package org.ticketdistribution.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server that refused a request wants to be left alone: the header Retry-After (RFC 9110 §10.2.3). */
public final class RetryAfter {

    /** No more digits than a delay that means anything has. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

    private RetryAfter() {}

    /**
     * Reads the header, which is a number of seconds or a date.
     *
     * @param retryAfter as sent, null when it was not
     * @param date the answer's own header Date (RFC 9110 §6.6.1), from which a date counts, so that no clock of ours
     *     matters; null when it was not sent, and then a date says nothing
     * @return empty when the header is absent, cannot be read, or names a moment that is over
     */
    public static Optional<Duration> of(@Nullable String retryAfter, @Nullable String date) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        var value = retryAfter.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return moment(value)
                .flatMap(until -> moment(date).map(now -> Duration.between(now, until)))
                .filter(pause -> !pause.isNegative());
    }

    /** One that cannot be read is as if it were not there: the caller then waits as long as it thinks fit. */
    private static Optional<Instant> moment(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
