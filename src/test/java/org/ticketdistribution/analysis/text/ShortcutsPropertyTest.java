package org.ticketdistribution.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The cheap questions that are asked before a text is cleaned spare time and change nothing. */
class ShortcutsPropertyTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+", FLAGS);
    private static final Pattern ADDRESS = Pattern.compile("[a-z]+@[a-z]+\\.[a-z]{2,32}", FLAGS);
    private static final Pattern DEVICE = Pattern.compile(
            "отправлено\\s+(?:с|из)\\s+\\S|sent from my\\b|get outlook for|iphone-нан жіберілді", FLAGS);
    private static final Pattern TAG = Pattern.compile("</?[a-z]{1,9}>", FLAGS);

    private static final List<String> PIECES = List.of(
            "Код не приходит",
            "верните деньги",
            "қосымша ашылмайды",
            "app crashes",
            "ё",
            "й",
            "и\u0306",
            "«",
            "»",
            "—",
            "’",
            "…",
            "№",
            ".",
            ",",
            "!",
            "?",
            ":",
            "-",
            "--",
            "<",
            ">",
            "<b>",
            "</p>",
            " ",
            " ",
            " ",
            "  ",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\u0000",
            "👍",
            "\ud83d",
            "5",
            "500 000 тг",
            "https://example.kz/a",
            "HTTP://EXAMPLE.KZ",
            "www.example.kz",
            "WWW.EXAMPLE.KZ",
            "Www.Example.kz",
            "wWw.example.kz",
            "a@example.kz",
            "@",
            "//",
            "Отправлено с iPhone",
            "ОТПРАВЛЕНО ИЗ МОБИЛЬНОЙ ПОЧТЫ",
            "отправлено",
            "Sent from my iPhone",
            "SENT FROM MY PHONE",
            "sent",
            "Get Outlook for iOS",
            "get",
            "iPhone-нан жіберілді",
            "С уважением, Пётр",
            "С УВАЖЕНИЕМ",
            "Best regards, John",
            "Құрметпен, Дәурен",
            "FW: ",
            "Re[2]: ",
            "Тема: ",
            "> цитата",
            "From: Support",
            "Поддержка пишет:",
            "----- Original Message -----");

    /** A zero-width blank at the end makes the text one that must be cleaned, and is cleaned away. */
    @Property(tries = 3_000)
    void plainText_isWhatCleaningWouldMakeOfIt(@ForAll("texts") String text) {
        assertThat(TicketBody.of(text)).isEqualTo(TicketBody.of(text + "\u200b"));
    }

    @Property(tries = 500)
    void anyText_isWhatCleaningWouldMakeOfIt(@ForAll String text) {
        assertThat(TicketBody.of(text)).isEqualTo(TicketBody.of(text + "\u200b"));
    }

    @Property(tries = 3_000)
    void body_hasNothingLeftThatShouldBeTakenOut(@ForAll("texts") String text) {
        var body = TicketBody.of(text).text();

        assertThat(LINK.matcher(body).find()).as("links in %s", body).isFalse();
        assertThat(ADDRESS.matcher(body).find()).as("addresses in %s", body).isFalse();
        assertThat(DEVICE.matcher(body).find()).as("devices in %s", body).isFalse();
        assertThat(TAG.matcher(body).find()).as("tags in %s", body).isFalse();
        assertThat(body).isEqualTo(body.strip());
    }

    @Property(tries = 1_000)
    void capitals_makeNoDifference(@ForAll("texts") String text) {
        var body = TicketBody.of(text);
        var shouted = TicketBody.of(text.toUpperCase(Locale.ROOT));

        assertThat(shouted.text().toLowerCase(Locale.ROOT))
                .isEqualTo(body.text().toLowerCase(Locale.ROOT));
        assertThat(shouted.links()).isEqualTo(body.links());
        assertThat(shouted.addresses()).isEqualTo(body.addresses());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMinSize(0).ofMaxSize(25).map(pieces -> String.join("", pieces));
    }
}
