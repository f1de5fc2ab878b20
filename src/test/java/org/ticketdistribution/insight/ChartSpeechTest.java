package org.ticketdistribution.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.insight.question.Misunderstanding;

/** What is said about charts. */
class ChartSpeechTest {

    private static final ChartIntent CHART = new ChartIntent(
            Dimension.CITY,
            Dimension.CATEGORY,
            Measure.COUNT,
            List.of(
                    new Filter(Dimension.LANGUAGE, List.of("KZ")),
                    new Filter(Dimension.PRIORITY, List.of("8", "9", "10"))),
            new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)),
            5,
            Sorting.SMALLEST_FIRST,
            ChartType.STACKED_BAR);

    @Test
    void sentence_saysAllOfTheChart() {
        assertThat(ChartSpeech.in(Tongue.RU).understood(CHART))
                .isEqualTo("Число обращений по городам и категориям; язык: KZ; приоритет: 8–10; "
                        + "с 09.11.2026 по 15.11.2026; первые 5; сначала малые; столбцами с накоплением.");
        assertThat(ChartSpeech.in(Tongue.KK).understood(CHART))
                .isEqualTo("Өтініштер саны, қалалар және санаттар бойынша; тіл: KZ; басымдық: 8–10; "
                        + "09.11.2026 – 15.11.2026; алғашқы 5; алдымен кішілері; жинақталған бағандармен.");
        assertThat(ChartSpeech.in(Tongue.EN).understood(CHART))
                .isEqualTo("Number of tickets by city and category; language: KZ; priority: 8–10; "
                        + "from 2026-11-09 to 2026-11-15; first 5; smallest first; as stacked bars.");
    }

    @Test
    void manyValues_areSaidShortly() {
        var notSpam = Dimension.CATEGORY.closedValues().stream()
                .filter(value -> !value.equals("Спам"))
                .toList();

        assertThat(filtered(Dimension.CATEGORY, notSpam)).contains("; category: all except Спам;");
        assertThat(filtered(Dimension.CITY, List.of("а", "б", "в", "г", "д", "е", "ж")))
                .contains("; city: а, б, в, г, д, 2 more;");
        assertThat(filtered(Dimension.PRIORITY, List.of("1", "5", "10"))).contains("; priority: 1, 5, 10;");
    }

    /** Signs that mean something to a formatter stand as they are. */
    @Test
    void storedValue_isSaidAsItStands() {
        assertThat(filtered(Dimension.CITY, List.of("{0} %s 'x'"))).contains("; city: {0} %s 'x';");
        assertThat(ChartSpeech.in(Tongue.EN).refused(Misunderstanding.WORLD, List.of("{1}")))
                .isEqualTo("This is not about tickets: «{1}».");
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everythingHasItsWords(Tongue tongue) {
        var speech = ChartSpeech.in(tongue);
        for (var reason : Impossible.values()) {
            assertThat(speech.impossible(reason)).isNotBlank();
        }
        for (var why : Misunderstanding.values()) {
            assertThat(speech.refused(why, List.of("слово"))).isNotBlank();
        }
        for (var dimension : Dimension.values()) {
            for (var measure : Measure.values()) {
                for (var type : ChartType.values()) {
                    for (var sorting : Sorting.values()) {
                        var chart = new ChartIntent(
                                dimension,
                                null,
                                measure,
                                List.of(new Filter(dimension, List.of("x"))),
                                new Period(null, LocalDate.EPOCH),
                                null,
                                sorting,
                                type);
                        assertThat(speech.understood(chart)).endsWith(".").doesNotContain("{", "null");
                    }
                }
            }
        }
        assertThat(speech.other()).isNotBlank();
    }

    private static String filtered(Dimension dimension, List<String> values) {
        return ChartSpeech.in(Tongue.EN)
                .understood(new ChartIntent(
                        Dimension.OFFICE,
                        null,
                        Measure.COUNT,
                        List.of(new Filter(dimension, values)),
                        Period.ALL,
                        null,
                        Sorting.LARGEST_FIRST,
                        ChartType.BAR));
    }
}
