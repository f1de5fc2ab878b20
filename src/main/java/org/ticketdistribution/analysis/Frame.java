package org.ticketdistribution.analysis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ticketdistribution.model.Segment;

/**
 * A ticket as the model gets it: a few lines that we know to be true, then the client's text as data between a pair of
 * marks that it cannot close. Two things keep it inside. No character in it looks like an angle bracket, so it cannot
 * write a mark at all; and the mark's id is a hash of the text, so a text cannot name the id that it will have.
 */
final class Frame {

    /** A longer text is cut: the matter of a ticket stands at its beginning, and tokens cost money. */
    static final int LONGEST = 8_000;

    /** As many hexadecimal digits as make a text with its own hash in it too much work to find. */
    private static final int MARK_DIGITS = 20;

    private Frame() {}

    /**
     * The ticket framed; who the client is does not stand in it.
     *
     * @param pictured whether the ticket's picture goes with it
     */
    static String of(TicketText ticket, boolean pictured) {
        var clean = CleanText.of(ticket.text(), LONGEST);
        var text = withoutBrackets(clean.text());
        var mark = mark(text);
        return "Сегмент клиента: " + segment(ticket)
                + "\nВложение: " + attachment(ticket, pictured)
                + "\nПервая строка: " + (SubjectLine.leads(text) ? "похожа на тему письма" : "обычный текст")
                + "\nТекст: " + extent(text, clean.isCut())
                + "\n<ticket id=\"" + mark + "\">\n" + text + "\n</ticket id=\"" + mark + "\">";
    }

    private static String segment(TicketText ticket) {
        return Segment.isPremium(ticket.segment()) ? "приоритетный (VIP или Priority)" : "обычный";
    }

    private static String attachment(TicketText ticket, boolean pictured) {
        if (pictured) {
            return "есть, изображение показано";
        }
        return ticket.hasAttachment() || ticket.picture() != null ? "есть, не показано" : "нет";
    }

    private static String extent(String text, boolean isCut) {
        if (text.isEmpty()) {
            return "пустой";
        }
        return isCut ? "только начало, дальше обрезан" : "целиком";
    }

    /** Angle brackets and what looks like them become single quotation marks, which a reader takes for the same. */
    static String withoutBrackets(String text) {
        return text.codePoints()
                .map(Frame::withoutBracket)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int withoutBracket(int character) {
        return switch (character) {
            // Less-than, full width, small, angle brackets of mathematics and of East Asia, ornaments, letters alike.
            case '<', 0xFF1C, 0xFE64, 0x2329, 0x27E8, 0x3008, 0x276C, 0x276E, 0x2770, 0x02C2, 0x1438, 0x16B2 -> '‹';
            case '>', 0xFF1E, 0xFE65, 0x232A, 0x27E9, 0x3009, 0x276D, 0x276F, 0x2771, 0x02C3, 0x1433 -> '›';
            default -> character;
        };
    }

    private static String mark(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
