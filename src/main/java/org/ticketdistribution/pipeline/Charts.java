package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.ChartSpeech;
import org.ticketdistribution.insight.Figures;
import org.ticketdistribution.insight.Tongue;
import org.ticketdistribution.insight.Vocabulary;
import org.ticketdistribution.insight.question.ChartQuestions;
import org.ticketdistribution.insight.question.Guess;
import org.ticketdistribution.insight.question.Reading;
import org.ticketdistribution.store.LastChange;
import org.ticketdistribution.store.Remembered;
import org.ticketdistribution.store.TicketCharts;

/** Questions about the stored tickets, answered by charts. */
@ApplicationScoped
public class Charts {

    private final TicketCharts tickets;
    private final Clock clock;
    private final ZoneId zone;
    private final ModelCharts model;
    private final ChartQuestions questions = ChartQuestions.load();
    private final Remembered<Class<Vocabulary>, Vocabulary> names;
    private final Remembered<Counted, Figures> figures;

    Charts(TicketCharts tickets, ModelCharts model, LastChange change, Clock clock, DayConfig config) {
        this.tickets = tickets;
        this.model = model;
        this.clock = clock;
        this.zone = config.timeZone();
        this.names = new Remembered<>(change, clock);
        this.figures = new Remembered<>(change, clock);
    }

    /** What figures depend on beside the tickets. */
    private record Counted(ChartIntent chart, Tongue tongue) {}

    /** What became of a question. */
    public sealed interface Answer {}

    /**
     * A chart.
     *
     * @param ignored the words of the question that played no part in it
     * @param guesses the words that were taken for others
     */
    public record Drawn(
            ChartIntent chart, Figures figures, Tongue tongue, Source source, List<String> ignored, List<Guess> guesses)
            implements Answer {

        /** Whether the reader should look twice whether this is what was asked. */
        public boolean isDoubtful() {
            return !ignored.isEmpty() || !guesses.isEmpty();
        }
    }

    /** No chart, and why. */
    public record Refused(Reading.NotUnderstood reading) implements Answer {

        /** Why, in the language of the question. */
        public String sentence() {
            return sentence(reading.tongue());
        }

        /** Why, in that language. */
        public String sentence(Tongue tongue) {
            return ChartSpeech.in(tongue).refused(reading.why(), reading.words());
        }
    }

    /** Who understood the question. */
    public enum Source {
        /** The words and stems of the tables. */
        LOCAL,
        /** The language model, where those left a doubt. */
        LLM,
        /** Nobody had to: the chart was asked for in its own terms. */
        EXPLICIT
    }

    /**
     * Answers in the language of the question. A model is asked only where the tables of words leave a doubt.
     *
     * @param question at most {@link ChartQuestions#LONGEST} characters
     */
    public Uni<Answer> ask(String question) {
        return read(question).chain(reading -> answer(question, reading, reading.tongue()));
    }

    /**
     * Answers in another language than the question's, perhaps.
     *
     * @param question at most {@link ChartQuestions#LONGEST} characters
     */
    public Uni<Answer> ask(String question, Tongue answeredIn) {
        return read(question).chain(reading -> answer(question, reading, answeredIn));
    }

    /** @param chart one that is possible */
    public Uni<Drawn> draw(ChartIntent chart, Tongue tongue) {
        return drawn(chart, tongue, Source.EXPLICIT, List.of(), List.of());
    }

    /** The names that are stored: what a question can mean by a city, an office, a manager. */
    public Uni<Vocabulary> names() {
        return names.get(Vocabulary.class, tickets::vocabulary);
    }

    private Uni<Reading> read(String question) {
        return names().map(vocabulary -> questions.read(question, vocabulary, today()));
    }

    private Uni<Answer> answer(String question, Reading reading, Tongue tongue) {
        if (!leavesDoubt(reading)) {
            return answer(reading, tongue);
        }
        return names().chain(vocabulary -> model.read(question, questions, vocabulary, today()))
                .chain(chart ->
                        chart.map(understood -> byModel(understood, tongue)).orElseGet(() -> answer(reading, tongue)));
    }

    /** Not where it is certain that there is no chart: what is to be done, what is not known, what contradicts itself. */
    private static boolean leavesDoubt(Reading reading) {
        if (reading instanceof Reading.NotUnderstood refused) {
            return switch (refused.why()) {
                case NOTHING_KNOWN, MOSTLY_UNKNOWN, NO_DIMENSION -> true;
                case COMMAND, FIGURE, FUTURE, WORLD, IMPOSSIBLE -> false;
            };
        }
        return ((Reading.Understood) reading).isDoubtful();
    }

    private Uni<Answer> byModel(ChartIntent chart, Tongue tongue) {
        return drawn(chart, tongue, Source.LLM, List.of(), List.of()).map(drawn -> drawn);
    }

    private Uni<Answer> answer(Reading reading, Tongue tongue) {
        if (reading instanceof Reading.Understood understood) {
            return drawn(understood.intent(), tongue, Source.LOCAL, understood.ignored(), understood.guesses())
                    .map(drawn -> drawn);
        }
        return Uni.createFrom().item(new Refused((Reading.NotUnderstood) reading));
    }

    private Uni<Drawn> drawn(
            ChartIntent chart, Tongue tongue, Source source, List<String> ignored, List<Guess> guesses) {
        return figures.get(
                        new Counted(chart, tongue),
                        () -> tickets.figures(
                                chart, zone, ChartSpeech.in(tongue).other()))
                .map(counted -> new Drawn(chart, counted, tongue, source, ignored, guesses));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
