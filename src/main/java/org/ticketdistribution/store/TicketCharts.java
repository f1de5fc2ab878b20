package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.ticketdistribution.insight.Cell;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Figures;
import org.ticketdistribution.insight.Vocabulary;

/** Charts over all stored tickets, one statement each. */
@ApplicationScoped
public class TicketCharts {

    /** More names than any installation has; with more, the rest is not understood in questions. */
    private static final int MOST_NAMES = 20_000;

    private static final String NAMES = """
            select 'office' as dimension, name as value from business_units
            union all select 'manager', label from (%s) managers
            union all select distinct said.dimension, said.value
                from (select distinct segment, city, region, country from tickets) places,
                    lateral (values ('segment', segment), ('city', city), ('region', region), ('country', country))
                        as said (dimension, value)
                where said.value <> ''
            order by 1, 2 limit %d""".formatted(ChartSql.MANAGERS, MOST_NAMES);

    private final Pool pool;

    TicketCharts(Pool pool) {
        this.pool = pool;
    }

    /** The names that are stored: offices and managers, and what the tickets have of segments and places. */
    public Uni<Vocabulary> vocabulary() {
        return pool.query(NAMES).execute().map(rows -> {
            var names = new EnumMap<Dimension, List<String>>(Dimension.class);
            rows.forEach(row -> names.computeIfAbsent(
                            Dimension.of(row.getString("dimension")).orElseThrow(), key -> new ArrayList<>())
                    .add(row.getString("value")));
            return new Vocabulary(names);
        });
    }

    /**
     * The figures of a chart.
     *
     * @param chart one that is possible
     * @param zone in which a day begins and ends
     * @param other the label of what is not shown by itself
     */
    public Uni<Figures> figures(ChartIntent chart, ZoneId zone, String other) {
        var statement = ChartSql.of(chart, zone);
        return pool.preparedQuery(statement.sql())
                .execute(Tuple.wrap(new ArrayList<>(statement.values())))
                .map(rows -> {
                    var cells = new ArrayList<Cell>();
                    var groups = 0;
                    var withoutValue = 0L;
                    for (var row : rows) {
                        withoutValue = row.getLong("without_value");
                        if (row.getLong("place") != null) {
                            groups = Objects.requireNonNull(row.getInteger("total"));
                            cells.add(cell(row));
                        }
                    }
                    return Figures.of(chart, cells, groups, withoutValue, other);
                });
    }

    private static Cell cell(Row row) {
        return new Cell(
                row.getInteger("place"),
                row.getString("label"),
                row.getInteger("series_place"),
                row.getString("series"),
                row.getDouble("result"));
    }
}
