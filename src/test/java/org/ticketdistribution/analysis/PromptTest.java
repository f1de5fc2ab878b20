package org.ticketdistribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

class PromptTest {

    private static final String QUESTION = "Где мой договор?";

    private final Prompt prompt = Prompt.load();

    @Test
    void instructions_defineEveryLabel() {
        var instructions = instructions();

        for (var category : Category.values()) {
            assertThat(instructions).contains("- «" + category.label() + "»:", "\"" + category.label() + "\"");
        }
        for (var sentiment : Sentiment.values()) {
            assertThat(instructions).contains("- «" + sentiment.label() + "»:", "\"" + sentiment.label() + "\"");
        }
        for (var language : TicketLanguage.values()) {
            assertThat(instructions).contains("- «" + language.name() + "»:", "\"" + language.name() + "\"");
        }
    }

    /** OpenAI and others take response_format json_object only where the messages speak of JSON. */
    @Test
    void instructions_speakOfJson() {
        assertThat(instructions()).contains("JSON");
    }

    @Test
    void examples_areAnswersAsWeReadThem_inAllLanguages() {
        var examples = instructions()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> AnswerFormat.read(line, "m"))
                .toList();

        assertThat(examples).hasSize(7).allSatisfy(example -> assertThat(example.summary())
                .contains(Recommendation.HEAD));
        assertThat(examples.stream().map(Analysis::language)).containsAll(EnumSet.allOf(TicketLanguage.class));
        assertThat(examples.stream().map(Analysis::category))
                .containsAll(EnumSet.complementOf(EnumSet.of(Category.SPAM)));
        assertThat(instructions()).contains(Recommendation.of(Category.SPAM));
    }

    @Test
    void ticket_isTheWholeSecondMessage() {
        var ticket = ticket(null);

        var messages = prompt.messages(ticket, false, false);

        assertThat(messages)
                .containsExactly(SystemMessage.from(instructions()), UserMessage.from(Frame.of(ticket, false)));
    }

    @Test
    void ticketAskedForAgain_hasTheHintBelowItsFrame() {
        var ticket = ticket(null);

        var message = (UserMessage) prompt.messages(ticket, false, true).get(1);

        assertThat(message.singleText())
                .startsWith(Frame.of(ticket, false) + "\n\nПрошлый ответ на это обращение прочитать не удалось.");
    }

    @Test
    void picture_goesAsADataUrlInLowResolution() {
        var ticket = ticket(new Picture("image/png", new byte[] {1, 2, 3}));

        var message = (UserMessage) prompt.messages(ticket, true, false).get(1);

        assertThat(message.contents())
                .isEqualTo(List.of(
                        TextContent.from(Frame.of(ticket, true)),
                        ImageContent.from("AQID", "image/png", ImageContent.DetailLevel.LOW)));
    }

    private String instructions() {
        return ((SystemMessage) prompt.messages(ticket(null), false, false).get(0)).text();
    }

    private static TicketText ticket(@Nullable Picture picture) {
        return new TicketText(1, QUESTION, "Mass", picture != null, picture);
    }
}
