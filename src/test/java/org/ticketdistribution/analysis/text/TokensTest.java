package org.ticketdistribution.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    @Test
    void words_areFoldedAndKnowTheirSentence() {
        var tokens = Tokens.of("Мой счёт закрыт! Почему?\nПочему так…");

        assertThat(tokens.words()).containsExactly("мои", "счет", "закрыт", "почему", "почему", "так");
        assertThat(tokens.sentences()).containsExactly(0, 0, 0, 1, 2, 2);
    }

    @Test
    void lineBreak_endsNoSentence() {
        assertThat(Tokens.of("не могу\nвойти").sentences()).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            верните 500 000 тенге      | верните #money
            верните 500000тг           | верните #money
            верните $50                | верните #money 50
            верните 50$ скорее         | верните #money скорее
            комиссия 5 долларов в день | комиссия #money в день
            в 2024 году                | в 2024 году
            """)
    void amountOfMoney_isOneWord(String text, String words) {
        assertThat(String.join(" ", Tokens.of(text).words())).isEqualTo(words);
    }

    @Test
    void apostrophe_isInsideAWord() {
        assertThat(Tokens.of("can't пул’им 'да'").words()).containsExactly("cant", "пулим", "да");
    }

    @Test
    void first_keepsTheBeginning() {
        var tokens = Tokens.of("раз. два. три");

        assertThat(tokens.first(2)).isEqualTo(new Tokens(List.of("раз", "два"), List.of(0, 1)));
        assertThat(tokens.first(3)).isSameAs(tokens);
    }

    @Test
    void textWithoutLetters_hasNoWords() {
        assertThat(Tokens.of("?!… 👍").isEmpty()).isTrue();
        assertThat(Tokens.of("").isEmpty()).isTrue();
    }

    @Test
    void wordWithoutSentence_isRefused() {
        assertThatThrownBy(() -> new Tokens(List.of("раз"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 words but 0 sentence numbers; each word needs one");
    }
}
