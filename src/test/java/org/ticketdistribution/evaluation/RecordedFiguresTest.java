package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.demo.Json;

class RecordedFiguresTest {

    @Test
    void sameFigures_areEnough() {
        var parts = Map.of("corpus", figures(700));

        assertThat(RecordedFigures.missed(RecordedFigures.of(parts), parts)).isEmpty();
    }

    @Test
    void record_keepsTheMainFigures() {
        assertThat(RecordedFigures.of(Map.of("corpus", figures(700))).toString())
                .isEqualTo("{\"corpus\":{\"category/macro_f1\":0.4118,\"category/accuracy\":0.7,"
                        + "\"sentiment/accuracy\":1.0,\"language/accuracy\":1.0,"
                        + "\"priority/within_1\":1.0,\"priority/within_2\":1.0}}");
    }

    /** A half of a hundredth and two of the thousand tickets less are not noticed, a little more is. */
    @Test
    void figureFarBelow_isNamed() {
        var recorded = recorded("category/accuracy", 0.7071);

        assertThat(RecordedFigures.missed(recorded, Map.of("corpus", figures(700))))
                .containsExactly("corpus, category/accuracy: 0.7000, recorded are 0.7071.");
        assertThat(RecordedFigures.missed(recorded, Map.of("corpus", figures(701))))
                .isEmpty();
        assertThat(RecordedFigures.missed(recorded, Map.of("corpus", figures(990))))
                .isEmpty();
    }

    @Test
    void partWithoutARecord_isMissed() {
        var missed = RecordedFigures.missed(
                RecordedFigures.of(Map.of("other", figures(700))), Map.of("corpus", figures(700)));

        assertThat(missed)
                .hasSize(6)
                .contains("corpus, language/accuracy: nothing is recorded; see ./evaluate --help.");
    }

    @Test
    void fileInTheRepository_hasEveryPart() {
        var recorded = RecordedFigures.read();

        for (var part : List.of(
                CorpusEvaluation.CROSS_VALIDATION, CorpusEvaluation.UNKNOWN_STYLES, CorpusEvaluation.HELD_OUT)) {
            for (var figure :
                    RecordedFigures.of(Map.of(part, figures(700))).path(part).properties()) {
                assertThat(recorded.path(part).path(figure.getKey()).isNumber())
                        .as("%s, %s", part, figure.getKey())
                        .isTrue();
            }
        }
    }

    /** The aims of the project; whoever records lower figures should notice. */
    @Test
    void recordedFigures_reachTheAims() {
        var recorded = RecordedFigures.read();

        assertThat(recorded.path(CorpusEvaluation.CROSS_VALIDATION)
                        .path("category/macro_f1")
                        .asDouble())
                .isGreaterThanOrEqualTo(0.90);
    }

    private static ObjectNode recorded(String path, double value) {
        var recorded = (ObjectNode)
                Json.parse(RecordedFigures.of(Map.of("corpus", figures(700))).toString());
        ((ObjectNode) recorded.path("corpus")).put(path, value);
        return recorded;
    }

    /** Of a thousand rows so many right ones; the others are taken for spam. */
    private static Figures figures(int right) {
        var rows = new ArrayList<Row>(Collections.nCopies(right, Rows.category("Жалоба", "Жалоба")));
        rows.addAll(Collections.nCopies(1_000 - right, Rows.category("Жалоба", "Спам")));
        return Figures.of(rows);
    }
}
