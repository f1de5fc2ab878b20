package org.ticketdistribution.analysis.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ticketdistribution.model.Letters;

/**
 * Values found by the beginnings of words. An entry «стем*» fits every word that begins so, an entry «слово» only
 * itself. Finding costs a look-up for each letter that a stem goes on with, however large the table is.
 *
 * @param <V> what is found
 */
public final class StemTable<V> {

    private static final int SHORTEST_STEM = 2;

    private final Map<String, List<V>> exact = new HashMap<>();
    private final Map<String, List<V>> stems = new HashMap<>();

    /** The hashes of the beginnings of stems, so that a word is given up where no stem goes on. */
    private final BitSet beginnings = new BitSet(HASHES);

    private static final int HASHES = 1 << 16;

    /** Adds an entry as it is written in a table; it is folded like the words it is compared with. */
    public void add(String entry, V value) {
        var folded = Letters.fold(entry);
        if (folded.endsWith("*")) {
            var stem = folded.substring(0, folded.length() - 1);
            stems.computeIfAbsent(stem, key -> new ArrayList<>()).add(value);
            int hash = 0;
            for (int length = 1; length <= stem.length(); length++) {
                hash = with(hash, stem.charAt(length - 1));
                beginnings.set(place(hash));
            }
        } else {
            exact.computeIfAbsent(folded, key -> new ArrayList<>()).add(value);
        }
    }

    /** The values of all entries that fit a folded word; none when nothing fits. */
    public List<V> find(String word) {
        var found = exact.getOrDefault(word, List.of());
        int hash = 0;
        for (int length = 1; length <= word.length(); length++) {
            hash = with(hash, word.charAt(length - 1));
            if (!beginnings.get(place(hash))) {
                return found;
            }
            var values = length < SHORTEST_STEM ? null : stems.get(word.substring(0, length));
            if (values != null) {
                found = joined(found, values);
            }
        }
        return found;
    }

    private static int with(int hash, char letter) {
        return (hash ^ letter) * 0x01000193;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & HASHES - 1;
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
