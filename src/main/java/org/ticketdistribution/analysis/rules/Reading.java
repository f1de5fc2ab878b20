package org.ticketdistribution.analysis.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A text as a rule table sees it.
 *
 * @param entries for each word of the text the numbers of the table's entries that fit it
 * @param sentences for each word the number of its sentence
 */
record Reading(List<Set<Integer>> entries, List<Integer> sentences) {

    int size() {
        return entries.size();
    }

    /** Whether the words from a place on fit a row of words, none between them. */
    boolean hasAt(int at, List<Set<Integer>> row) {
        if (at + row.size() > entries.size()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            if (Collections.disjoint(entries.get(at + i), row.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean sameSentence(int one, int other) {
        return sentences.get(one).equals(sentences.get(other));
    }
}
