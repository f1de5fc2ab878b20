package org.ticketdistribution.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to cost time: how often the text is looked at grows with its length and no faster. */
class HostileTextTest {

    private static final int LENGTH = 10_000;

    /** Looks at a char of the dearest text below, with room; a usual ticket has some 60. */
    private static final long MOST_LOOKS_PER_CHAR = 1_500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                ".",
                "1",
                "*",
                "x",
                "@",
                "[",
                "(",
                "+",
                "-",
                "\u200B",
                "\uD83D\uDE00",
                "\uD83D",
                "a1",
                "1 ",
                "1-",
                "+7 ",
                "8 7",
                "(7",
                "a@",
                "a.",
                "a@a.",
                "@a",
                "a@b.c ",
                "KZ11 ",
                "KZ11****",
                "KZ12 3456 ",
                "а.",
                "А.",
                "А ",
                "А.А",
                "Иван ",
                "Иван Иванович ",
                "иван ",
                "ИВАН ",
                "меня зовут ",
                "меня зовут иван ",
                "я ",
                "я, ",
                "I am ",
                "Уважаемый ",
                "Уважаемый директор ",
                "Здравствуйте, ",
                "Иван, здравствуйте ",
                "С уважением ",
                "С уважением банк ",
                "с уважением\n",
                "спасибо ",
                "спасибо,\n",
                "ул ",
                "ул. Абая ",
                "ул. Абая 1 ",
                "ул. абая абая абая ",
                "Абая көшесі ",
                "кв 1 ",
                "Абая 1, кв ",
                "дом 1 кв 1 ",
                "адрес ",
                "адрес Абая ",
                "договор ",
                "договор № ",
                "договор 1",
                "договор на ",
                "1-1-",
                "1/",
                "счет ",
                "счет D",
                "код клиента ",
                "id ",
                "паспорт ",
                "паспорт 12 ",
                "N1",
                "рождения ",
                "рождения 1.1.",
                "1.1.1 рождения ",
                "1 мая ",
                "[ИМЯ_",
                "[ИМЯ_1",
                "[ИМЯ_1,",
                "[ИМЯ_1, ИМЯ_2 и ",
                "ИМЯ_1",
                "\\[ИМЯ_1\\",
                "http://t.me/",
                "t.me/a",
                "telegram ",
                "telegram a",
                "карта *",
                "карта 1234 ",
                "последние цифры карты ",
                "ИИН ",
                "ИИН1",
                "ИИН 900101300896 ",
                "телефон ",
                "тел. 1 ",
                "87011234567 ",
                "8701123456",
                "a\u200B",
                "1\u200B",
                "a'",
                "\t1\t"
            })
    void lengthDoubles_looksDoNotGrowFaster(String piece) {
        var once = looks(piece, LENGTH);
        var twice = looks(piece, 2 * LENGTH);

        assertThat(twice).as("looks at twice the text").isLessThanOrEqualTo(2 * once + once / 10 + 10_000);
        assertThat(twice / (2 * LENGTH)).as("looks at a char").isLessThan(MOST_LOOKS_PER_CHAR);
    }

    /** One piece stands before all the others once: a giant gap or word beside something that is looked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {"С уважением", "договор", "телефон 8", "Иван", "карта 4400", "адрес", "[ИМЯ_1", "a@", "рождения"
            })
    void wordBesideAGiantGap_costsOneLookAtTheGap(String word) {
        for (var filler : new String[] {" ", "\u200B", ".", "a", "1"}) {
            assertThat(looks(word + filler.repeat(LENGTH) + word, 1) / LENGTH)
                    .as("looks at a char beside «%s»", filler)
                    .isLessThan(MOST_LOOKS_PER_CHAR);
        }
    }

    private static long looks(String piece, int length) {
        var text = new CountedText(piece.repeat(Math.max(1, length / piece.length())));
        Masking.find(text);
        return text.looks();
    }
}
