package org.ticketdistribution.analysis.learning;

/**
 * How often each term occurs in a text.
 *
 * @param terms the hashes, each once, in the order in which they first occur
 * @param counts of the terms at the same place, 1 or more
 */
public record TermCounts(long[] terms, int[] counts) {

    public TermCounts {
        if (terms.length != counts.length) {
            throw new IllegalArgumentException(terms.length + " terms and " + counts.length + " counts");
        }
    }

    public int size() {
        return terms.length;
    }
}
