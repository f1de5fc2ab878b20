package org.ticketdistribution.analysis;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.ticketdistribution.model.Segment;

/** The messages sent to the model: the instructions of a versioned resource, and the ticket's text as data. */
final class Prompt {

    /** A new wording is a new file: results are told apart by the version that made them. */
    static final String VERSION = "ticket-analysis-v1";

    private static final String RESOURCE = "/prompts/" + VERSION + ".txt";

    /** A longer text is cut: the matter of a ticket stands at its beginning, and tokens cost money. */
    private static final int LONGEST = 12_000;

    private final String instructions;

    private Prompt(String instructions) {
        this.instructions = instructions;
    }

    static Prompt load() {
        try (var stream = Prompt.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing from the application");
            }
            return new Prompt(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    /** The messages for one ticket; nothing of any other ticket is in them, nor who the client is. */
    List<ChatMessage> messages(TicketText ticket) {
        return List.of(SystemMessage.from(instructions), UserMessage.from(framed(ticket)));
    }

    /**
     * The text between a pair of marks that it cannot close: the mark is drawn from the text and changed until the text
     * does not contain it.
     */
    private static String framed(TicketText ticket) {
        var text = readable(ticket.text());
        var mark = mark(text);
        var segment = Segment.isPremium(ticket.segment()) ? "приоритетный (VIP или Priority)" : "обычный";
        return "Сегмент клиента: " + segment + "\nВложение: " + (ticket.hasAttachment() ? "есть" : "нет")
                + "\n<ticket id=\"" + mark + "\">\n" + text + "\n</ticket id=\"" + mark + "\">";
    }

    private static String mark(String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        var number = checksum.getValue();
        while (text.contains(Long.toHexString(number))) {
            number++;
        }
        return Long.toHexString(number);
    }

    /** Without control characters and halves of characters, which some endpoints refuse. */
    private static String readable(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.codePoints()
                .filter(character -> character == '\n' || character == '\t' || !Character.isISOControl(character))
                .filter(character -> character > 0xFFFF || !Character.isSurrogate((char) character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
