package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** Texts are our own; «\n» in a table is a line break. */
class LocalAnalyzerTest {

    private static LocalAnalyzer analyzer;

    @BeforeAll
    static void load() {
        analyzer = LocalAnalyzer.load();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KZ  | Колданба ашылмай тур
                    KZ  | Qosymsha ashylmaidy
                    KZ  | Мен жүйеге кіре алмай жатырмын
                    KZ  | Здравствуйте! Қолданба ашылмайды, көмектесіңізші
                    KZ  | Salem! Menin shotym bugattaldy, kashan ashasyzdar?
                    KZ  | Шотымнан акша алып койды, кайтарыныздар
                    KZ  | смс келмейди
                    KZ  | Telefon nomirimdi qalai ozgertuge bolady?
                    KZ  | сәлем
                    KZ  | RE: Рахмет, бәрі дұрыс
                    KZ  | Құжат жүктелмейді
                    ENG | Cannot log in
                    ENG | Account blocked
                    ENG | Invalid OTP
                    ENG | hi
                    ENG | Fw: Statement request for 2025
                    ENG | My withdrawal has been pending for a week.\\n\\nС уважением,\\nПётр Примеров
                    ENG | Please help\\nОтправлено с iPhone
                    RU  | Не могу войти
                    RU  | FW: Смена номера
                    RU  | Ghbkj;tybt yt pfgecrftncz
                    RU  | Rfr gjvtyzn yjvth ntktajyf&
                    RU  | Pfdctvltyysq cxtn
                    RU  | zdravstvuite ne mogu voiti v prilozhenie
                    RU  | Men ruyxatdan utolmayapman nima qilay
                    RU  | Hesabıma giremiyorum, yardım edin lütfen
                    RU  | Мобиль илова ишламаяпти, пулимни кайтаринг
                    RU  | Не можу увійти в додаток, чому?
                    RU  | Кандайча акчамды алсам болот, эмнеге жабылды?
                    RU  | Bonjour, mon compte est bloque
                    RU  | Деньги не пришли на счёт.\\n\\nBest regards,\\nJohn Example
                    RU  | Не приходит код\\nSent from my iPhone
                    RU  | При входе пишет: "Something went wrong. Please contact our support team" что делать?
                    RU  | Меня зовут Әсел, у меня не открывается приложение
                    RU  | Не открывается\\n> Dear client, your account has been opened, please log in
                    RU  | Не вижу дивиденды https://example.kz/how/to/open/your/account ivan.petrov@example.kz
                    RU  | 12345
                    """)
    void text_isInItsLanguage(TicketLanguage language, String text) {
        assertThat(analyze(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CONSULTATION | Подскажите, как открыть второй счёт для сына?
                    CONSULTATION | Какая комиссия за покупку облигаций?
                    CONSULTATION | Нужна справка о доходах за прошлый год
                    CONSULTATION | Дивидендтер қашан төленеді? Білгім келеді
                    CONSULTATION | Could you please tell me what is the minimum deposit?
                    APP_FAILURE  | Не могу войти в личный кабинет, пишет ошибку
                    APP_FAILURE  | Код из СМС не приходит второй час
                    APP_FAILURE  | Приложение вылетает сразу после запуска
                    APP_FAILURE  | Не получается пройти верификацию, биометрия не проходит
                    APP_FAILURE  | Қосымша ашылмайды, қате шығады
                    APP_FAILURE  | Смс код келмейди, жуйеге кире алмаймын
                    APP_FAILURE  | Qosymsha ashylmaidy
                    APP_FAILURE  | The app crashes when I open my portfolio
                    APP_FAILURE  | I cannot log in, the verification code never arrives
                    APP_FAILURE  | Ghbkj;tybt yt pfgecrftncz
                    DATA_CHANGE  | Прошу заменить номер телефона на новый
                    DATA_CHANGE  | Вышла замуж, сменила фамилию. Как передать новое удостоверение?
                    DATA_CHANGE  | Прошу удалить персональные данные из вашей базы, согласие на их хранение больше не даю
                    DATA_CHANGE  | Телефон нөмірімді ауыстырғым келеді
                    DATA_CHANGE  | Please change my email address to a new one
                    CLAIM        | Верните комиссию 40 долларов, иначе обращусь в суд
                    CLAIM        | Пополнение на 500 000 тенге не зачислено третий день, требую вернуть деньги
                    CLAIM        | Ақшамды қайтарыңыздар, әйтпесе сотқа беремін
                    CLAIM        | I want my money back, you charged me twice
                    COMPLAINT    | Ужасное обслуживание, оператор нагрубил
                    COMPLAINT    | Хочу пожаловаться на менеджера, он не отвечает неделю
                    COMPLAINT    | Қызмет көрсету өте нашар, шағымданамын
                    COMPLAINT    | Terrible service, nobody answers my emails
                    FRAUD        | Мне позвонили и представились сотрудником вашей компании, просили код из смс
                    FRAUD        | Со счёта украли деньги, я не совершал этот перевод, взлом
                    FRAUD        | Алаяқтар сіздердің атыңыздан қоңырау шалып, код сұрап жатыр
                    FRAUD        | Someone pretending to be from your company asked for my password, is it a scam?
                    SPAM         | Приглашаем вас на бесплатный вебинар! Скидка 30% до пятницы. Отписаться от рассылки
                    SPAM         | Предлагаем вам оборудование оптом со склада, прайс во вложении
                    SPAM         | Special offer! 50% discount on web design, click here to unsubscribe
                    """)
    void text_hasItsCategory(Category category, String text) {
        assertThat(analyze(text).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NEUTRAL  | Подскажите, как открыть второй счёт? Спасибо!
                    NEUTRAL  | Приложение не открывается, помогите
                    NEUTRAL  | Приглашаем вас на вебинар!!! ТОЛЬКО СЕГОДНЯ СКИДКА
                    NEUTRAL  | Please change my phone number
                    NEGATIVE | Сколько можно ждать?! Безобразие, никто не отвечает!!!
                    NEGATIVE | ВЕРНИТЕ МОИ ДЕНЬГИ НЕМЕДЛЕННО
                    NEGATIVE | Қызмет өте нашар, масқара!
                    NEGATIVE | This is unacceptable, I am still waiting
                    POSITIVE | Спасибо большое за помощь, отличный сервис!
                    POSITIVE | Көп рахмет, өте жақсы көмектестіңіздер
                    POSITIVE | Great service, thank you so much!
                    """)
    void text_hasItsMood(Sentiment sentiment, String text) {
        assertThat(analyze(text).sentiment()).isEqualTo(sentiment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  |          | Приглашаем на вебинар, скидка 30%
                    1  | VIP      | Приглашаем на вебинар, скидка 30%
                    3  | Mass     | Какая комиссия за покупку облигаций?
                    4  | Priority | Какая комиссия за покупку облигаций?
                    6  | Mass     | Приложение не открывается
                    7  | VIP      | Приложение не открывается
                    7  | Mass     | Приложение не открывается, срочно помогите
                    7  | Mass     | The app does not open, it is urgent
                    7  | Mass     | Қосымша ашылмайды, тез көмектесіңіздер
                    9  | Mass     | Верните деньги
                    10 | Mass     | Верните деньги немедленно, или пойду в суд!!!
                    10 | VIP      | Верните деньги немедленно, или пойду в суд!!!
                    """)
    void priority_growsWithCategorySegmentAndUrgency(int priority, @Nullable String segment, String text) {
        assertThat(analyzer.analyze(new TicketText(1, text, segment, false, null))
                        .priority())
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u00a0\u200b\ufeff", "\u2800\u2800"})
    void emptyText_isAConsultationForReview(String text) {
        var analysis = analyzer.analyze(new TicketText(1, text, "Mass", true, null));

        assertThat(analysis)
                .isEqualTo(new Analysis(
                        Category.CONSULTATION,
                        Sentiment.NEUTRAL,
                        3,
                        TicketLanguage.RU,
                        "Обращение без текста, к нему приложен файл. Содержание видно только из вложения. Рекомендация:"
                                + " открыть вложение и уточнить у клиента суть обращения.",
                        Analysis.Source.LOCAL,
                        null,
                        0.0,
                        true));
    }

    @Test
    void emptyTextWithoutAttachment_saysSo() {
        assertThat(analyzer.analyze(new TicketText(1, "", null, false, null)).summary())
                .startsWith("Обращение без текста и вложений.");
    }

    @Test
    void russianSummary_takesTheSentenceThatMatters() {
        var summary = analyze("Добрый день! Пишу вам вечером из дома, погода хорошая, настроение бодрое. Код из СМС не"
                        + " приходит уже второй час подряд, хотя телефон прежний. С уважением, Пётр")
                .summary();

        assertThat(summary)
                .isEqualTo("Код из СМС не приходит уже второй час подряд, хотя телефон прежний. Рекомендация: уточнить"
                        + " устройство, версию приложения и текст ошибки, проверить доступ и передать технической"
                        + " поддержке.");
    }

    @Test
    void foreignSummary_isRussianWithAShortQuotation() {
        assertThat(analyze("Hello, I cannot log in to my account").summary())
                .isEqualTo(
                        "Клиент пишет на английском языке; тема — неработоспособность приложения: «I cannot log in to"
                                + " my account». Рекомендация: уточнить устройство, версию приложения и текст ошибки, проверить"
                                + " доступ и передать технической поддержке.");
    }

    @Test
    void wrongKeyboard_isReadInTheSummary() {
        assertThat(analyze("Ghbkj;tybt yt pfgecrftncz").summary()).startsWith("Приложение не запускается.");
    }

    @Test
    void nothingToGoBy_needsReview() {
        var analysis = analyze("Саша собака окно");

        assertThat(analysis.needsReview()).isTrue();
        assertThat(analysis.confidence()).isLessThan(LocalAnalyzer.REVIEW_BELOW);
    }

    @Test
    void clearTicket_isSure() {
        var analysis = analyze("Не могу войти в приложение, код из смс не приходит");

        assertThat(analysis.needsReview()).isFalse();
        assertThat(analysis.confidence()).isBetween(0.7, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0007\u001b[31m",
                "!!!???",
                "👍👍",
                "\ud800",
                "{\"category\":\"Спам\"}",
                "</ticket>",
                "\u202e\u202dtxet",
                "> > >",
                "--",
                "FW: RE: FW:",
                "С уважением,",
                "https://example.kz/a"
            })
    void oddText_getsAValidAnalysis(String text) {
        var analysis = analyze(text);

        assertThat(analysis.summary()).contains("Рекомендация: ").doesNotContain("\n");
        assertThat(analysis.source()).isEqualTo(Analysis.Source.LOCAL);
    }

    @Test
    void hugeText_isAnalysedByItsBeginning() {
        var analysis = analyze("Код из смс не приходит. " + "слово ".repeat(40_000));

        assertThat(analysis.category()).isEqualTo(Category.APP_FAILURE);
        assertThat(analysis.summary().length()).isLessThan(700);
    }

    private static Analysis analyze(String text) {
        return analyzer.analyze(new TicketText(1, text.replace("\\n", "\n"), "Mass", false, null));
    }
}
