package org.ticketdistribution.insight;

import java.util.List;

/**
 * Which tickets count: those with one of the values.
 *
 * @param values as they are stored, without duplicates, in order
 */
public record Filter(Dimension dimension, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }
}
