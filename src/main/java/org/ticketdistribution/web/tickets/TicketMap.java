package org.ticketdistribution.web.tickets;

import io.quarkus.qute.TemplateData;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.store.BusinessUnit;
import org.ticketdistribution.web.Speech;

/**
 * Where the client and the offices are that were asked: a drawing, north is up.
 *
 * @param width in the drawing's own units, height likewise
 * @param client null when the client's coordinates are unknown
 * @param offices in the order in which they were asked, the first is the one the search began with
 */
@TemplateData
public record TicketMap(int width, int height, @Nullable Spot client, List<Office> offices) {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 28;

    /** Degrees: what is nearer together is drawn as if it were so far apart. */
    private static final double LEAST_SPAN = 0.6;

    /** More are no help on so small a drawing. */
    private static final int MOST_OFFICES = 9;

    /** A place in the drawing, counted from its upper left. */
    @TemplateData
    public record Spot(int x, int y) {}

    /**
     * An office that was asked.
     *
     * @param number its place in the order
     * @param distance from the client for the first office, from the first office for the others
     * @param took whether somebody there took the ticket
     */
    @TemplateData
    public record Office(int number, String name, String distance, boolean took, Spot at) {}

    public TicketMap {
        offices = List.copyOf(offices);
    }

    /** The office where the search began. */
    public Office home() {
        return offices.get(0);
    }

    public List<Office> others() {
        return offices.subList(1, offices.size());
    }

    /** Null when no office was asked whose coordinates are known. */
    static @Nullable TicketMap of(TicketFacts facts, Speech speech) {
        if (facts.decision() == null) {
            return null;
        }
        var asked = asked(facts.decision(), facts.offices(), speech);
        if (asked.isEmpty()) {
            return null;
        }
        var ticket = facts.ticket();
        var client = ticket.latitude == null || ticket.longitude == null
                ? null
                : new GeoPoint(ticket.latitude, ticket.longitude);
        var projection = Projection.of(
                Stream.concat(Stream.ofNullable(client), asked.stream().map(Asked::at))
                        .toList());
        return new TicketMap(
                WIDTH,
                HEIGHT,
                client == null ? null : projection.spot(client),
                IntStream.range(0, asked.size())
                        .mapToObj(index -> asked.get(index).drawn(index + 1, projection))
                        .toList());
    }

    private record Asked(String name, String distance, boolean took, GeoPoint at) {

        Office drawn(int number, Projection projection) {
            return new Office(number, name, distance, took, projection.spot(at));
        }
    }

    private static List<Asked> asked(JsonObject decision, List<BusinessUnit> offices, Speech speech) {
        var asked = new ArrayList<Asked>();
        var home = decision.getJsonObject("home");
        var visits = decision.getJsonArray("visits");
        for (var index = 0; index < visits.size() && asked.size() < MOST_OFFICES; index++) {
            var visit = visits.getJsonObject(index);
            var point = point(visit.getLong("office_id"), offices);
            if (point != null) {
                var distance = asked.isEmpty() && home != null
                        ? home.getDouble("distance_km")
                        : visit.getDouble("distance_from_home_km");
                var took = decision.getJsonObject("choice") != null && index == visits.size() - 1;
                asked.add(new Asked(visit.getString("office_name"), speech.kilometers(distance), took, point));
            }
        }
        return asked;
    }

    private static @Nullable GeoPoint point(long office, List<BusinessUnit> offices) {
        return offices.stream()
                .filter(unit -> unit.id == office && unit.latitude != null && unit.longitude != null)
                .map(unit -> new GeoPoint(unit.latitude, unit.longitude))
                .findFirst()
                .orElse(null);
    }

    /** Degrees to the drawing's units: a degree of longitude is as wide as it is in the middle of the drawing. */
    private record Projection(double west, double north, double squeeze, double scale, double left, double top) {

        static Projection of(List<GeoPoint> points) {
            var latitudes = points.stream().mapToDouble(GeoPoint::latitude).summaryStatistics();
            var longitudes = points.stream().mapToDouble(GeoPoint::longitude).summaryStatistics();
            var squeeze = Math.cos(Math.toRadians((latitudes.getMin() + latitudes.getMax()) / 2));
            var wide = Math.max((longitudes.getMax() - longitudes.getMin()) * squeeze, LEAST_SPAN);
            var high = Math.max(latitudes.getMax() - latitudes.getMin(), LEAST_SPAN);
            var scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (HEIGHT - 2.0 * MARGIN) / high);
            return new Projection(
                    longitudes.getMin(),
                    latitudes.getMax(),
                    squeeze,
                    scale,
                    (WIDTH - (longitudes.getMax() - longitudes.getMin()) * squeeze * scale) / 2,
                    (HEIGHT - (latitudes.getMax() - latitudes.getMin()) * scale) / 2);
        }

        Spot spot(GeoPoint point) {
            return new Spot((int) Math.round(left + (point.longitude() - west) * squeeze * scale), (int)
                    Math.round(top + (north - point.latitude()) * scale));
        }
    }
}
