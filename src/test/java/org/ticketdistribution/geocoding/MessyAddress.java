package org.ticketdistribution.geocoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address as people type it, written for the tests, and what a person understands.
 *
 * @param place the town's name today
 * @param regionCode where it lies, ISO 3166-2
 */
public record MessyAddress(
        String place,
        String regionCode,
        @Nullable String region,
        @Nullable String town,
        @Nullable String street,
        @Nullable String house) {

    private static final String FILE = "/addresses/messy.psv";

    /** All of the file, in its order. */
    public static List<MessyAddress> all() {
        var resource = Objects.requireNonNull(MessyAddress.class.getResourceAsStream(FILE));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cell -> new MessyAddress(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    AddressPlan plan(boolean streetAllowed) {
        return Addresses.ofTicket(region, town, street, house, streetAllowed);
    }
}
