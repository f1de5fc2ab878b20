package org.ticketdistribution.geocoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;

/** The gazetteer's resources: tab-separated, `#` begins a comment line; the columns are named in their headers. */
enum GazetteerFile {
    /** Generated from GeoNames data by tools/gazetteer. */
    GENERATED("/gazetteer/kazakhstan.tsv"),
    /** Written by hand: what the generated one lacks. */
    SUPPLEMENT("/gazetteer/kazakhstan-supplement.tsv");

    private static final int COLUMNS = 6;

    private final String resource;

    GazetteerFile(String resource) {
        this.resource = resource;
    }

    /**
     * All places in the order of the file.
     *
     * @throws IllegalStateException when the resource is missing or a line cannot be read: a fault of the build
     */
    List<Place> places() {
        var stream = GazetteerFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("resource=" + resource + " is missing from the application");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(this::place)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private Place place(String line) {
        var columns = line.split("\t", COLUMNS);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(
                    resource + " has " + columns.length + " columns of " + COLUMNS + ": " + line);
        }
        var region = Region.ofCode(columns[0])
                .orElseThrow(() -> new IllegalStateException(resource + " has an unknown region: " + line));
        var spellings = Arrays.stream(columns[5].split("\\|"))
                .filter(spelling -> !spelling.isBlank())
                .toList();
        return new Place(region, columns[1], point(columns[2], columns[3]), Long.parseLong(columns[4]), spellings);
    }

    private static @Nullable GeoPoint point(String latitude, String longitude) {
        return latitude.isEmpty() ? null : new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }
}
