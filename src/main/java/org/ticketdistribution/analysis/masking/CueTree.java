package org.ticketdistribution.analysis.masking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What words announce, letter by letter: one step for each letter of a word and no memory, because every word of every
 * ticket is looked up. An entry «стем*» fits every word that begins so, an entry «слово» only itself.
 */
final class CueTree {

    private char[] letters = new char[0];
    private CueTree[] branches = new CueTree[0];
    private long ofWord;
    private long ofStem;

    /** Adds a folded entry. */
    void add(String entry, long bits) {
        var isStem = entry.endsWith("*");
        var node = this;
        for (int i = 0; i < entry.length() - (isStem ? 1 : 0); i++) {
            node = node.grow(entry.charAt(i));
        }
        if (isStem) {
            node.ofStem |= bits;
        } else {
            node.ofWord |= bits;
        }
    }

    /** All bits of the entries that fit a folded word; 0 where none fits. */
    long find(CharSequence word) {
        var bits = 0L;
        var node = this;
        for (int i = 0; i < word.length(); i++) {
            node = node.branch(word.charAt(i));
            if (node == null) {
                return bits;
            }
            bits |= node.ofStem;
        }
        return bits | node.ofWord;
    }

    private @Nullable CueTree branch(char letter) {
        var at = Arrays.binarySearch(letters, letter);
        return at < 0 ? null : branches[at];
    }

    private CueTree grow(char letter) {
        var at = Arrays.binarySearch(letters, letter);
        if (at >= 0) {
            return branches[at];
        }
        var place = -at - 1;
        letters = Arrays.copyOf(letters, letters.length + 1);
        branches = Arrays.copyOf(branches, letters.length);
        System.arraycopy(letters, place, letters, place + 1, letters.length - 1 - place);
        System.arraycopy(branches, place, branches, place + 1, letters.length - 1 - place);
        letters[place] = letter;
        branches[place] = new CueTree();
        return branches[place];
    }
}
