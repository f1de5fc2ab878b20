package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelFiguresTest {

    /** Nobody expects spam, and nobody answers a claim. */
    private static final List<Row> ROWS = List.of(
            Rows.category("Жалоба", "Жалоба"),
            Rows.category("Жалоба", "Жалоба"),
            Rows.category("Жалоба", "Консультация"),
            Rows.category("Консультация", "Консультация"),
            Rows.category("Консультация", "Спам"),
            Rows.category("Претензия", "Жалоба"));

    /**
     * By hand: «Жалоба» 2 × 2 ÷ (3 + 3) = 0.6667, «Консультация» 2 × 1 ÷ (2 + 2) = 0.5, «Претензия» and «Спам» 0; the
     * mean of the four is 0.291667. Three of six are right.
     */
    @Test
    void figures_countLabelsThatOccurOnOneSideOnly() {
        var figures = LabelFigures.of(ROWS, Field.CATEGORY);

        assertThat(figures.rows()).isEqualTo(6);
        assertThat(figures.right()).isEqualTo(3);
        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.macroF1()).isEqualTo(0.291667, within(1e-6));
    }

    @Test
    void confusion_isByWhatWasExpected() {
        assertThat(LabelFigures.of(ROWS, Field.CATEGORY).confusion())
                .isEqualTo(Map.of(
                        "Жалоба", Map.of("Жалоба", 2, "Консультация", 1),
                        "Консультация", Map.of("Консультация", 1, "Спам", 1),
                        "Претензия", Map.of("Жалоба", 1)));
    }

    @Test
    void fieldIsTheOneThatWasAskedFor() {
        var rows = List.of(Rows.language("KZ", "RU"), Rows.language("RU", "RU"));

        assertThat(LabelFigures.of(rows, Field.LANGUAGE).accuracy()).isEqualTo(0.5);
        assertThat(LabelFigures.of(rows, Field.CATEGORY).accuracy()).isEqualTo(1);
        assertThat(LabelFigures.of(rows, Field.SENTIMENT).macroF1()).isEqualTo(1);
    }

    @Test
    void withoutRows_allIsNothing() {
        var figures = LabelFigures.of(List.of(), Field.CATEGORY);

        assertThat(figures.accuracy()).isZero();
        assertThat(figures.macroF1()).isZero();
        assertThat(figures.confusion()).isEmpty();
    }

    @Test
    void json_hasFourPlaces() {
        assertThat(LabelFigures.of(ROWS, Field.CATEGORY).json().toString())
                .isEqualTo("{\"rows\":6,\"right\":3,\"accuracy\":0.5,\"macro_f1\":0.2917,\"confusion\":"
                        + "{\"Жалоба\":{\"Жалоба\":2,\"Консультация\":1},"
                        + "\"Консультация\":{\"Консультация\":1,\"Спам\":1},\"Претензия\":{\"Жалоба\":1}}}");
    }

    @Test
    void sureRows_areThoseOnWhichThreeInFourAgree() {
        var figures = Figures.of(List.of(
                Rows.category("1", "Жалоба", 0.75, "Жалоба", null, false),
                Rows.category("2", "Жалоба", 0.74, "Спам", null, false),
                Rows.category("3", "Жалоба", 1, "Спам", null, false),
                Rows.category("4", "Жалоба", 0.2, "Жалоба", null, false)));

        assertThat(figures.of(Field.CATEGORY).rows()).isEqualTo(4);
        assertThat(figures.ofSure(Field.CATEGORY).rows()).isEqualTo(2);
        assertThat(figures.ofSure(Field.CATEGORY).right()).isEqualTo(1);
        assertThat(figures.ofSure(Field.LANGUAGE).rows()).isEqualTo(4);
    }
}
