package org.ticketdistribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "Счёт, счет",
        "мой, мои",
        "Қолданба, колданба",
        "ӘҒҚҢӨҰҮҺІ, агкноуухи",
        "KZ125, kz125",
    })
    void foldedWord_isTheSameForAllWhoSpellItOtherwise(String written, String folded) {
        assertThat(Letters.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ghbkj;tybt yt pfgecrftncz | приложение не запускается
            D'nj e[jlbn               | вэто уходит
            J,yjdbnm `ve .pf 5        | обновить ёму юза 5
            """)
    void keys_areReadAsOnARussianKeyboard(String typed, String meant) {
        assertThat(Letters.onRussianKeyboard(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qosymsha    | косымша
            Zhapqym     | жапкым
            sc hchi     | сц хчи
            borshch     | борщ
            yurist iz   | юрист из
            şot, üşin   | шот, ушин
            код 5       | код 5
            """)
    void latinLetters_areReadByTheirSound(String latin, String cyrillic) {
        assertThat(Letters.toCyrillic(latin)).isEqualTo(cyrillic);
    }

    /** The Latin letters of the mixed words are those that look like Cyrillic ones, and the other way round. */
    @ParameterizedTest
    @CsvSource({
        "\u0441\u0447\u0065\u0442, \u0441\u0447\u0435\u0442",
        "\u0070\u0430ss, pass",
        "\u0440\u0430\u0441\u0441, \u0440\u0430\u0441\u0441",
        "pass, pass",
        "\u043a\u043e\u0434q, \u043a\u043e\u0434\u043a",
    })
    void mixedWord_isReadInTheScriptOfMostOfItsLetters(String mixed, String read) {
        assertThat(Letters.inOneScript(mixed)).isEqualTo(read);
    }

    @Test
    void letters_areOfTheirAlphabet() {
        assertThat("әғқңөұүһіӘҒҚ".chars().allMatch(letter -> Letters.isKazakhOnly((char) letter)))
                .isTrue();
        assertThat("абвыйёїєz".chars().anyMatch(letter -> Letters.isKazakhOnly((char) letter)))
                .isFalse();
        assertThat("їєґўЇ".chars().allMatch(letter -> Letters.isUkrainianOnly((char) letter)))
                .isTrue();
        assertThat(Letters.isCyrillic('Қ')).isTrue();
        assertThat(Letters.isCyrillic('ы')).isTrue();
        assertThat(Letters.isCyrillic('c')).isFalse();
        assertThat(Letters.isLatin('ş')).isTrue();
        assertThat(Letters.isLatin('5')).isFalse();
        assertThat(Letters.isLatin('с')).isFalse();
    }
}
