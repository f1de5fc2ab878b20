package org.ticketdistribution.assignment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;

/**
 * How far the offices are from clients and from each other, along the WGS-84 ellipsoid. Each client's point and each
 * home office is measured once in a batch. Not for use by several threads.
 */
final class OfficeDistances {

    private static final double METERS_IN_KILOMETER = 1000;

    private final List<Office> offices;
    private final Map<GeoPoint, Optional<Office>> nearest = new HashMap<>();
    private final Map<Long, List<Stop>> outward = new HashMap<>();

    /** Offices in any order: equal distances are decided by id. */
    OfficeDistances(List<Office> offices) {
        this.offices = offices;
    }

    /** An office on the way outward; kilometers are null when one of the two ends has no coordinates. */
    record Stop(Office office, @Nullable Double kilometers) {}

    /** The office with coordinates that is nearest to the point; empty when no office has coordinates. */
    Optional<Office> nearestTo(GeoPoint point) {
        return nearest.computeIfAbsent(point, this::findNearest);
    }

    /**
     * The office itself, then the others by their distance from it; those without coordinates come last, by id. When
     * this office has none, no distance is known: those with coordinates come first, each group by id.
     */
    List<Stop> outwardFrom(Office home) {
        return outward.computeIfAbsent(home.id(), id -> measureFrom(home));
    }

    /** To the metre; null when one of the points is absent. */
    static @Nullable Double kilometers(@Nullable GeoPoint from, @Nullable GeoPoint to) {
        return from == null || to == null ? null : Math.round(meters(from, to)) / METERS_IN_KILOMETER;
    }

    private Optional<Office> findNearest(GeoPoint point) {
        return offices.stream()
                .flatMap(office -> Measured.between(point, office))
                .min(Measured.BY_DISTANCE)
                .map(Measured::office);
    }

    private List<Stop> measureFrom(Office home) {
        var others = offices.stream().filter(office -> office.id() != home.id()).toList();
        var located = others.stream()
                .flatMap(office -> Measured.between(home.point(), office))
                .sorted(Measured.BY_DISTANCE)
                .map(Measured::office);
        var lost =
                others.stream().filter(office -> office.point() == null).sorted(Comparator.comparingLong(Office::id));
        return Stream.of(Stream.of(home), located, lost)
                .flatMap(stops -> stops)
                .map(office -> new Stop(office, kilometers(home.point(), office.point())))
                .toList();
    }

    private static double meters(GeoPoint from, GeoPoint to) {
        return Geodesic.WGS84.Inverse(
                        from.latitude(), from.longitude(), to.latitude(), to.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }

    /** An office with coordinates and its exact distance in metres: order is decided before anything is rounded. */
    private record Measured(Office office, double meters) {

        static final Comparator<Measured> BY_DISTANCE = Comparator.comparingDouble(Measured::meters)
                .thenComparingLong(measured -> measured.office().id());

        /** Empty when the office has no coordinates; all at the same distance when the start has none. */
        static Stream<Measured> between(@Nullable GeoPoint from, Office office) {
            var to = office.point();
            if (to == null) {
                return Stream.empty();
            }
            return Stream.of(new Measured(office, from == null ? 0 : OfficeDistances.meters(from, to)));
        }
    }
}
