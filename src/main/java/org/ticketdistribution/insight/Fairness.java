package org.ticketdistribution.insight;

import java.util.Collection;
import java.util.Optional;

/**
 * How evenly work is spread.
 *
 * @param maxToMean the largest load as a multiple of the mean, 1 when all are equal
 * @param jain Jain's index, (Σx)² / (n · Σx²): 1 when all are equal, 1/n when one has everything
 */
public record Fairness(double maxToMean, double jain) {

    /**
     * The figures of these loads, each 0 or more; empty for no loads. Where nobody has anything all are equal.
     *
     * @throws IllegalArgumentException for a load below 0
     */
    public static Optional<Fairness> of(Collection<Integer> loads) {
        if (loads.isEmpty()) {
            return Optional.empty();
        }
        var most = 0.0;
        var sum = 0.0;
        var squares = 0.0;
        for (int load : loads) {
            if (load < 0) {
                throw new IllegalArgumentException("a load is " + load + ", must be 0 or more");
            }
            most = Math.max(most, load);
            sum += load;
            squares += (double) load * load;
        }
        return Optional.of(
                sum == 0
                        ? new Fairness(1, 1)
                        : new Fairness(most * loads.size() / sum, sum * sum / (loads.size() * squares)));
    }
}
