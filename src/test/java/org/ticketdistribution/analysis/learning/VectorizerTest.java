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

class VectorizerTest {

    private static final Offset<Float> EXACT = within(1e-6f);

    /** «нет» has rarity 1 and number 0, «кода» 2 and 1, «смс» 3 and 2; two traits weigh 0.5 each. */
    private static final Vectorizer VECTORIZER = new Vectorizer(
            new Vocabulary(new long[] {Terms.hash("нет"), Terms.hash("кода"), Terms.hash("смс")}),
            new float[] {1, 2, 3},
            2,
            0.5f);

    @Test
    void dimensions_areTermsTraitsAndOneForAll() {
        assertThat(VECTORIZER.dimensions()).isEqualTo(6);
    }

    /** By hand: 1 × 1 and 1 × 2, the length of which is √5; then the dimension that is always 1. */
    @Test
    void terms_areWeighedByRarityAndMadeOneLong() {
        var vector = vector(new float[] {0, 0}, List.of("нет", "кода"));

        assertThat(vector.size()).isEqualTo(3);
        assertThat(vector.dimension(0)).isZero();
        assertThat(vector.value(0)).isEqualTo((float) (1 / Math.sqrt(5)), EXACT);
        assertThat(vector.dimension(1)).isEqualTo(1);
        assertThat(vector.value(1)).isEqualTo((float) (2 / Math.sqrt(5)), EXACT);
        assertThat(vector.dimension(2)).isEqualTo(5);
        assertThat(vector.value(2)).isEqualTo(1);
    }

    /** By hand: «нет» twice is 1 + ln 2 = 1.693147, «смс» once 3; their length is √(2.866747 + 9) = 3.444814. */
    @Test
    void repeatedTerm_countsByItsLogarithm() {
        var vector = vector(new float[] {0, 0}, List.of("нет", "смс", "нет"));

        assertThat(vector.value(0)).isEqualTo(0.491506f, EXACT);
        assertThat(vector.value(1)).isEqualTo(0.870874f, EXACT);
    }

    /** 1 + ln 4 = 2.386294, however often beyond; beside 3 the length is √(5.694401 + 9) = 3.833328. */
    @Test
    void termSaidMoreThanFourTimes_saysNoMore() {
        var four = vector(new float[] {0, 0}, List.of("смс", "нет", "нет", "нет", "нет"));
        var nine = vector(
                new float[] {0, 0}, List.of("смс", "нет", "нет", "нет", "нет", "нет", "нет", "нет", "нет", "нет"));

        assertThat(four.value(1)).isEqualTo(0.622512f, EXACT);
        assertThat(nine.value(1)).isEqualTo(four.value(1));
    }

    @Test
    void everyGroup_isOneLong() {
        var vector = VECTORIZER.vector(new Features(
                List.of(
                        new Terms().words(List.of("нет", "кода")).counts(),
                        new Terms().words(List.of("смс")).counts()),
                new float[] {0, 0}));

        assertThat(vector.value(0)).isEqualTo((float) (1 / Math.sqrt(5)), EXACT);
        assertThat(vector.dimension(2)).isEqualTo(2);
        assertThat(vector.value(2)).isEqualTo(1, EXACT);
    }

    @Test
    void traits_standBehindTheTermsAndAreNotPartOfTheirLength() {
        var vector = vector(new float[] {0.8f, 1}, List.of("смс"));

        assertThat(vector.size()).isEqualTo(4);
        assertThat(vector.value(0)).isEqualTo(1, EXACT);
        assertThat(vector.dimension(1)).isEqualTo(3);
        assertThat(vector.value(1)).isEqualTo(0.4f, EXACT);
        assertThat(vector.dimension(2)).isEqualTo(4);
        assertThat(vector.value(2)).isEqualTo(0.5f, EXACT);
        assertThat(vector.dimension(3)).isEqualTo(5);
    }

    @Test
    void unknownTerm_isLeftOutAndMakesTheTextLessFamiliar() {
        var vector = vector(new float[] {0, 0}, List.of("смс", "трижды", "молчит", "нет"));

        assertThat(vector.size()).isEqualTo(3);
        assertThat(vector.familiarity()).isEqualTo(0.5);
    }

    /** Two of three in the first group, one of two in the second; a repeated term counts once. */
    @Test
    void familiarity_isTheShareOfAllGroupsTogether() {
        var vector = VECTORIZER.vector(new Features(
                List.of(
                        new Terms()
                                .words(List.of("нет", "нет", "кода", "вовсе"))
                                .counts(),
                        new Terms().words(List.of("смс", "утром")).counts()),
                new float[] {0, 0}));

        assertThat(vector.familiarity()).isEqualTo(0.6);
    }

    @Test
    void textWithoutTerms_isFamiliarAndHasOnlyTheOne() {
        var vector = vector(new float[] {0, 0}, List.of());

        assertThat(vector.familiarity()).isEqualTo(1);
        assertThat(vector.size()).isEqualTo(1);
        assertThat(vector.dimension(0)).isEqualTo(5);
        assertThat(vector.value(0)).isEqualTo(1);
    }

    @Test
    void textOfUnknownTerms_isNotFamiliarAtAll() {
        var vector = vector(new float[] {0, 0}, List.of("трижды"));

        assertThat(vector.familiarity()).isZero();
        assertThat(vector.size()).isEqualTo(1);
    }

    @Test
    void otherNumberOfTraits_isRefused() {
        assertThatThrownBy(() -> vector(new float[] {1}, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 traits, this model was trained on 2");
    }

    @Test
    void rarityMissing_isRefused() {
        assertThatThrownBy(() -> new Vectorizer(new Vocabulary(new long[] {1, 2}), new float[] {1}, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 rarities for 2 terms; each term needs one");
    }

    @Test
    void whatWasWritten_vectorizesTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        VECTORIZER.write(new DataOutputStream(bytes));
        var read = Vectorizer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        var features =
                new Features(List.of(new Terms().words(List.of("смс", "нет")).counts()), new float[] {1, 0.25f});
        var expected = VECTORIZER.vector(features);
        var vector = read.vector(features);

        assertThat(read.dimensions()).isEqualTo(6);
        assertThat(vector.size()).isEqualTo(expected.size());
        for (int place = 0; place < vector.size(); place++) {
            assertThat(vector.dimension(place)).isEqualTo(expected.dimension(place));
            assertThat(vector.value(place)).isEqualTo(expected.value(place));
        }
    }

    private static SparseVector vector(float[] traits, List<String> words) {
        return VECTORIZER.vector(new Features(List.of(new Terms().words(words).counts()), traits));
    }
}
