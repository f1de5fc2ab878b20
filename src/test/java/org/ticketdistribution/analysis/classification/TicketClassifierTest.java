package org.ticketdistribution.analysis.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.LinearModel;
import org.ticketdistribution.analysis.learning.Terms;
import org.ticketdistribution.analysis.learning.Vectorizer;
import org.ticketdistribution.analysis.learning.Vocabulary;
import org.ticketdistribution.analysis.learning.Weights;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** A model that knows one word for each category and each mood, and one trait: how urgent it is, in tens. */
class TicketClassifierTest {

    private static final int CATEGORIES = Category.values().length;
    private static final int MOODS = Sentiment.values().length;
    private static final Verdict SURE = new Verdict(TicketLanguage.RU, 1, true, "", "");

    private final TicketClassifier classifier = classifier(new Calibration(1, 0.5, 2, -2));

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, NEGATIVE",
        "DATA_CHANGE, NEUTRAL",
        "CONSULTATION, POSITIVE",
        "CLAIM, NEGATIVE",
        "APP_FAILURE, NEUTRAL",
        "FRAUD, NEGATIVE",
    })
    void text_getsTheCategoryAndTheMoodOfItsWords(Category category, Sentiment mood) {
        var judgement = judge(0.5f, null, category.name(), mood.name());

        assertThat(judgement.category()).isEqualTo(category);
        assertThat(judgement.sentiment()).isEqualTo(mood);
        assertThat(judgement.priority()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"NEGATIVE, ", "POSITIVE, VIP", "NEUTRAL, Priority"})
    void spam_isNeutralAndLast_whateverItsWordsAndItsSegment(Sentiment mood, @Nullable String segment) {
        var judgement = judge(1, segment, "SPAM", mood.name());

        assertThat(judgement.category()).isEqualTo(Category.SPAM);
        assertThat(judgement.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(judgement.priority()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,   Mass,     5",
        "0.5,   ,         5",
        "0.5,   gold,     5",
        "0.5,   VIP,      6",
        "0.5,   priority, 6",
        "0.54,  Mass,     5",
        "0.56,  Mass,     6",
        "0.56,  VIP,      7",
        "1,     Mass,     10",
        "1,     VIP,      10",
        "1000,  VIP,      10",
        "0.1,   Mass,     2",
        "0.1,   VIP,      2",
        "-1000, Mass,     2",
        "-1000, VIP,      2",
    })
    void priority_isRoundedRaisedForPremiumClientsAndKeptWithinTheScale(
            float urgency, @Nullable String segment, int priority) {
        assertThat(judge(urgency, segment, "COMPLAINT").priority()).isEqualTo(priority);
    }

    /**
     * By hand: the word of the category has the score 3 and the others 0, a lead of 3; the language's lead is 1; all is
     * known. 3 + 0.5 + 2 − 2 = 3.5, and 1 ÷ (1 + e to the power of −3.5) = 0.970688.
     */
    @Test
    void confidence_isCalibrated() {
        assertThat(judge(0.5f, null, "COMPLAINT").confidence()).isEqualTo(0.970688, within(1e-4));
    }

    /** The same with one word of two unknown: 3 + 0.5 + 1 − 2 = 2.5. */
    @Test
    void unknownWords_lowerTheConfidence() {
        assertThat(judge(0.5f, null, "COMPLAINT", "вовсе").confidence()).isEqualTo(0.924142, within(1e-4));
    }

    @Test
    void score_isThatOfTheAskedCategory() {
        var features = features(0, "FRAUD");

        assertThat(classifier.score(features, Category.FRAUD)).isEqualTo(3, within(0.001));
        assertThat(classifier.score(features, Category.CLAIM)).isEqualTo(0, within(0.001));
    }

    @Test
    void scores_areCutIntoTheirParts() {
        var scores = new double[] {1, 2, 3, 4, 5, 6, 7, 10, 20, 30, 100};

        assertThat(TicketClassifier.COLUMNS).isEqualTo(scores.length);
        assertThat(TicketClassifier.categories(scores)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(TicketClassifier.moods(scores)).containsExactly(10, 20, 30);
        assertThat(TicketClassifier.words(scores)).isEqualTo(100);
    }

    @Test
    void modelOfOtherColumns_isRefused() {
        var vectorizer = new Vectorizer(new Vocabulary(new long[0]), new float[0], 0, 1);
        var model = new LinearModel(vectorizer, Weights.of(new double[][] {{1}, {2}}));

        assertThatThrownBy(() ->
                        new TicketClassifier(model, 1, 1, new Urgency(new double[0]), new Calibration(0, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model has 2 columns, not 11");
    }

    private Judgement judge(float urgency, @Nullable String segment, String... words) {
        return classifier.judge(features(urgency, words), SURE, segment);
    }

    /** Two groups of terms, so that a mood takes nothing from the length of a category. */
    private static Features features(float urgency, String... words) {
        var categories = Arrays.stream(words).filter(word -> !isMood(word)).toList();
        var moods = Arrays.stream(words).filter(TicketClassifierTest::isMood).toList();
        return new Features(
                List.of(
                        new Terms().words(categories).counts(),
                        new Terms().words(moods).counts()),
                new float[] {urgency});
    }

    private static boolean isMood(String word) {
        return Arrays.stream(Sentiment.values()).anyMatch(mood -> mood.name().equals(word));
    }

    private static TicketClassifier classifier(Calibration calibration) {
        var terms = new long[CATEGORIES + MOODS];
        var rarity = new float[terms.length];
        var columns = new double[TicketClassifier.COLUMNS][terms.length + 2];
        for (var category : Category.values()) {
            terms[category.ordinal()] = Terms.hash(category.name());
            columns[category.ordinal()][category.ordinal()] = 3;
        }
        for (var mood : Sentiment.values()) {
            terms[CATEGORIES + mood.ordinal()] = Terms.hash(mood.name());
            columns[CATEGORIES + mood.ordinal()][CATEGORIES + mood.ordinal()] = 3;
        }
        Arrays.fill(rarity, 1);
        var urgency = new double[CATEGORIES + MOODS + 3];
        urgency[CATEGORIES + MOODS + 1] = 10;
        return new TicketClassifier(
                new LinearModel(new Vectorizer(new Vocabulary(terms), rarity, 1, 1), Weights.of(columns)),
                2,
                2,
                new Urgency(urgency),
                calibration);
    }
}
