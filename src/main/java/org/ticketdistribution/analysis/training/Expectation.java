package org.ticketdistribution.analysis.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.model.Category;

/**
 * What is known of real tickets as a whole and differs from the corpus: the corpus has its categories in shares that are
 * good for learning, and its authors gave plain questions a lower priority than those who sort real ones do.
 */
final class Expectation {

    /** Tickets of each category in a sample of 31 real ones, as most of up to ten judges have it. */
    private static final Map<Category, Integer> SAMPLE = new EnumMap<>(Map.of(
            Category.COMPLAINT, 2,
            Category.DATA_CHANGE, 4,
            Category.CONSULTATION, 8,
            Category.CLAIM, 3,
            Category.APP_FAILURE, 9,
            Category.FRAUD, 1,
            Category.SPAM, 4));

    /** Added to each count: so few tickets leave much open. */
    private static final int DOUBT = 2;

    /** How much of the difference is believed; the sample is small, and the next installation's tickets are others. */
    private static final double BELIEVED = 0.5;

    /** By the same sample, of the scale of 1 to 10: a median of 5 where the corpus has 3, half of it believed. */
    static final double QUESTIONS_ARE_MORE_URGENT = 1;

    /** By the same sample: who writes that it is urgent gets a median of 9, and of the authors seldom more than others. */
    static final double HASTE_IS_MORE_URGENT = 1;

    private Expectation() {}

    /**
     * What to add to the score of each category, so that it is as likely as expected before a word is read.
     *
     * @param sharpness how the scores become probabilities
     */
    static double[] shifts(List<Example> examples, double sharpness) {
        double whole = SAMPLE.values().stream().mapToInt(count -> count + DOUBT).sum();
        var shifts = new double[Category.values().length];
        for (var category : Category.values()) {
            var expected = (SAMPLE.getOrDefault(category, 0) + DOUBT) / whole;
            var present = (double) examples.stream()
                            .filter(example -> example.ticket().category() == category)
                            .count()
                    / examples.size();
            shifts[category.ordinal()] = BELIEVED * Math.log(expected / present) / sharpness;
        }
        return shifts;
    }
}
