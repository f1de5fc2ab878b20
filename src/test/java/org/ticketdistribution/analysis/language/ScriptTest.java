package org.ticketdistribution.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @Test
    void words_areCountedByTheirFirstLetter() {
        assertThat(Script.of("Мой login и пароль: qwerty, шотым ашылмайды, қате"))
                .isEqualTo(new Script(6, 2, 1, false));
    }

    @Test
    void kazakhShare_isOfAllWords() {
        assertThat(Script.of("Қате болды app ашылмайды").kazakhShare()).isEqualTo(0.25, within(1e-9));
        assertThat(Script.of("").kazakhShare()).isZero();
    }

    @Test
    void ukrainianLetters_areSeen() {
        assertThat(Script.of("чому не їде").ukrainian()).isTrue();
        assertThat(Script.of("неге кірмейді").ukrainian()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "hello my friend, true",
        "при входе error, false",
        "вход error, false",
        "вход error login failed, true",
        "при входе в app something went wrong please try later, true",
        "что это при входе something went wrong please try later, false",
        "что это при входе a b c d e f g h i j k l, false",
        "что это при входе a b c d e f g h i j k l m, true",
        "12345, false",
    })
    void latinText_isOneWithHardlyAWordOfItsOwnInCyrillic(String text, boolean latin) {
        assertThat(Script.of(text).isLatin()).isEqualTo(latin);
    }

    @Test
    void textWithoutLetters_isEmpty() {
        assertThat(Script.of("12 + 3 👍").isEmpty()).isTrue();
        assertThat(Script.of("да").isEmpty()).isFalse();
    }
}
