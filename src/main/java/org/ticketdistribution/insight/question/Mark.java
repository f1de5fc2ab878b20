package org.ticketdistribution.insight.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Tongue;

/**
 * Words of a question that are understood.
 *
 * @param words as they stand in the question
 * @param from number of the first word, from 0
 * @param values for a VALUE: as they are stored
 * @param tongue the language of the table; null for a stored name, which belongs to none
 */
record Mark(
        Sense sense,
        String argument,
        List<Word> words,
        int from,
        List<String> values,
        @Nullable Tongue tongue) {

    static Mark of(Phrase phrase, List<Word> words, int from) {
        var size = phrase.slots().size();
        return new Mark(
                phrase.sense(),
                phrase.argument(),
                List.copyOf(words.subList(from, from + size)),
                from,
                List.of(),
                phrase.tongue());
    }

    static Mark name(Dimension dimension, List<String> values, List<Word> words, int from) {
        return new Mark(Sense.VALUE, dimension.label(), List.copyOf(words), from, values, null);
    }

    /** The number of the first word behind it. */
    int end() {
        return from + words.size();
    }

    boolean is(Sense other) {
        return sense == other;
    }

    /** The dimension that it names or has a value of. */
    Dimension dimension() {
        return Dimension.of(argument.split(" ", 2)[0]).orElseThrow();
    }

    boolean isDimension() {
        return sense == Sense.DIMENSION || sense == Sense.ONE || sense == Sense.LIKE;
    }

    String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
