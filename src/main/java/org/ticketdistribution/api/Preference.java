package org.ticketdistribution.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's `Prefer` header (RFC 7240) as far as it is known here; other preferences are ignored, as the RFC wants.
 *
 * @param respondAsync whether to answer as soon as the run is queued
 * @param longest how long the client is willing to wait, empty when it does not say
 */
record Preference(boolean respondAsync, Optional<Duration> longest) {

    static Preference of(@Nullable List<String> headers) {
        var preferences = headers == null
                ? List.<String>of()
                : headers.stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(preference -> preference.split(";")[0].strip())
                        .toList();
        return new Preference(
                preferences.stream().anyMatch("respond-async"::equalsIgnoreCase),
                preferences.stream()
                        .flatMap(preference -> seconds(preference).stream())
                        .findFirst());
    }

    private static Optional<Duration> seconds(String preference) {
        var parts = preference.split("=", 2);
        if (parts.length != 2
                || !parts[0].strip().equalsIgnoreCase("wait")
                || !parts[1].strip().matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(parts[1].strip())));
    }
}
