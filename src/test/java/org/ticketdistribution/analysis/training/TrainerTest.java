package org.ticketdistribution.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.analysis.LocalAnalyzer;
import org.ticketdistribution.analysis.TicketText;
import org.ticketdistribution.analysis.classification.LearnedModel;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.TicketLanguage;

class TrainerTest {

    private static final List<String> OTHERS = List.of("Pulim qani, qachon tushadi", "Param nerede, ne zaman gelir");
    private static final Trainer TRAINER = new Trainer(OTHERS);
    private static final List<LabelledTicket> TICKETS = Stream.of("calm", "hasty")
            .flatMap(style -> SmallCorpus.style(style).stream())
            .toList();
    private static final LearnedModel MODEL = trained(TRAINER, TICKETS);

    @Test
    void sameTickets_giveTheSameModelToTheByte() throws IOException {
        assertThat(Arrays.equals(bytes(trained(new Trainer(OTHERS), TICKETS)), bytes(MODEL)))
                .isTrue();
    }

    @Test
    void otherTickets_giveAnotherModel() throws IOException {
        var fewer = TICKETS.subList(0, TICKETS.size() - 1);

        assertThat(Arrays.equals(bytes(trained(TRAINER, fewer)), bytes(MODEL))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLAIM       | RU  | hasty возврат деньги подскажите пожалуйста что с этим делать
            APP_FAILURE | RU  | calm вылет ошибка подскажите пожалуйста что с этим делать
            DATA_CHANGE | KZ  | calm нөмір смена айтыңызшы, осымен не істеу керек
            FRAUD       | ENG | scam please tell me what to do about this
            SPAM        | ENG | discount please tell me what to do about this
            """)
    void model_knowsWhatItWasTrainedOn(Category category, TicketLanguage language, String text) {
        var analysis = LocalAnalyzer.of(MODEL).analyze(new TicketText(1, text, null, false, null));

        assertThat(analysis.category()).isEqualTo(category);
        assertThat(analysis.language()).isEqualTo(language);
    }

    @Test
    void origin_isKept() {
        assertThat(MODEL.madeFrom()).isEqualTo("two styles");
    }

    @Test
    void oneStyle_isNotEnough() {
        assertThatThrownBy(() -> trained(TRAINER, SmallCorpus.style("calm")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tickets of two styles or more are needed, these are of [calm]");
    }

    @Test
    void noTicket_isNotEnough() {
        assertThatThrownBy(() -> trained(TRAINER, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tickets of two styles or more are needed, these are of []");
    }

    /** Beside the style «hasty» there is no ticket about fraud then. */
    @Test
    void categoryOfOneStyleOnly_isRefused() {
        var tickets = new ArrayList<>(TICKETS);
        tickets.removeIf(ticket -> ticket.style().equals("calm") && ticket.category() == Category.FRAUD);

        assertThatThrownBy(() -> trained(TRAINER, tickets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "of the labels from 0 to 6 only [0, 1, 2, 3, 4, 6] occur; the corpus needs tickets of each");
    }

    private static LearnedModel trained(Trainer trainer, List<LabelledTicket> tickets) {
        return trainer.train(trainer.examples(tickets), "two styles");
    }

    private static byte[] bytes(LearnedModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
