package org.ticketdistribution.analysis.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever the text: what was masked is put back to the letter. */
class RoundTripPropertyTest {

    private static final List<String> PIECES = List.of(
            "87015552134",
            "+7 701 ",
            "555-21-34",
            "ИИН ",
            "900307336951",
            "4111 1111 1111 1111",
            "KZ87125KZT7275315118",
            "a@b.kz",
            "@name_1",
            "t.me/",
            "меня зовут ",
            "Айгуль",
            "Иван Иванович",
            "С уважением,\n",
            "Уважаемый ",
            "договор № 12345/24",
            "D1234567",
            "ул. Абая 150, кв. 12",
            "родился 12.03.1985",
            "[",
            "]",
            "[[",
            "]]",
            "\\[",
            "\\]",
            "\\",
            "_",
            "_1",
            "1",
            " 1",
            "ИМЯ",
            "ИМЯ_1",
            "[ИМЯ_1]",
            "[ИМЯ_1",
            "ИМЯ_1]",
            "[имя 1]",
            "\\[ИМЯ\\_1\\]",
            "[ТЕЛЕФОН_1]",
            "ТЕЛЕФОН",
            "[ТЕЛЕФОН]",
            "[ТЕЛЕФОНА_1, ИМЯ_2]",
            "ТЕКСТ_1",
            "[ТЕКСТ_1]",
            "[ТЕКСТ_1_2]",
            "[PHONE_1]",
            "CARD_1",
            "ДАТА_РОЖДЕНИЯ_1",
            "ДАТА РОЖДЕНИЯ",
            "[ДАТА РОЖДЕНИЯ 1]",
            "№",
            ":",
            ",",
            ".",
            " и ",
            "/",
            "-",
            " ",
            "\n",
            "\u00A0",
            "\u200B",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "ё",
            "İ",
            "ſ",
            "\u0000",
            "x",
            "Х",
            "*");

    private static final List<String> CUES = List.of(
            "ИИН",
            "телефон",
            "карта",
            "последние",
            "cvv",
            "счет",
            "договор",
            "шарт",
            "номер",
            "клиента",
            "код",
            "id",
            "заявка",
            "паспорт",
            "рождения",
            "г.р.",
            "ул.",
            "улица",
            "көшесі",
            "кв",
            "дом",
            "адрес",
            "тенге",
            "на",
            "господин",
            "ханым",
            "менеджер",
            "здравствуйте",
            "добрый",
            "Уважаемый",
            "уважением",
            "best",
            "спасибо",
            "телеграм",
            "логин",
            "фамилия",
            "банк",
            "оглы",
            "Иван",
            "Иванович",
            "И.",
            "меня зовут",
            "атым",
            "my name is",
            "I am",
            "я",
            "деген",
            "л/с",
            "KZ",
            "@",
            "t.me/",
            "собака",
            "[ИМЯ");

    @Property(tries = 3000)
    void anyRowOfPieces_comesBack(@ForAll("rows") String text) {
        assertComesBack(text);
    }

    @Property(tries = 500)
    void anyText_comesBack(@ForAll String text) {
        assertComesBack(text);
    }

    /** A model may put anything round and between placeholders; nothing of it may throw, and no value may come unasked. */
    @Property(tries = 500)
    void anyAnswer_isRestored(@ForAll("rows") String text, @ForAll("rows") String answer) {
        var without = Masking.mask("без личного");

        assertThat(Masking.mask(text).restore(answer)).isNotNull();
        assertThat(without.restore(answer)).doesNotContain("[ИМЯ_1]", "[ТЕЛЕФОН_1]");
    }

    @Property(tries = 500)
    void maskedText_isNotMaskedAgainBeyondItsPlaceholders(@ForAll @From("rows") String text) {
        var once = Masking.mask(text);
        var twice = Masking.mask(once.text());

        assertThat(once.restore(twice.restore(twice.text()))).isEqualTo(text);
    }

    @Test
    void longText_comesBack() {
        var text = String.join("", PIECES).repeat(500);

        assertThat(text.length()).isGreaterThan(200_000);
        assertComesBack(text);
    }

    @Test
    void manyDifferentValues_comeBack() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("8701").append(String.format("%07d", i)).append(", ");
        }
        assertComesBack(text.toString());
    }

    /** Finders look beyond both ends of a text; 64 words are as many as there is room for at first. */
    @Test
    void cueBesideTheEnd_isNoTrouble() {
        for (var cue : CUES) {
            for (int before = 50; before < 64; before++) {
                for (var after : List.of("", " да", " да нет", " Да 1", " Да И.", " 1")) {
                    assertComesBack("да ".repeat(before) + cue + after);
                }
            }
        }
    }

    /** A text of which every char is one half of a pair. */
    @Test
    void brokenSurrogates_comeBack() {
        var halves = new char[5_000];
        Arrays.fill(halves, '\uD83D');
        assertComesBack(new String(halves));
        Arrays.fill(halves, '\uDE00');
        assertComesBack("ул. Абая 150" + new String(halves) + "87015552134" + new String(halves));
    }

    @Provide
    Arbitrary<String> rows() {
        var anything = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.oneOf(
                        List.of(Arbitraries.of(PIECES), Arbitraries.of(PIECES), Arbitraries.of(PIECES), anything))
                .list()
                .ofMinSize(0)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    private static void assertComesBack(String text) {
        var masked = Masking.mask(text);
        assertThat(masked.restore(masked.text()).equals(text))
                .as("comes back: %s", text.length() > 300 ? text.length() + " chars" : text)
                .isTrue();
    }
}
