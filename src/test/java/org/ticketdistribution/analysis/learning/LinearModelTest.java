package org.ticketdistribution.analysis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final Offset<Double> NEAR = within(0.001);

    private static final Vectorizer VECTORIZER = new Vectorizer(
            new Vocabulary(new long[] {Terms.hash("нет"), Terms.hash("кода")}), new float[] {3, 4}, 1, 0.5f);

    /** Weights of «нет», «кода», the trait and the one that is always 1. */
    private static final LinearModel MODEL =
            new LinearModel(VECTORIZER, Weights.of(new double[][] {{1, 2, 4, 0.5}, {-1, 0, 2, -0.5}}));

    private static final Features BOTH =
            new Features(List.of(new Terms().words(List.of("нет", "кода")).counts()), new float[] {1});

    /** By hand: «нет» is 3 ÷ 5 and «кода» 4 ÷ 5; 0.6 + 1.6 + 0.5 × 4 + 0.5 = 4.7, and −0.6 + 0.5 × 2 − 0.5 = −0.1. */
    @Test
    void score_isTheSumOfTheWeightsOfWhatIsThere() {
        var scores = MODEL.scores(BOTH);

        assertThat(scores).hasSize(2).hasSize(MODEL.columns());
        assertThat(scores[0]).isEqualTo(4.7, NEAR);
        assertThat(scores[1]).isEqualTo(-0.1, NEAR);
    }

    @Test
    void nothing_hasTheScoreOfTheOneThatIsAlwaysThere() {
        var scores = MODEL.scores(new Features(List.of(), new float[] {0}));

        assertThat(scores[0]).isEqualTo(0.5, NEAR);
        assertThat(scores[1]).isEqualTo(-0.5, NEAR);
    }

    @Test
    void vectorAndFeatures_scoreTheSame() {
        assertThat(MODEL.scores(MODEL.vector(BOTH))).containsExactly(MODEL.scores(BOTH));
    }

    @Test
    void whatWasWritten_scoresTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        MODEL.write(new DataOutputStream(bytes));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(LinearModel.read(in).scores(BOTH)).containsExactly(MODEL.scores(BOTH));
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void weightsOfAnotherVectorizer_areRefused() {
        assertThatThrownBy(() -> new LinearModel(VECTORIZER, Weights.of(new double[][] {{1, 2, 3}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 rows of weights for 4 dimensions; each dimension needs one");
    }

    @Test
    void countsWithoutTerms_areRefused() {
        assertThatThrownBy(() -> new TermCounts(new long[] {1}, new int[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 terms and 2 counts");
    }
}
