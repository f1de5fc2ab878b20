package org.ticketdistribution.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.analysis.text.Tokens;

/** The rules about category, mood and urgency, each of which fits a text or does not. Safe for many threads. */
public final class Rules {

    private static final List<String> RESOURCES =
            List.of("/analysis/categories.txt", "/analysis/moods.txt", "/analysis/priorities.txt");

    private final List<RuleTable> tables;
    private final int size;

    private Rules(List<RuleTable> tables) {
        this.tables = List.copyOf(tables);
        size = tables.stream().mapToInt(RuleTable::size).sum();
    }

    /** Reads the tables, which takes some milliseconds. */
    public static Rules load() {
        return new Rules(RESOURCES.stream().map(RuleTable::load).toList());
    }

    /** How many rules there are. */
    public int size() {
        return size;
    }

    /** The places, among those of {@link #fitting}, of the rules of a section. */
    public List<Integer> places(String section) {
        var places = new ArrayList<Integer>();
        int from = 0;
        for (var table : tables) {
            for (var rule : table.of(section)) {
                places.add(from + rule);
            }
            from += table.size();
        }
        return places;
    }

    /** For each rule, in the order of the tables, whether it fits. */
    public boolean[] fitting(Tokens tokens) {
        var fitting = new boolean[size];
        int from = 0;
        for (var table : tables) {
            for (var rule : table.fitting(tokens)) {
                fitting[from + rule] = true;
            }
            from += table.size();
        }
        return fitting;
    }
}
