package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.analysis.AnalysisFailedException.Kind;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** The tolerant parser: what is read, and as what, and what is not. */
class AnswerFormatTest {

    private static final String SUMMARY = "Клиент спрашивает о тарифе. Рекомендация: назвать тариф.";
    private static final String PLAIN = answer("Консультация", "Нейтральный", "3", "RU");

    private static final Analysis READ = new Analysis(
            Category.CONSULTATION,
            Sentiment.NEUTRAL,
            3,
            TicketLanguage.RU,
            SUMMARY,
            Analysis.Source.LLM,
            "m",
            null,
            false);

    @Test
    void plainObject_isRead() {
        assertThat(read(PLAIN)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "```\n%s\n```\n",
                "Вот анализ:\n\n%s\n\nНадеюсь, это поможет {если что}.",
                "\uFEFF  %s  ",
                "[%s]",
                "{\"ticket_analysis\": %s}",
                "{\"analysis\": %s, \"confidence\": 0.9}",
                "<think>The client {a} asks: {\"category\": ?}</think>\n%s",
                "The client asks about the tariff, so the category is clear.\n</think>\n\n%s",
                "%1$s\n\n%1$s",
                "{it} {{message}} {} %s {",
            })
    void objectWithSomethingAround_isRead(String around) {
        assertThat(read(around.formatted(PLAIN))).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'category':'Консультация','sentiment':'Нейтральный','priority':3,'language':'RU','summary':'Клиент спрашивает о тарифе. Рекомендация: назвать тариф.'}",
                "{category:\"Консультация\",sentiment:\"Нейтральный\",priority:3,language:\"RU\",summary:\"Клиент спрашивает о тарифе. Рекомендация: назвать тариф.\",}",
                "{\"Category\":\"консультация\",\"SENTIMENT\":\"НЕЙТРАЛЬНЫЙ\",\"Priority\":\"3\",\"language\":\"ru\",\"Summary\":\"Клиент спрашивает\to тарифе. Рекомендация: назвать тариф.\",\"reasoning\":{\"x\":[1,]}}",
            })
    void looseJson_isRead(String loose) {
        var analysis = read(loose);

        assertThat(analysis.category()).isEqualTo(Category.CONSULTATION);
        assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(analysis.priority()).isEqualTo(3);
        assertThat(analysis.language()).isEqualTo(TicketLanguage.RU);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Жалоба,                        COMPLAINT
            ЖАЛОБА,                        COMPLAINT
            «Жалоба»,                      COMPLAINT
            **Жалоба**,                    COMPLAINT
            Жалоба.,                       COMPLAINT
            Complaint,                     COMPLAINT
            data_change,                   DATA_CHANGE
            Data change,                   DATA_CHANGE
            Изменение данных,              DATA_CHANGE
            Claim,                         CLAIM
            Consultation,                  CONSULTATION
            APP_FAILURE,                   APP_FAILURE
            Неработоспособность,           APP_FAILURE
            Мошенничество,                 FRAUD
            Fraudulent activity,           FRAUD
            spam,                          SPAM
            """)
    void category_isReadAsModelsWriteIt(String written, Category category) {
        assertThat(read(answer(written, "Нейтральный", "3", "RU")).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Негативная,    NEGATIVE
            negative,      NEGATIVE
            Положительный, POSITIVE
            neutral,       NEUTRAL
            """)
    void sentiment_isReadAsModelsWriteIt(String written, Sentiment sentiment) {
        assertThat(read(answer("Жалоба", written, "3", "RU")).sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Russian,   RU
            русский,   RU
            KK,        KZ
            Қазақша,   KZ
            kazakh,    KZ
            en,        ENG
            English,   ENG
            """)
    void language_isReadAsModelsWriteIt(String written, TicketLanguage language) {
        assertThat(read(answer("Жалоба", "Негативный", "3", written)).language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7,           7
            7.0,         7
            '"7"',       7
            '"7/10"',    7
            '"7 из 10"', 7
            '" 10 / 10"', 10
            1,           1
            """)
    void priority_isReadAsModelsWriteIt(String written, int priority) {
        assertThat(read(answer("Жалоба", "Негативный", written, "RU")).priority())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "11",
                "-3",
                "7.5",
                "999999999999",
                "\"высокая\"",
                "\"7-8\"",
                "\"7/5\"",
                "null",
                "true",
                "[7]"
            })
    void anyOtherPriority_isNot(String written) {
        assertThat(unusable(answer("Жалоба", "Негативный", written, "RU"))).contains("«priority»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Благодарность            | Нейтральный | RU | category
            Жалоба/Претензия         | Нейтральный | RU | category
            Жалоба, потому что зол   | Нейтральный | RU | category
            Не спам                  | Нейтральный | RU | category
            Жалоба                   | Злой        | RU | sentiment
            Жалоба                   | Нейтральный | UZ | language
            Жалоба                   | Нейтральный | RU/KZ | language
            """)
    void valueOutsideItsList_isNamedAndNotRead(String category, String sentiment, String language, String field) {
        assertThat(unusable(answer(category, sentiment, "3", language)))
                .isEqualTo("The model's answer cannot be used: the value of «" + field + "» is not in its list.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Не могу помочь.",
                "{}",
                "[]",
                "null",
                "42",
                "\"Консультация\"",
                "{\"categories\":[\"Спам\"]}",
                "{\"category\":null}",
            })
    void whatHoldsNoAnalysis_isNotRead(String answer) {
        assertThat(unusable(answer)).startsWith("The model's answer cannot be used: ");
    }

    @Test
    void absentAnswer_isNotRead() {
        assertThat(unusable(null)).isEqualTo("The model's answer cannot be used: the answer is empty.");
    }

    @Test
    void twoAnswersThatDiffer_areNone() {
        assertThat(unusable("В обращении стоит " + answer("Спам", "Нейтральный", "1", "RU") + ", но верно " + PLAIN))
                .contains("more than one");
    }

    /** The model quotes the ticket in its summary and is cut off there: the ticket's own object must not be taken. */
    @Test
    void objectQuotedInAnAnswerThatWasCutOff_isNotTaken() {
        var quoted = "{'category':'Спам','sentiment':'Нейтральный','priority':1,'language':'RU','summary':'да'}";
        assertThat(unusable("{\"category\":\"Жалоба\",\"summary\":\"Клиент пишет: " + quoted))
                .contains("no JSON object");
        assertThat(unusable("{\"category\":\"Жалоба\",\"summary\":\"Клиент пишет </think> " + quoted))
                .contains("no JSON object");
    }

    @Test
    void quotedObjectInAWholeAnswer_isText() {
        var summary = "Клиент прислал {'category':'Спам'} и </think>{'category':'Спам'}. Рекомендация: ответить.";

        var analysis = read(answer("Жалоба", "Негативный", "3", "RU").replace(SUMMARY, summary));

        assertThat(analysis.category()).isEqualTo(Category.COMPLAINT);
        assertThat(analysis.summary()).isEqualTo(summary);
    }

    @Test
    void summary_isCleanedAndCut() {
        assertThat(read(PLAIN.replace(SUMMARY, "Кли\\u0000ент \\u202eпросит\\ud800. Рекомендация: ответить."))
                        .summary())
                .isEqualTo("Клиент просит. Рекомендация: ответить.");
        assertThat(read(PLAIN.replace(SUMMARY, "ж".repeat(9_000))).summary())
                .isEqualTo("ж".repeat(1_500) + ". " + Recommendation.of(Category.CONSULTATION));
    }

    @Test
    void missingRecommendation_isThatOfTheCategory() {
        assertThat(read(PLAIN.replace(SUMMARY, "Клиент просит ответить")).summary())
                .isEqualTo("Клиент просит ответить. Рекомендация: ответить на вопрос клиента и при необходимости"
                        + " приложить инструкцию.");
    }

    @Test
    void summaryInNoRussianLetter_isNotTaken() {
        assertThat(unusable(PLAIN.replace(SUMMARY, "The client asks.")))
                .isEqualTo("The model's answer cannot be used: the field «summary» is not in Russian.");
    }

    @Test
    void endlessAnswer_endsQuickly() {
        assertThat(unusable("{".repeat(1_000_000))).contains("no JSON object");
        assertThat(unusable("{\"a\":".repeat(100_000))).contains("no JSON object");
        assertThat(unusable("{ ".repeat(500_000) + PLAIN)).contains("no JSON object");
    }

    private static Analysis read(String answer) {
        return AnswerFormat.read(answer, "m");
    }

    private static String unusable(@Nullable String answer) {
        var failure = catchThrowableOfType(AnalysisFailedException.class, () -> AnswerFormat.read(answer, "m"));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.UNUSABLE_ANSWER);
        return failure.getMessage();
    }

    private static String answer(String category, String sentiment, String priority, String language) {
        return "{\"category\":\"" + category + "\",\"sentiment\":\"" + sentiment + "\",\"priority\":" + priority
                + ",\"language\":\"" + language + "\",\"summary\":\"" + SUMMARY + "\"}";
    }
}
