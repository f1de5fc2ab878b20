package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Fkvfns       | алматы
            <FK{FI       | балхаш
            j,k/         | обл.
            'rb,fcnep    | экибастуз
            ``           | ёё
            Рудный 5     | рудный 5
            """)
    void englishKeys_areReadAsRussianOnes(String typed, String meant) {
        assertThat(KeyboardLayout.inRussian(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"Фыефтф, astana", "Ыуьун, semey"})
    void russianKeys_areReadAsEnglishOnes(String typed, String meant) {
        assertThat(KeyboardLayout.inEnglish(typed)).isEqualTo(meant);
    }
}
