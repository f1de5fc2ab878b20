package org.ticketdistribution.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.text.Tokens;

/** What rules mean, by the tables of the application and by one of the tests' own. */
class RulesTest {

    private static final RuleTable TABLE = RuleTable.load("/analysis-rules.txt");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | Код не приходит
            0   | Не, код приходил
            ''  | Код верный
            ''  | Не работает. Код верный
            0   | Не работает, код верный
            0   | не 1 2 3 4 5 6 7 8 9 код
            ''  | не 1 2 3 4 5 6 7 8 9 10 код
            1   | Верните 500 тенге
            1   | верните мне деньги
            1   | возврат
            ''  | вернуть деньгами
            1   | верни деньги
            ''  | мне деньги верните
            2   | СЧЁТ закрыт
            2   | счета закрыты
            2   | есепшот жабылды
            ''  | счет
            0 2 | счет закрыт, код не пришел
            """)
    void rule_fitsWhereItsWordsStandTogether(String rules, String text) {
        assertThat(String.join(
                        " ",
                        TABLE.fitting(Tokens.of(text)).stream()
                                .map(rule -> Integer.toString(rule))
                                .toList()))
                .isEqualTo(rules);
    }

    @Test
    void everyLine_isARule() {
        assertThat(TABLE.size()).isEqualTo(3);
    }

    @Test
    void rules_countAllTablesThrough() {
        var rules = Rules.load();
        int categories = RuleTable.load("/analysis/categories.txt").size();
        int moods = RuleTable.load("/analysis/moods.txt").size();
        int priorities = RuleTable.load("/analysis/priorities.txt").size();

        assertThat(rules.size()).isEqualTo(categories + moods + priorities);
        assertThat(rules.fitting(Tokens.of(""))).hasSize(rules.size()).containsOnly(false);
        var fitting = rules.fitting(Tokens.of("срочно"));
        assertThat(Arrays.copyOfRange(fitting, categories + moods, fitting.length))
                .contains(true);
    }

    @Test
    void missingTable_isNamed() {
        assertThatThrownBy(() -> RuleTable.load("/analysis/none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("resource /analysis/none.txt is missing from the application");
    }

    @Test
    void partWithoutAWord_isRefused() {
        assertThatThrownBy(() -> new Pattern.Part(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every phrase of a part needs a word: []");
        assertThatThrownBy(() -> new Pattern(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pattern needs a part");
    }
}
