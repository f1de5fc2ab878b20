package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

class OpinionsTest {

    private static final double TRUST = 0.85;
    private static final double REVIEW_BELOW = 0.6;

    /**
     * The first line by hand: 0.85 × 0.9 = 0.765 for this answer, 6 × (0.15 ÷ 6) × (0.1 ÷ 6) = 0.0025 for the others,
     * 0.765 ÷ 0.7675 = 0.997. The third: 0.85 × 0.1 ÷ 6 = 0.01417 for this answer, 0.15 ÷ 6 × 0.9 = 0.0225 for the
     * local one, 5 × (0.15 ÷ 6) × (0.1 ÷ 6) = 0.00208 for the others, 0.01417 ÷ 0.03875 = 0.37.
     */
    @ParameterizedTest
    @CsvSource({
        "COMPLAINT, RU, 0.9,  1.0,  false",
        "COMPLAINT, RU, 0.5,  0.97, false",
        "CLAIM,     RU, 0.9,  0.37, true",
        "CLAIM,     RU, 0.75, 0.6,  false",
        "CLAIM,     RU, 0.5,  0.76, false",
        "COMPLAINT, KZ, 0.9,  0.37, true",
    })
    void agreementRaisesConfidence_andASureObjectionAsksForAReview(
            Category category, TicketLanguage language, double local, double confidence, boolean review) {
        var weighed = Opinions.weigh(model(false), local(category, language, local), TRUST, REVIEW_BELOW);

        assertThat(weighed.confidence()).isEqualTo(confidence);
        assertThat(weighed.needsReview()).isEqualTo(review);
    }

    @Test
    void opinionOfOneWhoGuesses_changesNothing() {
        var agreeing = local(Category.COMPLAINT, TicketLanguage.RU, 1.0 / 7);
        var objecting = local(Category.SPAM, TicketLanguage.RU, 0.0);

        assertThat(Opinions.weigh(model(false), agreeing, TRUST, REVIEW_BELOW).confidence())
                .isEqualTo(TRUST);
        assertThat(Opinions.weigh(model(false), objecting, TRUST, REVIEW_BELOW).confidence())
                .isEqualTo(TRUST);
    }

    @Test
    void everythingElse_isTheModels() {
        var weighed =
                Opinions.weigh(model(true), local(Category.COMPLAINT, TicketLanguage.RU, 0.9), TRUST, REVIEW_BELOW);

        assertThat(weighed)
                .isEqualTo(new Analysis(
                        Category.COMPLAINT,
                        Sentiment.NEGATIVE,
                        7,
                        TicketLanguage.RU,
                        "Клиент недоволен. Рекомендация: ответить.",
                        Analysis.Source.LLM,
                        "some-model",
                        1.0,
                        true));
    }

    private static Analysis model(boolean needsReview) {
        return new Analysis(
                Category.COMPLAINT,
                Sentiment.NEGATIVE,
                7,
                TicketLanguage.RU,
                "Клиент недоволен. Рекомендация: ответить.",
                Analysis.Source.LLM,
                "some-model",
                null,
                needsReview);
    }

    private static Analysis local(Category category, TicketLanguage language, double confidence) {
        return new Analysis(
                category,
                Sentiment.NEUTRAL,
                3,
                language,
                "Клиент пишет. Рекомендация: прочесть.",
                Analysis.Source.LOCAL,
                null,
                confidence,
                true);
    }
}
