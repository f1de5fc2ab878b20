package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.store.Cluster.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Figures;
import org.ticketdistribution.insight.Filter;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Period;
import org.ticketdistribution.insight.Sorting;
import org.ticketdistribution.testing.Stored;
import org.ticketdistribution.testing.TestDatabase;
import org.ticketdistribution.testing.Unattended;

/**
 * Charts over eight tickets:
 *
 * <pre>
 * id category     sentiment    language segment priority source office manager         city   region      country   day      km
 * 1  Жалоба       Негативный   RU       VIP     10       llm    Астана Лев Т. (Астана) Астана Акмолинская Казахстан 17 Nov.  10.5
 * 2  Жалоба       Негативный   KZ       Mass    2        local  Астана Лев Т. (Астана) Астана Акмолинская Казахстан 17 Nov.  20.1
 * 3  Жалоба       Нейтральный  RU       Mass    5        local  Алматы Майя У.         Алматы Алматинская Казахстан 18 Nov.  1
 * 4  Консультация Нейтральный  RU       Mass    3        local  Алматы Лев Т. (Алматы) Алматы Алматинская Казахстан 18 Nov.  none
 * 5  Консультация Позитивный   ENG      VIP     4        manual Алматы Майя У.         Берлин -           Германия  20 Nov.  none
 * 6  Спам         Нейтральный  RU       Mass    1        local  -      -               Алматы Алматинская Казахстан 20 Nov.  7
 * 7  -            -            -        -       -        -      -      -               Астана -           Казахстан 20 Nov.  -
 * 8  -            -            -        ''      -        -      -      -               -      -           -         20 Nov.  -
 * </pre>
 *
 * Days are those of Almaty, five hours ahead: ticket 1 was stored on 16 November 19:00 UTC.
 */
@QuarkusTest
@TestProfile(Unattended.class)
class TicketChartsTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final TestDatabase database = new TestDatabase();
    private final Stored stored = new Stored(database);

    @Inject
    TicketCharts charts;

    @BeforeEach
    void store() {
        database.clean();
        var lev = stored.manager("Лев Т.", stored.office("Астана"));
        var almaty = stored.office("Алматы");
        var maya = stored.manager("Майя У.", almaty);
        var otherLev = stored.manager("Лев Т.", almaty);
        place(stored.ticket(1, "VIP", "1"), "Астана", "Акмолинская", "Казахстан", "2026-11-16T19:00:00Z");
        place(stored.ticket(2, "Mass", "2"), "Астана", "Акмолинская", "Казахстан", "2026-11-17T18:59:59Z");
        place(stored.ticket(3, "Mass", "3"), "Алматы", "Алматинская", "Казахстан", "2026-11-17T19:00:00Z");
        place(stored.ticket(4, "Mass", "4"), "Алматы", "Алматинская", "Казахстан", "2026-11-18T10:00:00Z");
        place(stored.ticket(5, "VIP", "5"), "Берлин", null, "Германия", "2026-11-20T10:00:00Z");
        place(stored.ticket(6, "Mass", "6"), "Алматы", "Алматинская", "Казахстан", "2026-11-20T10:00:00Z");
        place(stored.ticket(7, null, "7"), "Астана", null, "Казахстан", "2026-11-20T10:00:00Z");
        place(stored.ticket(8, null, "8"), "", null, null, "2026-11-20T10:00:00Z");
        database.execute("update tickets set segment = '' where id = 8");
        stored.analysis(1, "Жалоба", "Негативный", 10, "RU");
        stored.analysis(2, "Жалоба", "Негативный", 2, "KZ");
        stored.analysis(3, "Жалоба", "Нейтральный", 5, "RU");
        stored.analysis(4, "Консультация", "Нейтральный", 3, "RU");
        stored.analysis(5, "Консультация", "Позитивный", 4, "ENG");
        stored.analysis(6, "Спам", "Нейтральный", 1, "RU");
        database.execute("update ai_analyses set source = 'llm' where ticket_id = 1");
        database.execute("update ai_analyses set source = 'manual' where ticket_id = 5");
        stored.assignment(1, lev, "2026-11-20T10:00:00Z");
        stored.assignment(2, lev, "2026-11-20T10:00:00Z");
        stored.assignment(3, maya, "2026-11-20T10:00:00Z");
        stored.assignment(4, otherLev, "2026-11-20T10:00:00Z");
        stored.assignment(5, maya, "2026-11-20T10:00:00Z");
        database.execute("insert into routing_worlds (hash, world) values ('w', '{}')");
        decided(1, "{\"home\": {\"distance_km\": 10.5}}");
        decided(2, "{\"home\": {\"distance_km\": 20.1}}");
        decided(3, "{\"home\": {\"distance_km\": 1}}");
        decided(4, "{\"home\": {\"distance_km\": null}}");
        decided(5, "{\"home\": null}");
        decided(6, "{\"home\": {\"distance_km\": 7}}");
    }

    @ParameterizedTest(name = "{1} by {0}")
    @CsvSource(delimiter = '|', textBlock = """
            category  | count            | Жалоба 3, Консультация 2, Спам 1                        | 2
            category  | share            | Жалоба 50, Консультация 33.3, Спам 16.7                 | 2
            category  | average_priority | Жалоба 5.67, Консультация 3.5, Спам 1                   | 2
            category  | average_distance | Жалоба 10.5, Спам 7                                     | 4
            sentiment | count            | Нейтральный 3, Негативный 2, Позитивный 1               | 2
            sentiment | share            | Нейтральный 50, Негативный 33.3, Позитивный 16.7        | 2
            sentiment | average_priority | Негативный 6, Позитивный 4, Нейтральный 3               | 2
            sentiment | average_distance | Негативный 15.3, Нейтральный 4                          | 4
            language  | count            | RU 4, ENG 1, KZ 1                                       | 2
            language  | share            | RU 66.7, ENG 16.7, KZ 16.7                              | 2
            language  | average_priority | RU 4.75, ENG 4, KZ 2                                    | 2
            language  | average_distance | KZ 20.1, RU 6.2                                         | 4
            segment   | count            | Mass 4, VIP 2                                           | 2
            segment   | share            | Mass 66.7, VIP 33.3                                     | 2
            segment   | average_priority | VIP 7, Mass 2.75                                        | 2
            segment   | average_distance | VIP 10.5, Mass 9.4                                      | 4
            priority  | count            | 1 1, 2 1, 3 1, 4 1, 5 1, 10 1                           | 2
            priority  | share            | 1 16.7, 2 16.7, 3 16.7, 4 16.7, 5 16.7, 10 16.7         | 2
            priority  | average_priority | 1 1, 2 2, 3 3, 4 4, 5 5, 10 10                          | 2
            priority  | average_distance | 1 7, 2 20.1, 5 1, 10 10.5                               | 4
            office    | count            | Алматы 3, Астана 2                                      | 3
            office    | share            | Алматы 60, Астана 40                                    | 3
            office    | average_priority | Астана 6, Алматы 4                                      | 3
            office    | average_distance | Астана 15.3, Алматы 1                                   | 5
            manager   | count            | Лев Т. (Астана) 2, Майя У. 2, Лев Т. (Алматы) 1         | 3
            manager   | share            | Лев Т. (Астана) 40, Майя У. 40, Лев Т. (Алматы) 20      | 3
            manager   | average_priority | Лев Т. (Астана) 6, Майя У. 4.5, Лев Т. (Алматы) 3       | 3
            manager   | average_distance | Лев Т. (Астана) 15.3, Майя У. 1                         | 5
            city      | count            | Алматы 3, Астана 3, Берлин 1                            | 1
            city      | share            | Алматы 42.9, Астана 42.9, Берлин 14.3                   | 1
            city      | average_priority | Астана 6, Берлин 4, Алматы 3                            | 2
            city      | average_distance | Астана 15.3, Алматы 4                                   | 4
            region    | count            | Алматинская 3, Акмолинская 2                            | 3
            region    | share            | Алматинская 60, Акмолинская 40                          | 3
            region    | average_priority | Акмолинская 6, Алматинская 3                            | 3
            region    | average_distance | Акмолинская 15.3, Алматинская 4                         | 4
            country   | count            | Казахстан 6, Германия 1                                 | 1
            country   | share            | Казахстан 85.7, Германия 14.3                           | 1
            country   | average_priority | Казахстан 4.2, Германия 4                               | 2
            country   | average_distance | Казахстан 9.7                                           | 4
            day       | count            | 2026-11-17 2, 2026-11-18 2, 2026-11-19 0, 2026-11-20 4  | 0
            day       | share            | 2026-11-17 25, 2026-11-18 25, 2026-11-19 0, 2026-11-20 50 | 0
            day       | average_priority | 2026-11-17 6, 2026-11-18 4, 2026-11-19 -, 2026-11-20 2.5 | 2
            day       | average_distance | 2026-11-17 15.3, 2026-11-18 1, 2026-11-19 -, 2026-11-20 7 | 4
            source    | count            | local 4, llm 1, manual 1                                | 2
            source    | share            | local 66.7, llm 16.7, manual 16.7                       | 2
            source    | average_priority | llm 10, manual 4, local 2.75                            | 2
            source    | average_distance | llm 10.5, local 9.4                                     | 4
            """)
    void measure_ofEachDimension(String dimension, String measure, String expected, long withoutValue) {
        var figures = figures(chart(
                Dimension.of(dimension).orElseThrow(), null, Measure.of(measure).orElseThrow()));

        assertThat(line(figures)).isEqualTo(expected);
        assertThat(figures.withoutValue()).isEqualTo(withoutValue);
    }

    @Test
    void breakdown_hasAValueForEachPair() {
        var figures = figures(chart(Dimension.OFFICE, Dimension.CATEGORY, Measure.COUNT));

        assertThat(figures.labels()).containsExactly("Алматы", "Астана");
        assertThat(figures.series())
                .containsExactly(
                        new Figures.Series("Жалоба", List.of(1.0, 2.0)),
                        new Figures.Series("Консультация", List.of(2.0, 0.0)));
    }

    @Test
    void shareWithBreakdown_isOfItsGroupBeforeTheBreakdownIsFiltered() {
        var figures = figures(chart(
                Dimension.CITY, Dimension.CATEGORY, Measure.SHARE, new Filter(Dimension.CATEGORY, List.of("Жалоба"))));

        // Астана: 2 of 2 analysed, Алматы: 1 of 3, Берлин: none.
        assertThat(figures.labels()).containsExactly("Астана", "Алматы");
        assertThat(figures.series()).containsExactly(new Figures.Series("Жалоба", List.of(100.0, 33.3)));
    }

    @Test
    void shareOfFilteredGroup_isOfAllGroups() {
        assertThat(line(figures(chart(
                        Dimension.CATEGORY,
                        null,
                        Measure.SHARE,
                        new Filter(Dimension.CATEGORY, List.of("Спам")),
                        new Filter(Dimension.CITY, List.of("Алматы"))))))
                .isEqualTo("Спам 33.3");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            category  | Жалоба,Спам      | Астана 2, Алматы 2
            sentiment | Нейтральный      | Алматы 3
            language  | KZ,ENG           | Астана 1, Берлин 1
            segment   | VIP              | Астана 1, Берлин 1
            priority  | 3,4,5            | Алматы 2, Берлин 1
            office    | Алматы           | Алматы 2, Берлин 1
            manager   | Лев Т. (Алматы)  | Алматы 1
            city      | Берлин           | Берлин 1
            region    | Акмолинская      | Астана 2
            country   | Германия         | Берлин 1
            source    | llm,manual       | Астана 1, Берлин 1
            city      | Нигде            | ""
            city      | ' or true --     | ""
            """)
    void filter_leavesWhatHasOneOfTheValues(String dimension, String values, String expected) {
        var filter = new Filter(Dimension.of(dimension).orElseThrow(), List.of(values.split(",")));

        assertThat(sorted(figures(chart(Dimension.CITY, null, Measure.COUNT, filter))))
                .isEqualTo(sorted(expected));
    }

    @ParameterizedTest(name = "{0} to {1} in {2}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2026-11-17 | 2026-11-17 | Asia/Almaty | 2
            2026-11-17 | 2026-11-18 | Asia/Almaty | 4
            2026-11-18 | -          | Asia/Almaty | 6
            -          | 2026-11-17 | Asia/Almaty | 2
            2026-11-19 | 2026-11-19 | Asia/Almaty | 0
            2026-11-17 | 2026-11-17 | UTC         | 2
            -          | 2026-11-16 | UTC         | 1
            """)
    void period_hasWholeDaysOfTheZone(LocalDate from, LocalDate to, String zone, int tickets) {
        var chart = new ChartIntent(
                Dimension.DAY,
                null,
                Measure.COUNT,
                List.of(),
                new Period(from, to),
                null,
                Sorting.LABEL,
                ChartType.LINE);

        var figures = await(charts.figures(chart, ZoneId.of(zone), "другие"));

        assertThat(figures.series().stream()
                        .flatMap(series -> series.values().stream())
                        .mapToDouble(value -> value)
                        .sum())
                .isEqualTo(tickets);
    }

    @Test
    void top_hasOnlyTheFirst() {
        var figures = figures(sorted(Dimension.CATEGORY, 2, Sorting.LARGEST_FIRST));

        assertThat(line(figures)).isEqualTo("Жалоба 3, Консультация 2");
        assertThat(figures.groups()).isEqualTo(3);
        assertThat(line(figures(sorted(Dimension.CATEGORY, 2, Sorting.SMALLEST_FIRST))))
                .isEqualTo("Спам 1, Консультация 2");
        assertThat(line(figures(sorted(Dimension.CATEGORY, null, Sorting.LABEL))))
                .isEqualTo("Жалоба 3, Консультация 2, Спам 1");
        assertThat(line(figures(sorted(Dimension.CATEGORY, null, Sorting.LABEL_BACKWARDS))))
                .isEqualTo("Спам 1, Консультация 2, Жалоба 3");
        assertThat(line(figures(sorted(Dimension.PRIORITY, null, Sorting.LABEL_BACKWARDS))))
                .isEqualTo("10 1, 5 1, 4 1, 3 1, 2 1, 1 1");
        assertThat(line(figures(sorted(Dimension.DAY, 2, Sorting.LABEL)))).isEqualTo("2026-11-18 2, 2026-11-20 4");
    }

    @Test
    void tooManyGroups_areGatheredWhereTheyAddUp() {
        database.execute("""
                insert into tickets (client_guid, city, geocode_status)
                select gen_random_uuid(), 'Село ' || lpad(n::text, 3, '0'), 'not_found' from generate_series(1, 250) n""");

        var counts = figures(chart(Dimension.CITY, null, Measure.COUNT));
        var means = figures(chart(Dimension.CITY, null, Measure.AVERAGE_PRIORITY));

        assertThat(counts.labels())
                .hasSize(201)
                .startsWith("Алматы", "Астана", "Берлин")
                .endsWith("другие");
        assertThat(counts.series().get(0).values()).startsWith(3.0, 3.0, 1.0).endsWith(53.0);
        assertThat(counts.groups()).isEqualTo(253);
        assertThat(means.labels()).containsExactly("Астана", "Берлин", "Алматы");
    }

    @Test
    void tooManySeries_areGathered() {
        database.execute("""
                insert into tickets (client_guid, city, country, geocode_status)
                select gen_random_uuid(), 'Село ' || lpad(n::text, 3, '0'), 'Казахстан', 'not_found'
                from generate_series(1, 30) n""");

        var figures = figures(chart(Dimension.COUNTRY, Dimension.CITY, Measure.COUNT));

        assertThat(figures.labels()).containsExactly("Казахстан", "Германия");
        assertThat(figures.series()).hasSize(21);
        assertThat(figures.series().get(20)).isEqualTo(new Figures.Series("другие", List.of(13.0, 0.0)));
    }

    @Test
    void everyPairOfDimensions_canBeDrawn() {
        for (var measure : Measure.values()) {
            for (var group : Dimension.values()) {
                for (var breakdown : Dimension.values()) {
                    if (group != breakdown) {
                        assertThat(figures(chart(group, breakdown, measure)).labels())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void vocabulary_hasTheStoredNames() {
        var vocabulary = await(charts.vocabulary());

        assertThat(vocabulary.of(Dimension.OFFICE)).containsExactlyInAnyOrder("Алматы", "Астана");
        assertThat(vocabulary.of(Dimension.MANAGER))
                .containsExactlyInAnyOrder("Лев Т. (Алматы)", "Лев Т. (Астана)", "Майя У.");
        assertThat(vocabulary.of(Dimension.CITY)).containsExactlyInAnyOrder("Алматы", "Астана", "Берлин");
        assertThat(vocabulary.of(Dimension.REGION)).containsExactlyInAnyOrder("Акмолинская", "Алматинская");
        assertThat(vocabulary.of(Dimension.COUNTRY)).containsExactlyInAnyOrder("Германия", "Казахстан");
        assertThat(vocabulary.of(Dimension.SEGMENT)).containsExactlyInAnyOrder("Mass", "VIP");
        assertThat(vocabulary.of(Dimension.LANGUAGE)).containsExactly("RU", "KZ", "ENG");
    }

    @Test
    void emptyDatabase_hasEmptyCharts() {
        database.clean();

        for (var dimension : Dimension.values()) {
            var figures = figures(chart(dimension, null, Measure.COUNT));
            assertThat(figures.labels()).isEmpty();
            assertThat(figures.groups()).isZero();
            assertThat(figures.withoutValue()).isZero();
        }
        assertThat(await(charts.vocabulary()).of(Dimension.CITY)).isEmpty();
    }

    private Figures figures(ChartIntent chart) {
        return await(charts.figures(chart, ALMATY, "другие"));
    }

    private static ChartIntent chart(
            Dimension group, @Nullable Dimension breakdown, Measure measure, Filter... filters) {
        return new ChartIntent(
                group, breakdown, measure, List.of(filters), Period.ALL, null, Sorting.fitting(group), ChartType.TABLE);
    }

    private static ChartIntent sorted(Dimension group, @Nullable Integer top, Sorting sorting) {
        return new ChartIntent(group, null, Measure.COUNT, List.of(), Period.ALL, top, sorting, ChartType.TABLE);
    }

    private static String line(Figures figures) {
        var parts = new ArrayList<String>();
        for (var series : figures.series()) {
            for (int at = 0; at < figures.labels().size(); at++) {
                var value = series.values().get(at);
                parts.add(figures.labels().get(at) + " "
                        + (value == null
                                ? "-"
                                : value % 1 == 0 ? String.valueOf(value.longValue()) : value.toString()));
            }
        }
        return String.join(", ", parts);
    }

    private static String sorted(Figures figures) {
        return sorted(line(figures));
    }

    private static String sorted(String line) {
        return Arrays.stream(line.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    private void place(
            long ticket, @Nullable String city, @Nullable String region, @Nullable String country, String storedAt) {
        database.execute(
                "update tickets set city = ?, region = ?, country = ?, created_at = ?::timestamptz where id = ?",
                city,
                region,
                country,
                storedAt,
                ticket);
    }

    private void decided(long ticket, String decision) {
        database.execute(
                "insert into decisions (ticket_id, world_hash, decision) values (?, 'w', ?::jsonb)", ticket, decision);
    }
}
