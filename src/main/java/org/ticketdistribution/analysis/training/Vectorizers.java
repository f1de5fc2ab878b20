package org.ticketdistribution.analysis.training;

import java.util.Arrays;
import java.util.List;
import org.ticketdistribution.analysis.learning.Features;
import org.ticketdistribution.analysis.learning.Vectorizer;
import org.ticketdistribution.analysis.learning.Vocabulary;

/** Chooses the terms that a model shall know. */
final class Vectorizers {

    /** A term of a single ticket says nothing about others. */
    private static final int FEWEST_TICKETS = 2;

    private Vectorizers() {}

    /** @param traitWeight what a trait of 1 counts, beside 1 for the length of a group of terms */
    static Vectorizer of(List<Features> features, float traitWeight) {
        var all = features.stream()
                .flatMap(ticket -> ticket.terms().stream())
                .flatMapToLong(group -> Arrays.stream(group.terms()))
                .sorted()
                .toArray();
        var terms = new long[all.length];
        var rarity = new float[all.length];
        int known = 0;
        for (int at = 0, next; at < all.length; at = next) {
            next = at + 1;
            while (next < all.length && all[next] == all[at]) {
                next++;
            }
            if (next - at >= FEWEST_TICKETS) {
                terms[known] = all[at];
                rarity[known] = (float) (1 + Math.log((1.0 + features.size()) / (1 + next - at)));
                known++;
            }
        }
        return new Vectorizer(
                new Vocabulary(Arrays.copyOf(terms, known)),
                Arrays.copyOf(rarity, known),
                features.get(0).traits().length,
                traitWeight);
    }
}
