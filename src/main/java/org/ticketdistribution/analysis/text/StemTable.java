package org.ticketdistribution.analysis.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values found by the beginnings of words. An entry «стем*» fits every word that begins so, an entry «слово» only
 * itself. Finding costs one look-up per letter of the word, however large the table is.
 *
 * @param <V> what is found
 */
public final class StemTable<V> {

    private final Map<String, List<V>> exact = new HashMap<>();
    private final Map<String, List<V>> stems = new HashMap<>();
    private int longestStem;

    /** Adds an entry as it is written in a table; it is folded like the words it is compared with. */
    public void add(String entry, V value) {
        var folded = Letters.fold(entry);
        if (folded.endsWith("*")) {
            var stem = folded.substring(0, folded.length() - 1);
            longestStem = Math.max(longestStem, stem.length());
            stems.computeIfAbsent(stem, key -> new ArrayList<>()).add(value);
        } else {
            exact.computeIfAbsent(folded, key -> new ArrayList<>()).add(value);
        }
    }

    /** The values of all entries that fit a folded word; none when nothing fits. */
    public List<V> find(String word) {
        var found = exact.getOrDefault(word, List.of());
        for (int length = 2; length <= Math.min(longestStem, word.length()); length++) {
            var values = stems.get(word.substring(0, length));
            if (values != null) {
                found = joined(found, values);
            }
        }
        return found;
    }

    /** Most words fit one entry at most, so a new list is the exception. */
    private static <V> List<V> joined(List<V> some, List<V> more) {
        if (some.isEmpty()) {
            return more;
        }
        var all = new ArrayList<V>(some);
        all.addAll(more);
        return all;
    }
}
