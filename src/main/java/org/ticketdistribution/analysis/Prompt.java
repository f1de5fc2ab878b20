package org.ticketdistribution.analysis;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages sent to the model: the instructions of a versioned resource, and the ticket as data. */
final class Prompt {

    /** A new wording is a new file: results are told apart by the version that made them. */
    static final String VERSION = "ticket-analysis-v2";

    /** Below the ticket, in the same message: many models take no two messages of the user in a row. */
    private static final String HINT =
            "\n\nПрошлый ответ на это обращение прочитать не удалось. Ответь одним объектом JSON с полями category,"
                    + " sentiment, priority, language, summary. Значения бери из списков буква в букву, priority — целое число,"
                    + " summary — коротко и по-русски. До и после объекта ничего не пиши.";

    private final String instructions;

    private Prompt(String instructions) {
        this.instructions = instructions;
    }

    static Prompt load() {
        return new Prompt(resource(VERSION));
    }

    /** The instructions of this version. */
    static String resource(String version) {
        var name = "/prompts/" + version + ".txt";
        try (var stream = Prompt.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + name + " is missing from the application");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }

    /**
     * The messages for one ticket; nothing of any other ticket is in them, nor who the client is.
     *
     * @param pictured whether the ticket's picture goes with it; false where it has none
     * @param again whether an answer to the same ticket could not be read
     */
    List<ChatMessage> messages(TicketText ticket, boolean pictured, boolean again) {
        var text = Frame.of(ticket, pictured) + (again ? HINT : "");
        return List.of(SystemMessage.from(instructions), user(text, pictured ? ticket.picture() : null));
    }

    private static UserMessage user(String text, @Nullable Picture picture) {
        return picture == null
                ? UserMessage.from(text)
                : UserMessage.from(List.<Content>of(TextContent.from(text), image(picture)));
    }

    /** In the low resolution, which costs a tenth: what a ticket is about is seen in it. */
    private static ImageContent image(Picture picture) {
        return ImageContent.from(
                Base64.getEncoder().encodeToString(picture.content()),
                picture.mediaType(),
                ImageContent.DetailLevel.LOW);
    }
}
