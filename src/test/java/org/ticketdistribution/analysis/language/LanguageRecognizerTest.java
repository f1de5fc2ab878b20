package org.ticketdistribution.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ticketdistribution.analysis.classification.LearnedModel;
import org.ticketdistribution.analysis.text.TicketBody;
import org.ticketdistribution.model.TicketLanguage;

/** The model of this build on sentences of our own, none of them in the corpus; «\n» in a table is a line break. */
class LanguageRecognizerTest {

    private static final LanguageRecognizer RECOGNIZER = recognizer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RU  | Gthtdjl yt ghbitk yf rfhne
                    RU  | Plhfdcndeqnt? yt ghb[jlbn cvc rjl
                    RU  | Pf,kjrbhjdfkb gjhnatkm, xnj ltkfnm&
                    RU  | Dthybnt ltymub
                    RU  | Rfr cvtybnm yjvth ntktajyf
                    RU  | cgfcb,j pf gjvjom
                    RU  | YT VJUE DJQNB D RF,BYTN
                    RU  | ghbdtn
                    """)
    void russianOnAKeyboardThatWasNotSwitched_isRussian(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
        assertThat(recognize(text).isRussian()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KZ  | Акшам тусип турган жок, не болды
                    KZ  | Шот ашу ушин кандай кужат керек
                    KZ  | кабинетке кире алмай койдым комектесиндерши
                    KZ  | Неге жауап бермейсиндер
                    KZ  | Кашан туседи акшам
                    KZ  | рахмет сиздерге
                    KZ  | Комиссия неге кобейди тусиндириндерши
                    KZ  | Рахмет
                    KZ  | ШОТЫМ ЖАБЫЛДЫ
                    KZ  | комек
                    KZ  | жардем керек
                    """)
    void kazakhWithoutItsOwnLetters_isKazakh(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KZ  | Aqsham qashan tusedi? Ush kun kutip otyrmyn
                    KZ  | Nege kire almaimyn, parol durys qoi
                    KZ  | Qosymsha istemei tur, komektesinizshi
                    KZ  | rahmet kop komek bergenderinizge
                    KZ  | Men shotymdy zhapqym keledi
                    KZ  | Akciyany kalai satyp alugа bolady?
                    KZ  | Nomirimdi auystyru kerek edi
                    KZ  | Sms kelmei jatyr ne isteymin
                    KZ  | salem
                    """)
    void kazakhInLatinLetters_isKazakh(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RU  | Dobryi den, ne prihodit kod podtverzhdeniya
                    RU  | vernite moi dengi pozhaluista
                    RU  | kak otkryt schet dlya rebenka
                    RU  | Prilozhenie vyletaet posle obnovleniya
                    RU  | hochu pomenyat nomer telefona
                    RU  | Skolko stoit obsluzhivanie scheta?
                    RU  | pochemu komissiya takaya bolshaya
                    RU  | privet
                    RU  | pomogite
                    """)
    void russianInLatinLetters_isRussian(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RU  | Не приходит выписка за март.\\n\\nKind regards,\\nAnna Example\\nProduct manager
                    RU  | Где мои дивиденды?\\nSent from my iPhone
                    RU  | Почему отклонили документы?\\nGet Outlook for iOS
                    ENG | Where is my money?\\nОтправлено с iPhone
                    ENG | I would like to close my account.\\n\\nС уважением,\\nАнна
                    ENG | My card was declined twice.\\n\\nҚұрметпен,\\nДәурен
                    KZ  | Шотым неге жабылды?\\n\\nС уважением,\\nСерик
                    KZ  | Ақшам түспеді.\\nSent from my iPhone
                    KZ  | Құжаттарымды қабылдамай жатыр\\nОтправлено из мобильной Почты
                    RU  | Ответа так и нет.\\n\\n> Dear client, your request has been registered\\n> We will answer soon
                    RU  | Пересылаю ещё раз, вопрос тот же\\n\\nFrom: Support\\nSubject: Your request\\nDear client, please wait
                    ENG | I am still waiting for an answer\\n\\n05.03.2025 Поддержка пишет:\\n> Здравствуйте, ваше обращение принято
                    KZ  | Жауап күтіп отырмын\\n\\n-----Исходное сообщение-----\\nЗдравствуйте, ваше обращение принято
                    """)
    void signatureOrQuotedMailInAnotherLanguage_makesNoDifference(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RU  | Pulimni qaytarib bering, ilova ishlamayapti
                    RU  | Ҳисобимга пул тушмади, ёрдам беринг
                    RU  | Uygulama açılmıyor, ne yapmalıyım
                    RU  | Param hesabıma geçmedi, lütfen kontrol edin
                    RU  | Доброго дня, чому не надходять гроші на рахунок?
                    RU  | Як змінити номер телефону в кабінеті?
                    RU  | Guten Tag, ich kann mich nicht anmelden
                    RU  | Hola, no puedo entrar en mi cuenta
                    RU  | Нэвтэрч чадахгүй байна, яах вэ?
                    RU  | Чаро ҳисоби ман баста шуд?
                    """)
    void languageThatNobodyAnswersIn_countsAsRussian(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KZ  | Отиниш, нөмиримди ауыстырып берсениздер
                    KZ  | Сәлеметсіз бе, приложение ашылмайды, обновление жасадым
                    KZ  | Менің счетымнан комиссия алып қойды, почему?
                    RU  | Здравствуйте, подскажите, почему не работает login и password?
                    RU  | Приложение пишет Error 500 Internal Server Error, что это
                    RU  | Сәлеметсіз бе! Подскажите, как вывести деньги на карту?
                    ENG | Hello, what is the commission in tenge for buying shares on KASE?
                    ENG | The app says «Ошибка входа», what should I do?
                    ENG | Wheres my dividends
                    ENG | pls reset my password asap
                    ENG | How do I change my phone number?
                    ENG | Thank you for the quick help!
                    RU  | ок
                    RU  | Спасибо
                    RU  | +
                    RU  | ???
                    RU  | 👍👍👍
                    RU  | 89991234567
                    KZ  | көмек керек
                    ENG | thanks
                    RU  | Добрый день
                    RU  | СРОЧНО
                    ENG | URGENT
                    RU  | Меня зовут Ұлжан Қайратқызы, живу на улице Сәтбаев, не могу сменить пароль
                    ENG | login
                    ENG | refund
                    ENG | Access denied
                    RU  | привет
                    RU  | пароль
                    """)
    void mixedOrShortText_isInTheLanguageOfItsOwnWords(TicketLanguage language, String text) {
        assertThat(recognize(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "👍👍", "?!…", "\ud800", "+7 (701) 000-00-00"})
    void textWithoutLetters_isRussianWithoutALead(String text) {
        assertThat(recognize(text)).isEqualTo(new Verdict(TicketLanguage.RU, 0, true, text, text));
    }

    @Test
    void wrongKeyboard_isReadAsItWasMeant() {
        var verdict = recognize("Dthybnt ltymub");

        assertThat(verdict.quotable()).isEqualTo("верните деньги");
        assertThat(verdict.forRules()).isEqualTo("верните деньги");
    }

    @Test
    void russianInLatinLetters_isReadBySound() {
        var verdict = recognize("Vernite dengi");

        assertThat(verdict.quotable()).isEqualTo("верните денги");
        assertThat(verdict.forRules()).isEqualTo("верните денги");
    }

    @Test
    void kazakhInLatinLetters_isQuotedAsWrittenAndReadBySound() {
        var verdict = recognize("Qosymsha ashylmaidy");

        assertThat(verdict.isRussian()).isFalse();
        assertThat(verdict.quotable()).isEqualTo("Qosymsha ashylmaidy");
        assertThat(verdict.forRules()).isEqualTo("косымша ашылмаиды");
    }

    @Test
    void english_isReadAsItStands() {
        var verdict = recognize("I cannot log in");

        assertThat(verdict.language()).isEqualTo(TicketLanguage.ENG);
        assertThat(verdict.quotable()).isEqualTo("I cannot log in");
        assertThat(verdict.forRules()).isEqualTo("I cannot log in");
        assertThat(verdict.lead()).isPositive();
    }

    @Test
    void uzbek_countsAsRussianButIsNoneToQuote() {
        var verdict = recognize("Pulimni qaytarib bering, ilova ishlamayapti");

        assertThat(verdict.isRussian()).isFalse();
        assertThat(verdict.quotable()).isEqualTo("Pulimni qaytarib bering, ilova ishlamayapti");
    }

    @Test
    void ukrainian_countsAsRussianButIsNoneToQuote() {
        assertThat(recognize("Як змінити номер телефону? Дякую, чекаю відповіді їх фахівця")
                        .isRussian())
                .isFalse();
    }

    @Test
    void cyrillicText_isNeverEnglish() {
        assertThat(recognize("хелп ми плиз ай кэннот логин").language()).isNotEqualTo(TicketLanguage.ENG);
    }

    @Test
    void verdictOfAPart_keepsTheLanguageAndReadsThePart() {
        var part = recognize("Qosymsha ashylmaidy. Komektesinizshi").of("Komektesinizshi");

        assertThat(part.language()).isEqualTo(TicketLanguage.KZ);
        assertThat(part.quotable()).isEqualTo("Komektesinizshi");
        assertThat(part.forRules()).isEqualTo("комектесинизши");
    }

    @Test
    void negativeLead_isRefused() {
        assertThatThrownBy(() -> new Verdict(TicketLanguage.RU, -0.1, true, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead=-0.1 is not 0 or more");
        assertThatThrownBy(() -> new Verdict(TicketLanguage.RU, Double.NaN, true, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead=NaN is not 0 or more");
    }

    private static LanguageRecognizer recognizer() {
        var model = LearnedModel.load();
        return new LanguageRecognizer(WordLists.load(), model.profiles(), model.languages());
    }

    private static Verdict recognize(String received) {
        return RECOGNIZER.recognize(TicketBody.of(received.replace("\\n", "\n")).text());
    }
}
