package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.ticketdistribution.intake.CsvReading;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Precision;

/**
 * How near the gazetteer comes to the places that a person means by the rows of a real set of files, and whether
 * docs/places.md says the same. Runs with {@code -Dcheck.data=DIR} only: the files are not part of the repository.
 */
@EnabledIfSystemProperty(named = "check.data", matches = ".+")
class RealPlacesTest {

    private static final String REFERENCES = "/addresses/real-places.psv";
    private static final Path TABLE = Path.of("docs/places.md");
    private static final IntakeLimits LIMITS = new IntakeLimits(100_000_000, 100_000, 100, 1_000_000);
    private static final double NEAR_KILOMETERS = 25;
    private static final GazetteerGeocoder GAZETTEER = new GazetteerGeocoder(Gazetteer.embedded());

    /** Where a person says that the row is; {@code point} is a row's reference point. */
    private record Reference(String kind, int row, GeoPoint point, String regionCode, String source) {

        static Reference of(String[] cell) {
            var point = new GeoPoint(Double.parseDouble(cell[2]), Double.parseDouble(cell[3]));
            return new Reference(cell[0], Integer.parseInt(cell[1]), point, cell[4], cell[5]);
        }
    }

    /** A row, where it is, and what came of it; {@code located} is null when nothing was found. */
    private record Finding(Reference reference, @Nullable Located located) {

        boolean isNear() {
            return located != null && located.precision() == Precision.CITY && kilometers() <= NEAR_KILOMETERS;
        }

        boolean isInWrongRegion() {
            return located != null && !reference.regionCode().equals(located.regionCode());
        }

        double kilometers() {
            var from = reference.point();
            var to = Objects.requireNonNull(located).point();
            return Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12 / 1000;
        }

        String tableRow() {
            if (located == null) {
                return "| %d | not found | | | | |".formatted(reference.row());
            }
            return String.format(
                    Locale.ROOT,
                    "| %d | %s | %.4f, %.4f | %s | %.1f (%s) | %s |",
                    reference.row(),
                    located.name(),
                    located.point().latitude(),
                    located.point().longitude(),
                    located.precision().label(),
                    kilometers(),
                    reference.source(),
                    isInWrongRegion() ? "no" : "yes");
        }
    }

    @Test
    void everyOffice_isFoundNearItsPlace() throws Exception {
        var offices = findings("office", officePlans());

        assertThat(offices).hasSize(15).allMatch(Finding::isNear).noneMatch(Finding::isInWrongRegion);
        assertThat(Files.readAllLines(TABLE)).containsSubsequence(tableRows(offices));
    }

    @Test
    void tickets_areFoundNearTheirPlacesAndNeverInTheWrongRegion() throws Exception {
        var tickets = findings("ticket", ticketPlans());

        assertThat(tickets).hasSize(31).noneMatch(Finding::isInWrongRegion);
        assertThat(tickets).filteredOn(Finding::isNear).hasSizeGreaterThanOrEqualTo(29);
        assertThat(Files.readAllLines(TABLE)).containsSubsequence(tableRows(tickets));
    }

    private static List<String> tableRows(List<Finding> findings) {
        return findings.stream().map(Finding::tableRow).toList();
    }

    private static List<Finding> findings(String kind, List<AddressPlan> plans) throws IOException {
        var findings = new ArrayList<Finding>();
        for (var reference : references(kind)) {
            var plan = plans.get(reference.row() - 1);
            findings.add(new Finding(reference, found(plan).orElse(null)));
        }
        assertThat(findings).as("a reference for every row").hasSameSizeAs(plans);
        return findings;
    }

    /** As with GEOCODER=gazetteer: the first query that it knows. */
    private static Optional<Located> found(AddressPlan plan) {
        return plan.queries().stream()
                .flatMap(query -> GAZETTEER.find(query).stream())
                .findFirst();
    }

    private static List<AddressPlan> officePlans() throws Exception {
        try (var reading = CsvReading.businessUnits(file("business_units.csv"), "business_units.csv", LIMITS)) {
            return reading.next(100_000).rows().stream()
                    .map(row -> Addresses.ofOffice(row.name(), row.address()))
                    .toList();
        }
    }

    private static List<AddressPlan> ticketPlans() throws Exception {
        try (var reading = CsvReading.tickets(file("tickets.csv"), "tickets.csv", LIMITS)) {
            return reading.next(100_000).rows().stream()
                    .map(row -> Addresses.ofTicket(row.region(), row.city(), row.street(), row.house(), false))
                    .toList();
        }
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("check.data"), name);
    }

    private static List<Reference> references(String kind) throws IOException {
        var resource = Objects.requireNonNull(RealPlacesTest.class.getResourceAsStream(REFERENCES));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Reference.of(line.split("\\|")))
                    .filter(reference -> reference.kind().equals(kind))
                    .toList();
        }
    }
}
