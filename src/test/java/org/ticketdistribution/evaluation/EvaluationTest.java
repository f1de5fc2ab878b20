package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Evaluation EVALUATION = new Evaluation(
            "Somebody on something",
            Map.of(
                    "tickets",
                    List.of(
                            Rows.category("a", "Жалоба", 0.9, "Жалоба", 0.95, false),
                            Rows.category("b", "Жалоба", 0.6, "Спам", 0.45, true),
                            Rows.category("c", "Спам", 1, "Жалоба", 0.95, false),
                            Rows.category("d", "Жалоба", 1, "Жалоба", 0.95, false))),
            List.of("A note."));

    /** By hand: 2 of 4 right; «Жалоба» 2 × 2 ÷ (3 + 3), «Спам» 0; distance 3 × (0.95 − 2 ÷ 3) + 0.45 = 1.3 over 4 rows. */
    @Test
    void text_isForATerminal() {
        assertThat(EVALUATION.text().lines())
                .containsExactly(
                        "Somebody on something",
                        "",
                        "== tickets, 4 tickets",
                        "            accuracy     macro-F1     where people agree",
                        "category    50.0 %       0.333        2 of 3, 66.7 %",
                        "sentiment   100.0 %      1.000        4 of 4, 100.0 %",
                        "language    100.0 %      1.000        4 of 4, 100.0 %",
                        "priority    ±1 100.0 %   ±2 100.0 %   mean error 0.000",
                        "",
                        "category: expected → answered",
                        "  Жалоба → right 2, Спам 1",
                        "  Спам → Жалоба 1",
                        "",
                        "sentiment: expected → answered",
                        "  Нейтральный → right 4",
                        "",
                        "language: expected → answered",
                        "  RU → right 4",
                        "",
                        "confidence that category and language are right: expected calibration error 0.325",
                        "  0.4 to 0.5: 1 tickets, says 0.45, is right 0.00",
                        "  0.9 to 1.0: 3 tickets, says 0.95, is right 0.67",
                        "review: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.50: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.60: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.70: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.80: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.90: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "  below 0.95: 1 tickets, 25.0 %, among them 1 of the 2 wrong ones",
                        "",
                        "A note.");
    }

    @Test
    void json_hasFiguresAndAnswers() {
        var json = EVALUATION.json();

        assertThat(json.path("about").asText()).isEqualTo("Somebody on something");
        assertThat(json.path("notes").toString()).isEqualTo("[\"A note.\"]");
        assertThat(json.at("/parts/tickets/rows").asInt()).isEqualTo(4);
        assertThat(json.at("/parts/tickets/category/accuracy").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/parts/tickets/category/sure/accuracy").asDouble()).isEqualTo(0.6667);
        assertThat(json.at("/parts/tickets/confidence/expected_calibration_error")
                        .asDouble())
                .isEqualTo(0.325);
        assertThat(json.at("/parts/tickets/answers")).hasSize(4);
        assertThat(json.at("/parts/tickets/answers/1").toString())
                .isEqualTo("{\"key\":\"b\",\"category\":\"Спам\",\"expected_category\":\"Жалоба\","
                        + "\"sentiment\":\"Нейтральный\",\"expected_sentiment\":\"Нейтральный\","
                        + "\"language\":\"RU\",\"expected_language\":\"RU\","
                        + "\"priority\":5,\"expected_priority\":5.0,\"confidence\":0.45,\"needs_review\":true}");
    }
}
