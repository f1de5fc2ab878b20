package org.ticketdistribution.analysis.learning;

/** What can be said of the scores of alternatives. */
public final class Scores {

    private Scores() {}

    /** The place of the highest score; of equal ones the first. */
    public static int best(double[] scores) {
        int best = 0;
        for (int place = 1; place < scores.length; place++) {
            if (scores[place] > scores[best]) {
                best = place;
            }
        }
        return best;
    }

    /** By how much the best is ahead of the next one, 0 or more. */
    public static double lead(double[] scores) {
        int best = best(scores);
        var next = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < scores.length; place++) {
            if (place != best) {
                next = Math.max(next, scores[place]);
            }
        }
        return scores[best] - next;
    }

    /**
     * Probabilities that grow with the scores and make 1.
     *
     * @param sharpness how many times less likely a score is that is lower by 1, as a natural logarithm
     */
    public static double[] probabilities(double[] scores, double sharpness) {
        var highest = scores[best(scores)];
        var probabilities = new double[scores.length];
        double whole = 0;
        for (int place = 0; place < scores.length; place++) {
            probabilities[place] = Math.exp(sharpness * (scores[place] - highest));
            whole += probabilities[place];
        }
        for (int place = 0; place < scores.length; place++) {
            probabilities[place] /= whole;
        }
        return probabilities;
    }
}
