package org.ticketdistribution.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {

    private static final Masked MASKED =
            Masking.mask("Меня зовут Айгуль. Телефон 87015552134, старый 87770001122, карта 4111 1111 1111 1111.");

    @Test
    void text_hasTypedPlaceholders() {
        assertThat(MASKED.text())
                .isEqualTo("Меня зовут [ИМЯ_1]. Телефон [ТЕЛЕФОН_1], старый [ТЕЛЕФОН_2], карта [КАРТА_1].");
        assertThat(MASKED.counts())
                .containsOnly(
                        java.util.Map.entry(Kind.NAME, 1),
                        java.util.Map.entry(Kind.PHONE, 2),
                        java.util.Map.entry(Kind.CARD, 1));
    }

    @Test
    void toString_saysNothingPersonal() {
        assertThat(MASKED).hasToString("Masked{CARD=1, PHONE=2, NAME=1}");
    }

    @Test
    void textWithoutPersonalData_staysItself() {
        var masked = Masking.mask("Списали 1 500 тенге, ISIN KZ1C00001619.");

        assertThat(masked.text()).isEqualTo("Списали 1 500 тенге, ISIN KZ1C00001619.");
        assertThat(masked.counts()).isEmpty();
    }

    @Test
    void sameValueSpelledOtherwise_hasTheSameNumber() {
        var masked = Masking.mask("Номер +7 701 555 21 34, то есть 87015552134, повторяю: +7 701 555 21 34!");

        assertThat(masked.text()).isEqualTo("Номер [ТЕЛЕФОН_1], то есть [ТЕЛЕФОН_1_2], повторяю: [ТЕЛЕФОН_1]!");
        assertThat(masked.restore("[ТЕЛЕФОН_1] и [ТЕЛЕФОН_1_2]")).isEqualTo("+7 701 555 21 34 и 87015552134");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Перезвонить на [ТЕЛЕФОН_1].          | Перезвонить на 87015552134.
            Перезвонить на [телефон_1].          | Перезвонить на 87015552134.
            Перезвонить на [Телефон 1].          | Перезвонить на 87015552134.
            Перезвонить на [ТЕЛЕФОН1].           | Перезвонить на 87015552134.
            Перезвонить на [ ТЕЛЕФОН_1 ].        | Перезвонить на 87015552134.
            Перезвонить на [ТЕЛЕФОН №1].         | Перезвонить на 87015552134.
            Перезвонить на \\[ТЕЛЕФОН\\_1\\].       | Перезвонить на 87015552134.
            Перезвонить на **[ТЕЛЕФОН_2]**.      | Перезвонить на **87770001122**.
            Перезвонить по [ТЕЛЕФОНУ_2].         | Перезвонить по 87770001122.
            Call [PHONE_2] of [NAME_1].          | Call 87770001122 of Айгуль.
            Позвонить на ТЕЛЕФОН_2 сегодня.      | Позвонить на 87770001122 сегодня.
            Номера [ТЕЛЕФОН_1, ТЕЛЕФОН_2] верны. | Номера 87015552134, 87770001122 верны.
            Клиент [ИМЯ] просит ответа.          | Клиент Айгуль просит ответа.
            Клиентке [имени_1] перезвонить.      | Клиентке Айгуль перезвонить.
            Номер [ТЕЛЕФОН_1 верный.             | Номер 87015552134 верный.
            Карта ([КАРТА_1]) заблокирована.     | Карта (4111 1111 1111 1111) заблокирована.
            """)
    void placeholderBentByAModel_isPutBack(String answer, String restored) {
        assertThat(MASKED.restore(answer)).isEqualTo(restored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Перезвонить на [ТЕЛЕФОН_7].           | Перезвонить на номер телефона.
            Перезвонить на ТЕЛЕФОН_7.             | Перезвонить на номер телефона.
            Перезвонить на [ТЕЛЕФОН].             | Перезвонить на номер телефона.
            ИИН [ИИН_1], почта [ПОЧТА_0]          | ИИН ИИН, почта электронная почта
            Выслать на [адрес_123456789].         | Выслать на адрес.
            Перезвонить на [ТЕЛЕФОН_7 сегодня.    | Перезвонить на номер телефона сегодня.
            Перезвонить на ТЕЛЕФОН_7] сегодня.    | Перезвонить на номер телефона сегодня.
            [[ТЕЛЕФОН_7]] или (ТЕЛЕФОН_7)         | [номер телефона] или (номер телефона)
            """)
    void placeholderWithoutAValue_becomesANeutralWord(String answer, String restored) {
        assertThat(MASKED.restore(answer)).isEqualTo(restored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Клиент просит перезвонить.",
                "телефон 1 и карта 1",
                "Пункт [1], смотри [имя файла]",
                "МОЙТЕЛЕФОН_1",
                "ТЕЛЕФОН_1а"
            })
    void whatIsNoPlaceholder_stays(String answer) {
        var without = Masking.mask("ничего личного");

        assertThat(without.restore(answer)).isEqualTo(answer);
    }

    @Test
    void placeholderTypedByTheClient_cannotFetchAValue() {
        var masked = Masking.mask("Напишите [ТЕЛЕФОН_1] и ИИН_1. Мой телефон 87015552134.");

        assertThat(masked.text()).isEqualTo("Напишите [ТЕКСТ_1] и [ТЕКСТ_2]. Мой телефон [ТЕЛЕФОН_1].");
        assertThat(masked.restore("[ТЕКСТ_1], [ТЕКСТ_2], [ТЕЛЕФОН_1]")).isEqualTo("[ТЕЛЕФОН_1], ИИН_1, 87015552134");
    }

    @Test
    void valueWithSignsOfReplacements_isPutBackAsItIs() {
        var masked = Masking.mask("Почта $1\\2.a$b@mail.ru");

        assertThat(masked.restore(masked.text())).isEqualTo("Почта $1\\2.a$b@mail.ru");
    }
}
