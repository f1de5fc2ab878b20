package org.ticketdistribution.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;

/**
 * The statement of a chart: fragments that stand in this class, one for each value of a closed list, and nothing else.
 * All that comes from outside is a parameter.
 *
 * @param values the parameters, from $1 on
 */
record ChartSql(String sql, List<Object> values) {

    /** One name for each manager: two of the same name are told apart by their offices. */
    static final String MANAGERS = """
            select m.id, m.name
                || case when count(*) over (partition by m.name) > 1 then ' (' || u.name || ')' else '' end as label
            from managers m join business_units u on u.id = m.business_unit_id""";

    private static final Map<Dimension, String> COLUMNS = new EnumMap<>(Map.ofEntries(
            Map.entry(Dimension.CATEGORY, "a.category"),
            Map.entry(Dimension.SENTIMENT, "a.sentiment"),
            Map.entry(Dimension.LANGUAGE, "a.language"),
            Map.entry(Dimension.SEGMENT, "nullif(t.segment, '')"),
            Map.entry(Dimension.PRIORITY, "a.priority::text"),
            Map.entry(Dimension.OFFICE, "o.name"),
            Map.entry(Dimension.MANAGER, "m.label"),
            Map.entry(Dimension.CITY, "nullif(t.city, '')"),
            Map.entry(Dimension.REGION, "nullif(t.region, '')"),
            Map.entry(Dimension.COUNTRY, "nullif(t.country, '')"),
            Map.entry(Dimension.DAY, "to_char(t.created_at at time zone $1, 'YYYY-MM-DD')"),
            Map.entry(Dimension.SOURCE, "a.source")));

    private static final Map<Measure, String> FACTS = new EnumMap<>(Map.of(
            Measure.COUNT, "0::numeric",
            Measure.SHARE, "0::numeric",
            Measure.AVERAGE_PRIORITY, "a.priority::numeric",
            Measure.AVERAGE_DISTANCE, "(d.decision -> 'home' ->> 'distance_km')::numeric"));

    private static final Map<Measure, String> RESULTS = new EnumMap<>(Map.of(
            Measure.COUNT, "sum(n)",
            Measure.SHARE, "round(100.0 * sum(n) / max(whole), 1)",
            Measure.AVERAGE_PRIORITY, "round(sum(s) / sum(n), 2)",
            Measure.AVERAGE_DISTANCE, "round(sum(s) / sum(n), 1)"));

    /** Not rounded: what differs is not equal. */
    private static final Map<Measure, String> ORDERS = new EnumMap<>(Map.of(
            Measure.COUNT, "sum(n)",
            Measure.SHARE, "sum(n) / max(whole)",
            Measure.AVERAGE_PRIORITY, "sum(s) / sum(n)",
            Measure.AVERAGE_DISTANCE, "sum(s) / sum(n)"));

    private static final String STATEMENT = """
            with facts as (
                select %1$s as g, %2$s as b, %3$s as x
                from tickets t
                    left join ai_analyses a on a.ticket_id = t.id
                    left join assignments s on s.ticket_id = t.id
                    left join business_units o on o.id = s.business_unit_id%4$s
                where true%5$s),
            counted as (
                select g, b, count(*) as tickets, count(x)::numeric as n, sum(x) as s from facts group by g, b),
            shared as (
                select g, b, n, s, sum(n) over (%6$s) as whole from counted
                where g is not null and b is not null and n > 0),
            shown as (select g, b, n, s, whole from shared where true%7$s),
            groups as (
                select g, row_number() over (order by %8$s) as place, count(*) over () as total from shown group by g),
            series as (select b, row_number() over (order by %9$s) as place from shown group by b),
            cells as (
                select least(groups.place, %10$d + 1) as place, max(g) filter (where groups.place <= %10$d) as label,
                    least(series.place, %11$d + 1) as series_place,
                    max(b) filter (where series.place <= %11$d) as series,
                    %12$s as result, max(groups.total) as total
                from shown join groups using (g) join series using (b)
                where groups.place <= %10$d or %13$s
                group by 1, 3)
            select cells.place, cells.label, cells.series_place, cells.series, cells.result::float8, cells.total,
                (select coalesce(sum(case when g is null or b is null then tickets else tickets - n end), 0) from counted)
                    ::bigint as without_value
            from (select) one left join cells on true
            order by cells.place, cells.series_place""";

    /** @param zone in which a day begins and ends */
    static ChartSql of(ChartIntent chart, ZoneId zone) {
        return new Fragments(chart, zone).statement();
    }

    /** The fragments of one statement, with the parameters as they come. */
    private static final class Fragments {

        private final ChartIntent chart;
        private final ZoneId zone;
        private final List<Object> values = new ArrayList<>();

        Fragments(ChartIntent chart, ZoneId zone) {
            this.chart = chart;
            this.zone = zone;
            values.add(zone.getId());
        }

        ChartSql statement() {
            var breakdown = chart.breakdownBy();
            var conditions = new StringBuilder(" and $1::text is not null");
            var choices = new StringBuilder();
            for (var filter : chart.filters()) {
                var shown = chart.measure() == Measure.SHARE ? shownAs(filter.dimension()) : null;
                if (shown == null) {
                    conditions
                            .append(" and ")
                            .append(column(filter.dimension()))
                            .append(oneOf(filter));
                } else {
                    choices.append(" and ").append(shown).append(oneOf(filter));
                }
            }
            since(chart.period().from(), conditions);
            until(chart.period().to(), conditions);
            return new ChartSql(
                    STATEMENT.formatted(
                            column(chart.groupBy()),
                            breakdown == null ? "''" : column(breakdown),
                            fragment(FACTS, chart.measure()),
                            joins(),
                            conditions,
                            chart.measure() == Measure.SHARE && breakdown != null ? "partition by g" : "",
                            choices,
                            order(),
                            breakdown == null || !breakdown.isOrdered()
                                    ? "sum(n) desc, b collate \"C\""
                                    : label(breakdown, "b"),
                            chart.mostGroups(),
                            ChartIntent.MOST_SERIES,
                            fragment(RESULTS, chart.measure()),
                            chart.gathersOthers()),
                    List.copyOf(values));
        }

        /** A share is one of the whole, so what is on an axis is chosen after the whole is known. */
        private @Nullable String shownAs(Dimension dimension) {
            return dimension == chart.groupBy() ? "g" : dimension == chart.breakdownBy() ? "b" : null;
        }

        private String oneOf(Filter filter) {
            values.add(filter.values().stream().map(Fragments::storable).toArray(String[]::new));
            return " = any($" + values.size() + "::text[])";
        }

        /** No stored text holds a NUL, and the database takes none: such a value matches nothing. */
        private static String storable(String text) {
            return text.replace('\u0000', '\uFFFD');
        }

        private void since(@Nullable LocalDate from, StringBuilder conditions) {
            if (from != null) {
                values.add(midnight(from));
                conditions.append(" and t.created_at >= $").append(values.size());
            }
        }

        private void until(@Nullable LocalDate to, StringBuilder conditions) {
            if (to != null) {
                values.add(midnight(to.plusDays(1)));
                conditions.append(" and t.created_at < $").append(values.size());
            }
        }

        private OffsetDateTime midnight(LocalDate day) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }

        private String joins() {
            var joins = new StringBuilder();
            if (dimensions().contains(Dimension.MANAGER)) {
                joins.append(" left join (").append(MANAGERS).append(") m on m.id = s.manager_id");
            }
            if (chart.measure() == Measure.AVERAGE_DISTANCE) {
                joins.append(" left join decisions d on d.ticket_id = t.id");
            }
            return joins.toString();
        }

        private Set<Dimension> dimensions() {
            var dimensions = EnumSet.of(chart.groupBy());
            if (chart.breakdownBy() != null) {
                dimensions.add(chart.breakdownBy());
            }
            chart.filters().forEach(filter -> dimensions.add(filter.dimension()));
            return dimensions;
        }

        private String order() {
            var label = label(chart.groupBy(), "g");
            return switch (chart.sorting()) {
                case LARGEST_FIRST -> fragment(ORDERS, chart.measure()) + " desc, " + label;
                case SMALLEST_FIRST -> fragment(ORDERS, chart.measure()) + ", " + label;
                // Of more days than are shown those that are dropped are the oldest; Figures turns them round.
                case LABEL -> chart.groupBy() == Dimension.DAY ? label + " desc" : label;
                case LABEL_BACKWARDS -> label + " desc";
            };
        }

        private static String label(Dimension dimension, String column) {
            return dimension == Dimension.PRIORITY ? column + "::integer" : column + " collate \"C\"";
        }

        private static String column(Dimension dimension) {
            return fragment(COLUMNS, dimension);
        }

        /** Never null: each value of a closed list has its fragment. */
        private static <K> String fragment(Map<K, String> fragments, K key) {
            return Objects.requireNonNull(fragments.get(key));
        }
    }
}
