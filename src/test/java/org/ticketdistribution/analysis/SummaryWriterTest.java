package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketdistribution.analysis.language.Verdict;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.TicketLanguage;

class SummaryWriterTest {

    private static final SummaryWriter SUMMARIES = new SummaryWriter(ThirdPerson.load());

    /** Says that all sentences are as good. */
    private static final ToDoubleFunction<String> EQUAL = sentence -> 0;

    private static final ToDoubleFunction<String> BY_CAPITALS =
            sentence -> sentence.chars().filter(Character::isUpperCase).count();

    @ParameterizedTest
    @EnumSource(Category.class)
    void summary_endsWithTheRecommendationOfItsCategory(Category category) {
        var summary = SUMMARIES.of(russian("Код не приходит"), category, EQUAL);

        assertThat(summary).endsWith(" " + Recommendation.of(category)).containsOnlyOnce(Recommendation.HEAD);
        assertThat(Recommendation.isIn(summary)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Код не приходит                            | Код не приходит.
            Код не приходит!                           | Код не приходит!
            почему так?                                | Почему так?
            жду…                                       | Клиент ждёт…
            Здравствуйте! Не могу войти                | Клиент не может войти.
            Добрый день, не могу войти                 | Клиент не может войти.
            Уважаемые сотрудники! Где код?             | Где код?
            Приветствую вас. Где код?                  | Приветствую вас. Где код?
            Оплатил 5 тыс. тенге на ул. Абая           | Оплатил 5 тыс. тенге на ул. Абая.
            """)
    void russianTicket_isTold(String text, String told) {
        assertThat(told(text, EQUAL)).isEqualTo(told);
    }

    @Test
    void longSentence_isEnoughAlone_theOneThatSaysMost() {
        assertThat(told(
                        "Погода сегодня хорошая и настроение тоже очень и очень хорошее. ПРИЛОЖЕНИЕ не запускается уже второй"
                                + " день подряд, экран белый. Всего вам хорошего и до новых встреч в эфире, друзья мои.",
                        BY_CAPITALS))
                .isEqualTo("ПРИЛОЖЕНИЕ не запускается уже второй день подряд, экран белый.");
    }

    @Test
    void shortSentence_isJoinedByTheNextBest_inTheOrderOfTheText() {
        assertThat(told("Экран БЕЛЫЙ. Погода хорошая. ПРИЛОЖЕНИЕ стоит.", BY_CAPITALS))
                .isEqualTo("Экран БЕЛЫЙ. ПРИЛОЖЕНИЕ стоит.");
    }

    @Test
    void sentencesAsGoodAsEachOther_areTakenFromTheBeginning() {
        assertThat(told("Раз. Два. Три.", EQUAL)).isEqualTo("Раз. Два.");
    }

    @Test
    void onlyTheBeginning_isLookedAt() {
        assertThat(told("раз. ".repeat(10) + "ПРИЛОЖЕНИЕ НЕ РАБОТАЕТ.", BY_CAPITALS))
                .isEqualTo("Раз. Раз.");
    }

    @Test
    void greetingAlone_saysThatThereIsNoQuestion() {
        assertThat(told("Здравствуйте!", EQUAL)).isEqualTo("Клиент прислал приветствие или набор знаков без вопроса.");
        assertThat(told("?!", EQUAL)).isEqualTo("Клиент прислал приветствие или набор знаков без вопроса.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KZ  | false | Қосымша ашылмайды | Клиент пишет на казахском языке; тема — претензия: «Қосымша ашылмайды».
            ENG | false | Hi, refund me now | Клиент пишет на английском языке; тема — претензия: «refund me now».
            RU  | false | Pulim qani        | Клиент пишет на другом языке; тема — претензия: «Pulim qani».
            """)
    void foreignTicket_isQuoted(TicketLanguage language, boolean russian, String text, String told) {
        var verdict = new Verdict(language, 1, russian, text, text);

        assertThat(SUMMARIES.of(verdict, Category.CLAIM, EQUAL))
                .isEqualTo(told + " " + Recommendation.of(Category.CLAIM));
    }

    @Test
    void spam_isQuotedByItsFirstSentenceThatIsNoGreeting() {
        var summary = SUMMARIES.of(
                russian("Добрый день. Друзья! Приглашаем вас на вебинар по инвестициям. СКИДКА СЕГОДНЯ!"),
                Category.SPAM,
                BY_CAPITALS);

        assertThat(summary)
                .isEqualTo("Рекламное или массовое письмо, не обращение клиента: «Приглашаем вас на вебинар по"
                        + " инвестициям.». Рекомендация: ответа не требует, закрыть обращение.");
    }

    @Test
    void longSentence_isCutBetweenWords() {
        var told = told("слово ".repeat(100), EQUAL);

        assertThat(told).hasSizeLessThanOrEqualTo(220).startsWith("Слово слово").endsWith("слово…");
    }

    @Test
    void longQuotation_isCutBetweenWords() {
        var text = "word ".repeat(100);
        var summary = SUMMARIES.of(new Verdict(TicketLanguage.ENG, 1, false, text, text), Category.CLAIM, EQUAL);
        var quote = summary.substring(summary.indexOf('«') + 1, summary.indexOf('»'));

        assertThat(quote).hasSizeLessThanOrEqualTo(120).endsWith("word…");
    }

    /** Characters of two chars each, so that the place of the cut falls inside of one in every other text. */
    @Test
    void cut_isNeverInsideACharacter() {
        for (int before = 0; before < 4; before++) {
            var text = "я".repeat(before) + "😀".repeat(300);
            assertThat(isWellFormed(told("код" + text, EQUAL)))
                    .as("told, %d before", before)
                    .isTrue();
            var verdict = new Verdict(TicketLanguage.ENG, 1, false, "a" + text, "");
            assertThat(isWellFormed(SUMMARIES.of(verdict, Category.CLAIM, EQUAL)))
                    .as("quoted, %d before", before)
                    .isTrue();
        }
    }

    @Test
    void ticketWithoutText_saysWhereTheMatterIs() {
        assertThat(SummaryWriter.ofEmpty(true))
                .isEqualTo("Обращение без текста, к нему приложен файл. Содержание видно только из вложения."
                        + " Рекомендация: открыть вложение и уточнить у клиента суть обращения.");
        assertThat(SummaryWriter.ofEmpty(false))
                .isEqualTo(
                        "Обращение без текста и вложений. Содержание неизвестно. Рекомендация: связаться с клиентом и"
                                + " уточнить суть обращения.");
    }

    private static String told(String text, ToDoubleFunction<String> weight) {
        var summary = SUMMARIES.of(russian(text), Category.CONSULTATION, weight);
        var end = " " + Recommendation.of(Category.CONSULTATION);
        assertThat(summary).endsWith(end);
        return summary.substring(0, summary.length() - end.length());
    }

    private static Verdict russian(String text) {
        return new Verdict(TicketLanguage.RU, 1, true, text, text);
    }

    /** Whether there is no half of a character. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
