package org.ticketdistribution.insight.question;

import java.util.List;
import org.ticketdistribution.insight.ChartIntent;
import org.ticketdistribution.insight.Tongue;

/** What a question was taken for. */
public sealed interface Reading {

    /** The language that it is answered in. */
    Tongue tongue();

    /**
     * A chart.
     *
     * @param ignored the words that played no part in it; empty when all did
     * @param guesses the words that were taken for others
     */
    record Understood(ChartIntent intent, Tongue tongue, List<String> ignored, List<Guess> guesses) implements Reading {

        public Understood {
            ignored = List.copyOf(ignored);
            guesses = List.copyOf(guesses);
        }

        /** Whether the reader should look twice whether this is what was asked. */
        public boolean isDoubtful() {
            return !ignored.isEmpty() || !guesses.isEmpty();
        }
    }

    /**
     * No chart.
     *
     * @param words those that stand in the way; empty when it is the whole question
     */
    record NotUnderstood(Misunderstanding why, Tongue tongue, List<String> words) implements Reading {

        public NotUnderstood {
            words = List.copyOf(words);
        }
    }
}
