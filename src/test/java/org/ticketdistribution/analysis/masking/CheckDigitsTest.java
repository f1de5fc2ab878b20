package org.ticketdistribution.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    /** 8·1 + 5·2 + 0·3 + 3·4 + 1·5 + 6·6 + 4·7 + 1·8 + 1·9 + 8·10 + 1·11 = 207 = 18·11 + 9. */
    @Test
    void iin_firstWeightsDecide() {
        assertThat(CheckDigits.isIin("850316411819")).isTrue();
        assertThat(CheckDigits.isIin("850316411818")).isFalse();
    }

    /** The first weights give 219 = 19·11 + 10; 9·3 + 0·4 + 0·5 + 1·6 + 0·7 + 1·8 + 3·9 + 0·10 + 0·11 + 8·1 + 9·2 = 94 = 8·11 + 6. */
    @Test
    void iin_secondWeightsDecideWhereTheFirstGiveTen() {
        assertThat(CheckDigits.isIin("900101300896")).isTrue();
        assertThat(CheckDigits.isIin("900101300890")).isFalse();
    }

    /** 120 = 10·11 + 10 and 76 = 6·11 + 10: no digit is right. */
    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'})
    void iin_bothWeightsGiveTen_noSuchNumber(char check) {
        assertThat(CheckDigits.isIin("90010130080" + check)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "90030733695", "9003073369510"})
    void numberOfAnotherLength_isNoIin(String digits) {
        assertThat(CheckDigits.isIin(digits)).isFalse();
    }

    /** Known test numbers of the schemes, and the example of ISO/IEC 7812-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {"4111111111111111", "5500005555555559", "378282246310005", "6011111111111117", "79927398713"})
    void luhn_knownNumbers(String digits) {
        assertThat(CheckDigits.isLuhn(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4111111111111112", "5500005555555595", "79927398710"})
    void luhn_wrongDigitOrSwappedDigits(String digits) {
        assertThat(CheckDigits.isLuhn(digits)).isFalse();
    }

    /** Examples of the SWIFT registry of IBAN formats. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ86125KZT5004100100",
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "NO9386011117947",
                "MT84MALT011000012345MTLCAST001S"
            })
    void iban_knownNumbers(String signs) {
        assertThat(CheckDigits.isIban(signs)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "KZ86125KZT5004100101", "KZ68125KZT5004100100", "NO938601111794", "KZ86125KZT500410010%"})
    void iban_wrongDigitSwapLengthOrSign(String signs) {
        assertThat(CheckDigits.isIban(signs)).isFalse();
    }
}
