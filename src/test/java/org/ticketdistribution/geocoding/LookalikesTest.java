package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {

    /** Latin letters among the Cyrillic ones on the left are written as escapes, since nobody would see them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u004Bостан\u0061й       | Костанай
            Жет\u0069су обл.         | Жетісу обл.
            \u0041\u006Bт\u006Fб\u0065 | Актобе
            К\u006Fстанай Aktau      | Костанай Aktau
            \u041Aostanay            | Kostanay
            Ka\u0437ahstan           | Ka\u0437ahstan
            Костанай                 | Костанай
            Kostanay                 | Kostanay
            """)
    void wordOfTwoAlphabets_isWrittenInOneWhereItCanBe(String mixed, String repaired) {
        assertThat(Lookalikes.inOneAlphabet(mixed)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @CsvSource({"AKTAY, АКТАУ", "BKO, ВКО", "VKO, VКО"})
    void latinLettersThatLookCyrillic_areReadSo(String latin, String cyrillic) {
        assertThat(Lookalikes.inCyrillic(latin)).isEqualTo(cyrillic);
    }
}
