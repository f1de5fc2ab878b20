package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    private static final int ANY = 1000;
    private static final Pattern CODE_UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

    /** Written as escapes, so that the table shows what cannot be seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            до\\u0000\\u0007\\u001B\\u007F\\u009Fм     | дом      | control characters
            д\\u200Bо\\u200C\\u200D\\u2060\\uFEFFм     | дом      | zero width
            д\\u202Eо\\u2066м\\u2069\\u200F\\u061C     | дом      | direction marks
            д\\u00ADо\\uFE0F\\uDB40\\uDDEFм\\u034F     | дом      | soft hyphen, variation selectors, joiner
            д\\uDB40\\uDC41\\uDB40\\uDC42ом            | дом      | letters of the block of tags
            д\\uD800ом\\uDC00                          | дом      | halves of characters
            до\\uFFFE\\uFDD0\\uE000м                   | дом      | no characters, private ones
            \\u2800 \\u3164до\\u00A0\\u2003\\u1160\\tм | до м     | blanks that only look like one
            до\\r\\nм\\rа\\u2028б\\u0085в\\u000Bг      | до\\nм\\nа\\nб\\nв\\nг | line ends
            до  \\n \\n\\n\\n  м\\n\\n                 | до\\n\\nм | empty lines, blanks at ends of lines
            \\uD83D\\uDE00 é ғ №5 [ИМЯ_1] <b>          | \\uD83D\\uDE00 é ғ №5 [ИМЯ_1] <b> | all that can be seen
            """)
    void text_keepsWhatCanBeSeen(String written, String seen, String what) {
        assertThat(CleanText.of(unescaped(written), ANY)).as(what).isEqualTo(new CleanText(unescaped(seen), false));
    }

    @Test
    void longText_isCutAndSaysSo() {
        assertThat(CleanText.of("абвгд", 5)).isEqualTo(new CleanText("абвгд", false));
        assertThat(CleanText.of("абвгд", 4)).isEqualTo(new CleanText("абвг", true));
        assertThat(CleanText.of("абвг \n ", 4)).as("only blanks follow").isEqualTo(new CleanText("абвг", false));
    }

    @Test
    void cut_partsNoPair() {
        assertThat(CleanText.of("аб\uD83D\uDE00", 3)).isEqualTo(new CleanText("аб", true));
    }

    @Test
    void blanksBeforeTheText_takeNoRoom() {
        assertThat(CleanText.of("\n".repeat(100_000) + " ".repeat(100_000) + "Верните деньги", 20))
                .isEqualTo(new CleanText("Верните деньги", false));
    }

    private static String unescaped(String text) {
        return CODE_UNIT
                .matcher(text)
                .replaceAll(unit -> String.valueOf((char) Integer.parseInt(unit.group(1), 16)))
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t");
    }
}
