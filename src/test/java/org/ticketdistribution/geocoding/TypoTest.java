package org.ticketdistribution.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {

    @ParameterizedTest
    @CsvSource({
        "pavlodar, pavladar, true",
        "pavlodar, pavlodr, true",
        "pavlodar, pavlodaar, true",
        "pavlodar, pavlodra, true",
        "pavlodar, apvlodar, true",
        "pavlodar, pavlodarx, true",
        "pavlodar, pavlodax, true",
        "pavlodar, xavlodar, true",
        "pavlodar, pavlodar, false",
        "pavlodar, pvalodra, false",
        "pavlodar, pavlador, false",
        "pavlodar, pavlo, false",
        "pavlodar, rodavlap, false",
        "talgar, talagr, true",
        "talga, talgas, false",
        "abai, abay, false",
    })
    void oneSlip_isATypoInLongWordsOnly(String one, String other, boolean typo) {
        assertThat(Typo.isBetween(one, other)).isEqualTo(typo);
        assertThat(Typo.isBetween(other, one)).isEqualTo(typo);
    }
}
