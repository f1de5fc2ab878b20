package org.ticketdistribution.analysis.learning;

import java.util.List;

/**
 * What a model looks at in a text.
 *
 * @param terms groups of terms; every group weighs the same, however long the text is
 * @param traits what is no term, each 0 to 1; every text has the same number of them in the same order
 */
public record Features(List<TermCounts> terms, float[] traits) {

    public Features {
        terms = List.copyOf(terms);
    }
}
