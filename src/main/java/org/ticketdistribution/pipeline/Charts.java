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
import org.ticketdistribution.insight.question.ChartQuestions;
import org.ticketdistribution.insight.question.Guess;
import org.ticketdistribution.insight.question.Reading;
import org.ticketdistribution.store.TicketCharts;

/** Questions about the stored tickets, answered by charts. */
@ApplicationScoped
public class Charts {

    private final TicketCharts tickets;
    private final Clock clock;
    private final ZoneId zone;
    private final ModelCharts model;
    private final ChartQuestions questions = ChartQuestions.load();

    Charts(TicketCharts tickets, ModelCharts model, Clock clock, DayConfig config) {
        this.tickets = tickets;
        this.model = model;
        this.clock = clock;
        this.zone = config.timeZone();
    }

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
            return ChartSpeech.in(reading.tongue()).refused(reading.why(), reading.words());
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
     * Answers a question. A model is asked only where the tables of words leave a doubt.
     *
     * @param question at most {@link ChartQuestions#LONGEST} characters
     */
    public Uni<Answer> ask(String question) {
        return tickets.vocabulary().chain(vocabulary -> {
            var reading = questions.read(question, vocabulary, today());
            return leavesDoubt(reading)
                    ? model.read(question, questions, vocabulary, today())
                            .chain(chart -> chart.map(understood -> byModel(understood, reading.tongue()))
                                    .orElseGet(() -> answer(reading)))
                    : answer(reading);
        });
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

    /** @param chart one that is possible */
    public Uni<Drawn> draw(ChartIntent chart, Tongue tongue) {
        return drawn(chart, tongue, Source.EXPLICIT, List.of(), List.of());
    }

    private Uni<Answer> answer(Reading reading) {
        if (reading instanceof Reading.Understood understood) {
            return drawn(
                            understood.intent(),
                            understood.tongue(),
                            Source.LOCAL,
                            understood.ignored(),
                            understood.guesses())
                    .map(drawn -> drawn);
        }
        return Uni.createFrom().item(new Refused((Reading.NotUnderstood) reading));
    }

    private Uni<Drawn> drawn(
            ChartIntent chart, Tongue tongue, Source source, List<String> ignored, List<Guess> guesses) {
        return tickets.figures(chart, zone, ChartSpeech.in(tongue).other())
                .map(figures -> new Drawn(chart, figures, tongue, source, ignored, guesses));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
