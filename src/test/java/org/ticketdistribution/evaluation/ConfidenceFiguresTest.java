package org.ticketdistribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.evaluation.ConfidenceFigures.Review;

class ConfidenceFiguresTest {

    private static final ConfidenceFigures FIGURES = ConfidenceFigures.of(List.of(
            Rows.confidence(0.95, true, false),
            Rows.confidence(0.92, false, true),
            Rows.confidence(1.0, true, false),
            Rows.confidence(0.55, true, true),
            Rows.confidence(0.05, false, true),
            Rows.confidence(null, true, false)));

    @Test
    void tenths_haveTheirMeanConfidenceAndTheShareThatIsRight() {
        assertThat(FIGURES.table()).extracting(ConfidenceFigures.Tenth::from).containsExactly(0.0, 0.5, 0.9);
        assertThat(FIGURES.table()).extracting(ConfidenceFigures.Tenth::rows).containsExactly(1, 1, 3);
        var highest = FIGURES.table().get(2);
        assertThat(highest.confidence()).isEqualTo(0.956667, within(1e-6));
        assertThat(highest.right()).isEqualTo(0.666667, within(1e-6));
    }

    /** By hand: 3 × 0.29 + 0.45 + 0.05 = 1.37 over the five rows that have a confidence. */
    @Test
    void expectedError_isTheMeanDistance() {
        assertThat(FIGURES.expectedError()).isEqualTo(0.274, within(1e-9));
    }

    @Test
    void review_findsWrongRows() {
        assertThat(FIGURES.rows()).isEqualTo(6);
        assertThat(FIGURES.wrong()).isEqualTo(2);
        assertThat(FIGURES.asked()).isEqualTo(new Review(0, 3, 2));
        assertThat(FIGURES.thresholds())
                .containsExactly(
                        new Review(0.5, 1, 1),
                        new Review(0.6, 2, 1),
                        new Review(0.7, 2, 1),
                        new Review(0.8, 2, 1),
                        new Review(0.9, 2, 1),
                        new Review(0.95, 3, 2));
    }

    /** Whoever gets a ticket of another language cannot answer it, whatever its category. */
    @Test
    void wrongLanguage_isWrong() {
        assertThat(ConfidenceFigures.of(List.of(Rows.language("KZ", "RU"), Rows.language("KZ", "KZ")))
                        .wrong())
                .isEqualTo(1);
    }

    @Test
    void edges_belongToTheUpperTenth() {
        var figures = ConfidenceFigures.of(List.of(
                Rows.confidence(0.0, true, false),
                Rows.confidence(0.1, true, false),
                Rows.confidence(0.3, true, false),
                Rows.confidence(0.7, true, false),
                Rows.confidence(0.899, true, false)));

        assertThat(figures.table()).extracting(ConfidenceFigures.Tenth::from).containsExactly(0.0, 0.1, 0.3, 0.7, 0.8);
    }

    @Test
    void withoutConfidence_nothingIsSaidOfIt() {
        var figures = ConfidenceFigures.of(List.of(Rows.confidence(null, false, true)));

        assertThat(figures.table()).isEmpty();
        assertThat(figures.expectedError()).isZero();
        assertThat(figures.thresholds()).isEmpty();
        assertThat(figures.asked()).isEqualTo(new Review(0, 1, 1));
    }

    @Test
    void json_hasTheSame() {
        var json = FIGURES.json();

        assertThat(json.at("/expected_calibration_error").asDouble()).isEqualTo(0.274);
        assertThat(json.at("/wrong").asInt()).isEqualTo(2);
        assertThat(json.at("/reliability/2").toString())
                .isEqualTo("{\"from\":0.9,\"rows\":3,\"confidence\":0.9567,\"right\":0.6667}");
        assertThat(json.at("/review").toString()).isEqualTo("{\"rows\":3,\"caught\":2}");
        assertThat(json.at("/review_below/5").toString()).isEqualTo("{\"confidence\":0.95,\"rows\":3,\"caught\":2}");
    }
}
