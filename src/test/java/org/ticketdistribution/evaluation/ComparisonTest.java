package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Evaluation EARLIER = evaluation(
            "earlier",
            row("a", "Жалоба", "Спам", 5),
            row("b", "Жалоба", "Жалоба", 5),
            row("c", "Спам", "Жалоба", 9),
            row("d", "Спам", "Спам", 5));

    private static final Evaluation LATER = evaluation(
            "later",
            row("a", "Жалоба", "Жалоба", 5),
            row("b", "Жалоба", "Претензия", 5),
            row("c", "Спам", "Консультация", 5),
            row("e", "Спам", "Спам", 5));

    /** By hand, of the category: 2 of 4 right before and after; macro-F1 0.5 before, (2 ÷ 3 + 2 ÷ 3 + 0 + 0) ÷ 4 after. */
    @Test
    void whatMoved_isSaid_figuresFirst() {
        assertThat(new Comparison(EARLIER.json(), LATER.json()).text().lines())
                .containsExactly(
                        "Compared with: earlier",
                        "== tickets",
                        "  category accuracy      0.5000 → 0.5000  +0.0000",
                        "  category macro-F1      0.5000 → 0.3333  -0.1667",
                        "  sentiment accuracy     1.0000 → 1.0000  +0.0000",
                        "  sentiment macro-F1     1.0000 → 1.0000  +0.0000",
                        "  language accuracy      1.0000 → 1.0000  +0.0000",
                        "  language macro-F1      1.0000 → 1.0000  +0.0000",
                        "  priority within 2      0.7500 → 1.0000  +0.2500",
                        "  priority mean error    1.0000 → 0.0000  -1.0000",
                        "  calibration error      0.0000 → 0.0000  +0.0000",
                        "  a category: Спам → Жалоба, now right",
                        "  b category: Жалоба → Претензия, was right",
                        "  c category: Жалоба → Консультация, expected Спам",
                        "  c priority: 9 → 5, now right",
                        "  d is gone",
                        "  e is new");
    }

    @Test
    void sameResult_movedNothing() {
        assertThat(new Comparison(LATER.json(), LATER.json()).text().lines())
                .hasSize(11)
                .filteredOn(line -> line.contains("→"))
                .allMatch(line -> line.endsWith("+0.0000"));
    }

    @Test
    void partThatTheEarlierResultLacks_isNamed() {
        var other = new Evaluation("other", Map.of("corpus", List.of(row("a", "Жалоба", "Жалоба", 5))), List.of());

        assertThat(new Comparison(EARLIER.json(), other.json()).text().lines())
                .containsExactly("Compared with: earlier", "== corpus: the earlier run has no such part");
    }

    private static Evaluation evaluation(String about, Row... rows) {
        return new Evaluation(about, Map.of("tickets", List.of(rows)), List.of());
    }

    private static Row row(String key, String expected, String given, int priority) {
        return new Row(
                key,
                new Expected(new Judged(expected, 1), new Judged("Нейтральный", 1), new Judged("RU", 1), 5),
                new Answer(given, "Нейтральный", "RU", priority, null, false));
    }
}
