package org.ticketdistribution.analysis.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketdistribution.analysis.text.StemTable;
import org.ticketdistribution.analysis.text.Tokens;

/** A text as a rule table sees it: which of the table's entries occur in it, and where. */
final class Reading {

    private final List<List<Integer>> entries;
    private final List<Integer> sentences;
    private final Map<Integer, List<Integer>> places = new HashMap<>();

    private Reading(List<List<Integer>> entries, List<Integer> sentences) {
        this.entries = entries;
        this.sentences = sentences;
        for (int at = 0; at < entries.size(); at++) {
            for (var entry : entries.get(at)) {
                places.computeIfAbsent(entry, key -> new ArrayList<>()).add(at);
            }
        }
    }

    /** Reads a text with the entries of a table, which are known by their numbers. */
    static Reading of(Tokens tokens, StemTable<Integer> table) {
        return new Reading(tokens.words().stream().map(table::find).toList(), tokens.sentences());
    }

    /** The numbers of the entries that occur. */
    Set<Integer> occurring() {
        return places.keySet();
    }

    /** Where an entry stands, in order; nowhere when it does not occur. */
    List<Integer> places(int entry) {
        return places.getOrDefault(entry, List.of());
    }

    /** Whether the words from a place on fit a row of words, none between them. */
    boolean hasAt(int at, List<Set<Integer>> row) {
        if (at + row.size() > entries.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (!fits(entries.get(at + i), row.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean sameSentence(int one, int other) {
        return sentences.get(one).equals(sentences.get(other));
    }

    private static boolean fits(List<Integer> found, Set<Integer> wanted) {
        for (var entry : found) {
            if (wanted.contains(entry)) {
                return true;
            }
        }
        return false;
    }
}
