package org.ticketdistribution.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** «\n» in a table is a line break. */
class TicketBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Код не приходит\\nОтправлено с iPhone                               | Код не приходит
            Код не приходит\\nSent from my Galaxy                               | Код не приходит
            Код не приходит\\nGet Outlook for Android                           | Код не приходит
            Код не приходит. Отправлено из мобильной Почты                      | Код не приходит.
            Код келмейді\\niPhone-нан жіберілді                                 | Код келмейді
            Верните деньги\\n\\nС уважением,\\nПётр Примеров\\nТОО «Пример»      | Верните деньги
            Верните деньги! С уважением, Пётр Примеров                          | Верните деньги!
            Hello, close my account.\\nBest regards,\\nJohn                     | Hello, close my account.
            Close my account. Kind regards, John Example                        | Close my account.
            Шотым жабылды.\\nҚұрметпен,\\nДәурен                                | Шотым жабылды.
            Шотым жабылды. Құрметпен, Дәурен                                    | Шотым жабылды.
            Не открывается\\n--\\nПётр, бухгалтер                               | Не открывается
            Не открывается\\n-- \\nМарат                                         | Не открывается
            Добрый день\\n-----\\nНе открывается                                | Добрый день\\nНе открывается
            FW: RE: Смена номера                                                | Смена номера
            Тема: Смена номера                                                  | Смена номера
            Re[2]: Смена номера                                                 | Смена номера
            Жауап: Рахмет                                                       | Рахмет
            """)
    void mailProgramsWords_areTakenOff(String received, String own) {
        assertThat(body(received)).isEqualTo(own.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Так и не ответили\\n> Ваше обращение принято\\n> Ждите              | Так и не ответили
            Так и не ответили\\n\\nFrom: Support\\nSubject: Ответ\\nЖдите       | Так и не ответили
            Так и не ответили\\n\\nОт: Поддержка\\nЖдите                        | Так и не ответили
            Так и не ответили\\n-----Исходное сообщение-----\\nЖдите            | Так и не ответили
            No answer yet\\nOn Mon, 3 Mar 2025 John Example wrote:\\nPlease wait | No answer yet
            Так и не ответили\\n03.03.2025, Поддержка написала:\\nЖдите         | Так и не ответили
            Жауап жоқ\\n03.03.2025 Қолдау қызметі жазды:\\nКүтіңіз              | Жауап жоқ
            """)
    void quotedMail_isNotTheClients(String received, String own) {
        assertThat(body(received)).isEqualTo(own);
    }

    @Test
    void forwardedMailWithoutAWordOfOnesOwn_isTheTicket() {
        assertThat(
                        body(
                                "FW: Смена номера\\n\\nОт: Пётр Примеров\\nДата: 3 марта\\nКому: Поддержка\\n\\nПрошу сменить номер"))
                .isEqualTo("Смена номера");
        assertThat(body("----- Пересылаемое сообщение -----\\nОт: Пётр Примеров\\nПрошу сменить номер"))
                .isEqualTo("Прошу сменить номер");
    }

    @ParameterizedTest
    @ValueSource(strings = {"С уважением,", "Тема:", "> > >", "Отправлено с iPhone"})
    void nothingButNoise_isLeftAsItIsRatherThanLost(String received) {
        assertThat(TicketBody.of(received).text()).isIn(received, "");
    }

    @Test
    void longTailBehindAGreeting_isNoSignature() {
        var text = "С уважением отношусь к вам\nраз\nдва\nтри\nчетыре\nпять\nшесть\nсемь";

        assertThat(body("Здравствуйте\n" + text)).isEqualTo("Здравствуйте\n" + text.substring(text.indexOf('\n') + 1));
    }

    @Test
    void wordsOfMailsInARunningText_stay() {
        var text =
                "Деньги отправлено с карты, но sent и get стоят в статусе. С уважением к вам отношусь, но ответьте на"
                        + " вопрос";

        assertThat(body("Статус: get\nДата: завтра? Прошу сказать")).contains("Статус: get");
        assertThat(body(text)).startsWith("Деньги").endsWith("ответьте на вопрос");
    }

    @Test
    void tags_areNotWords() {
        assertThat(body("<p>Код <b>не</b> приходит</p><br/>второй<!-- час --> день")
                        .replaceAll("\\s+", " "))
                .isEqualTo("Код не приходит второй день");
        assertThat(body("сумма < 500 и > 100")).isEqualTo("сумма < 500 и > 100");
    }

    @Test
    void linksAndAddresses_areCountedAndTakenOut() {
        var body = TicketBody.of("Смотрите https://example.kz/a?b=1 и www.example.kz, пишите на a.b@example.kz!");

        assertThat(body.links()).isEqualTo(2);
        assertThat(body.addresses()).isEqualTo(1);
        assertThat(body.text().replaceAll(" +", " ")).isEqualTo("Смотрите и пишите на !");
    }

    @Test
    void linksInQuotedMail_countToo() {
        assertThat(TicketBody.of("Не вижу\n> https://example.kz").links()).isEqualTo(1);
    }

    @Test
    void invisibleCharacters_doNotPartWords() {
        assertThat(body("ко\u200bд не\u00ad при\u202eходит\ufeff")).isEqualTo("код не приходит");
    }

    @Test
    void blanksOfAllKinds_areOneBlank() {
        assertThat(body("код\u00a0\u2003не \t\u2800 приходит\u0000")).isEqualTo("код не приходит");
    }

    @Test
    void lineEndsOfAllKinds_areLineFeeds() {
        assertThat(body("раз\r\nдва\rтри\u2028четыре\u000bпять")).isEqualTo("раз\nдва\nтри\nчетыре\nпять");
    }

    /** Some keyboards send «й» as «и» and a breve. */
    @Test
    void composedLetters_areOne() {
        assertThat(body("мои\u0306 кабинет")).isEqualTo("мой кабинет");
    }

    @Test
    void veryLongText_isCut() {
        assertThat(body("слово ".repeat(10_000)).length()).isBetween(7_990, 8_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u200b\u200b", "\u2800"})
    void nothing_isEmpty(String received) {
        assertThat(TicketBody.of(received)).isEqualTo(new TicketBody("", 0, 0));
        assertThat(TicketBody.of(received).isEmpty()).isTrue();
    }

    @Test
    void negativeCounts_areRefused() {
        assertThatThrownBy(() -> new TicketBody("", -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("links=-1, addresses=0 must not be negative");
    }

    private static String body(String received) {
        return TicketBody.of(received.replace("\\n", "\n")).text();
    }
}
