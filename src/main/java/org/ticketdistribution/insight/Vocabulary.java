package org.ticketdistribution.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The names that are stored, by dimension: what a question can mean by a city, an office, a manager. */
public final class Vocabulary {

    private final Map<Dimension, List<String>> names;

    /**
     * @param names as they are stored; dimensions with a closed list need none
     */
    public Vocabulary(Map<Dimension, List<String>> names) {
        this.names = new EnumMap<>(Dimension.class);
        names.forEach((dimension, values) -> this.names.put(dimension, List.copyOf(values)));
    }

    /** All values that tickets can have: the closed list, or what is stored. */
    public List<String> of(Dimension dimension) {
        var closed = dimension.closedValues();
        return closed.isEmpty() ? names.getOrDefault(dimension, List.of()) : closed;
    }
}
