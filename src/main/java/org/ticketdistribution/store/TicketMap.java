package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where tickets are and which offices have them. */
@ApplicationScoped
public class TicketMap {

    /** A map with more tickets than this is drawn faster, and read better, with those nearby together. */
    private static final int CLUSTER_ABOVE = 1000;

    /** How many places a degree has: about a metre each, and about ten kilometres. */
    private static final double SAME_PLACE = 100_000;

    private static final double CLUSTER = 10;

    private static final String FROM = """
            from tickets t
                left join ai_analyses a on a.ticket_id = t.id
                left join assignments g on g.ticket_id = t.id
                left join business_units b on b.id = g.business_unit_id
            """;

    private static final String COUNTED = "select count(*) from (select " + FROM + "%s limit %d) as first_ones";

    /** One number for a place: to group by two would be sorted on disk. */
    private static final String CELLS = """
            select (floor(t.latitude * %1$f + 0.5) * 100000000 + floor(t.longitude * %1$f + 0.5))::bigint as cell,
                g.business_unit_id as office, count(*) as tickets, sum(t.latitude) as latitude, sum(t.longitude) as longitude,
                max(a.priority)::int as priority, min(t.id) as ticket
            """ + FROM + "%2$s group by 1, 2";

    private static final String CATEGORIES = "select ticket_id, category from ai_analyses where ticket_id = any($1)";

    private final Pool pool;
    private final Remembered<TicketFilter, Places> remembered;

    TicketMap(Pool pool, LastChange change, Clock clock) {
        this.pool = pool;
        this.remembered = new Remembered<>(change, clock);
    }

    /**
     * Tickets by place and by office.
     *
     * @param places those with coordinates, the most tickets first
     * @param clustered whether nearby tickets stand together as one place
     * @param byOffice tickets by the id of the office that has them, with and without coordinates; offices without any are
     *     absent
     * @param unassigned those that no office has, with and without coordinates
     * @param unplaced those without coordinates
     */
    public record Places(
            List<Place> places, boolean clustered, Map<Long, Long> byOffice, long unassigned, long unplaced) {

        public Places {
            places = List.copyOf(places);
            byOffice = Collections.unmodifiableMap(byOffice);
        }
    }

    /**
     * The tickets at one place.
     *
     * @param ticketId of a single ticket, null for more
     * @param category of a single ticket that is analysed
     * @param priority the highest, null when none is analysed
     * @param byOffice tickets by the id of the office that has them, the most first; unassigned ones are in none
     */
    public record Place(
            double latitude,
            double longitude,
            long tickets,
            @Nullable Long ticketId,
            @Nullable String category,
            @Nullable Integer priority,
            Map<Long, Long> byOffice) {}

    /** The tickets that match. */
    public Uni<Places> places(TicketFilter filter) {
        return remembered.get(filter, () -> read(filter));
    }

    private Uni<Places> read(TicketFilter filter) {
        var where = filter.where();
        var values = Tuple.wrap(new ArrayList<>(where.values()));
        return pool.preparedQuery(COUNTED.formatted(where.sql(), CLUSTER_ABOVE + 1))
                .execute(values)
                .map(rows -> Rows.one(rows, row -> row.getInteger(0) > CLUSTER_ABOVE))
                .chain(clustered -> pool.preparedQuery(cells(where, clustered))
                        .execute(values)
                        .map(rows -> Rows.list(rows, Cell::read))
                        .chain(cells ->
                                categories(cells).map(categories -> new Gathering(clustered, categories).of(cells))));
    }

    /** Of tickets that stand alone, by their ids; those without an analysis are absent. */
    private Uni<Map<Long, String>> categories(List<Cell> cells) {
        var alone = cells.stream()
                .filter(cell -> cell.cell() != null && cell.tickets() == 1)
                .map(Cell::ticket)
                .toArray(Long[]::new);
        return pool.preparedQuery(CATEGORIES)
                .execute(Tuple.of(alone))
                .map(rows -> Rows.map(rows, row -> row.getLong("ticket_id"), row -> row.getString("category")));
    }

    private static String cells(TicketFilter.Where where, boolean clustered) {
        return String.format(Locale.ROOT, CELLS, clustered ? CLUSTER : SAME_PLACE, where.sql());
    }

    /** The tickets of one office, or of none, at one place. */
    private record Cell(
            @Nullable Long cell,
            @Nullable Long office,
            long tickets,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer priority,
            long ticket) {

        static Cell read(Row row) {
            return new Cell(
                    row.getLong("cell"),
                    row.getLong("office"),
                    row.getLong("tickets"),
                    row.getDouble("latitude"),
                    row.getDouble("longitude"),
                    row.getInteger("priority"),
                    row.getLong("ticket"));
        }
    }

    /** Cells put together to places and to offices. */
    private static final class Gathering {

        private final boolean clustered;
        private final Map<Long, String> categories;
        private final Map<Long, List<Cell>> byPlace = new LinkedHashMap<>();
        private final Map<Long, Long> byOffice = new HashMap<>();
        private long unassigned;
        private long unplaced;

        Gathering(boolean clustered, Map<Long, String> categories) {
            this.clustered = clustered;
            this.categories = categories;
        }

        Places of(List<Cell> cells) {
            cells.forEach(this::add);
            var places = byPlace.values().stream()
                    .sorted(Comparator.comparingLong((List<Cell> its) -> tickets(its))
                            .reversed()
                            .thenComparingLong(Gathering::first))
                    .map(this::place)
                    .toList();
            return new Places(places, clustered, byOffice, unassigned, unplaced);
        }

        private void add(Cell cell) {
            if (cell.office() == null) {
                unassigned += cell.tickets();
            } else {
                byOffice.merge(cell.office(), cell.tickets(), Long::sum);
            }
            if (cell.cell() == null) {
                unplaced += cell.tickets();
            } else {
                byPlace.computeIfAbsent(cell.cell(), key -> new ArrayList<>()).add(cell);
            }
        }

        private Place place(List<Cell> cells) {
            var tickets = tickets(cells);
            var latitude = 0.0;
            var longitude = 0.0;
            Integer priority = null;
            var byOffice = new LinkedHashMap<Long, Long>();
            cells.sort(Comparator.comparingLong(Cell::tickets).reversed().thenComparingLong(Cell::ticket));
            for (var cell : cells) {
                latitude += cell.latitude() == null ? 0 : cell.latitude();
                longitude += cell.longitude() == null ? 0 : cell.longitude();
                if (cell.priority() != null && (priority == null || cell.priority() > priority)) {
                    priority = cell.priority();
                }
                if (cell.office() != null) {
                    byOffice.put(cell.office(), cell.tickets());
                }
            }
            return new Place(
                    latitude / tickets,
                    longitude / tickets,
                    tickets,
                    tickets == 1 ? cells.get(0).ticket() : null,
                    tickets == 1 ? categories.get(cells.get(0).ticket()) : null,
                    priority,
                    Collections.unmodifiableMap(byOffice));
        }

        private static long tickets(List<Cell> cells) {
            return cells.stream().mapToLong(Cell::tickets).sum();
        }

        private static long first(List<Cell> cells) {
            return cells.stream().mapToLong(Cell::ticket).min().orElse(0);
        }
    }
}
