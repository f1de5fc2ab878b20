package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKeyTest {

    private static final String TEXT = "Верните комиссию";
    private static final Picture PICTURE = new Picture("image/png", new byte[] {1, 2, 3});

    @ParameterizedTest
    @ValueSource(strings = {" Верните  комиссию", "Верните\r\nкомиссию\n", "Верните\u00a0комиссию\u000b"})
    void blanks_makeNoDifference(String text) {
        assertThat(key(text, null)).isEqualTo(key(TEXT, null));
    }

    @Test
    void lettersWrittenInTwoWays_areTheSame() {
        assertThat(key("Мои\u0306 счёт", null)).isEqualTo(key("Мой счёт", null));
    }

    @Test
    void whoTheTicketIsFrom_makesNoDifference() {
        assertThat(AnswerKey.of("v1", new TicketText(1, TEXT, "VIP", false, null)))
                .isEqualTo(AnswerKey.of("v1", new TicketText(2, TEXT, "Priority", false, null)));
    }

    @Test
    void whateverTheModelSees_makesADifference() {
        var keys = List.of(
                key(TEXT, null),
                key("верните комиссию", null),
                key(TEXT, PICTURE),
                key(TEXT, new Picture("image/jpeg", new byte[] {1, 2, 3})),
                key(TEXT, new Picture("image/png", new byte[] {1, 2})),
                AnswerKey.of("v1", new TicketText(1, TEXT, "VIP", true, null)),
                AnswerKey.of("v1", new TicketText(1, TEXT, "Mass", false, null)),
                AnswerKey.of("v2", new TicketText(1, TEXT, "Mass", true, null)));

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key.digest()).matches("[0-9a-f]{64}"));
    }

    private static AnswerKey key(String text, Picture picture) {
        return AnswerKey.of("v1", new TicketText(1, text, "Mass", true, picture));
    }
}
