package org.ticketdistribution.analysis.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Collects the terms of a text, each as a hash of 64 bits: among a hundred thousand terms two with the same hash are one
 * chance in a billion. Not for several threads.
 */
public final class Terms {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private static final int WORD = 1;
    private static final int PAIR = 2;
    private static final int PIECE = 3;

    private static final char BEGINNING = '<';
    private static final char END = '>';
    private static final char GAP = ' ';

    /** Stands for a free place; the one term in 2^64 with this hash is not counted. */
    private static final long FREE = 0;

    private long[] table = new long[1024];
    private int[] counts = new int[1024];
    private long[] order = new long[512];
    private int size;

    /** Adds each word. */
    public Terms words(List<String> words) {
        for (var word : words) {
            add(with(seed(WORD), word));
        }
        return this;
    }

    /** Adds each two words that follow each other; the first word follows the beginning of the text. */
    public Terms pairs(List<String> words) {
        var previous = "";
        for (var word : words) {
            add(with(with(with(seed(PAIR), previous), GAP), word));
            previous = word;
        }
        return this;
    }

    /** Adds the pieces of each word that have so many characters, the word's beginning and end counted as one each. */
    public Terms pieces(List<String> words, int shortest, int longest) {
        for (var word : words) {
            int length = word.length() + 2;
            for (int from = 0; from < length; from++) {
                var hash = seed(PIECE);
                for (int at = from; at < Math.min(length, from + longest); at++) {
                    hash = with(hash, at == 0 ? BEGINNING : at == length - 1 ? END : word.charAt(at - 1));
                    if (at - from + 1 >= shortest) {
                        add(hash);
                    }
                }
            }
        }
        return this;
    }

    /** Adds each row of so many characters or fewer, blanks among them, as the words that they would be. */
    public Terms rows(CharSequence text, int longest) {
        for (int from = 0; from < text.length(); from++) {
            var hash = seed(WORD);
            for (int at = from; at < Math.min(text.length(), from + longest); at++) {
                hash = with(hash, text.charAt(at));
                add(hash);
            }
        }
        return this;
    }

    /** What was added. */
    public TermCounts counts() {
        var counted = new int[size];
        for (int at = 0; at < size; at++) {
            counted[at] = counts[place(order[at])];
        }
        return new TermCounts(Arrays.copyOf(order, size), counted);
    }

    /** The hash of a term that stands by itself, as {@link #words} adds it. */
    public static long hash(String word) {
        return mixed(with(seed(WORD), word));
    }

    private void add(long hash) {
        var term = mixed(hash);
        if (term == FREE) {
            return;
        }
        int place = place(term);
        if (table[place] == FREE) {
            table[place] = term;
            order[size++] = term;
        }
        counts[place]++;
        if (size == order.length) {
            grow();
        }
    }

    /** Where the term is, or the free place where it would be. */
    private int place(long term) {
        int mask = table.length - 1;
        int at = (int) term & mask;
        while (table[at] != FREE && table[at] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var terms = table;
        var counted = counts;
        table = new long[2 * terms.length];
        counts = new int[2 * terms.length];
        order = Arrays.copyOf(order, 2 * order.length);
        for (int at = 0; at < terms.length; at++) {
            if (terms[at] != FREE) {
                int place = place(terms[at]);
                table[place] = terms[at];
                counts[place] = counted[at];
            }
        }
    }

    private static long seed(int kind) {
        return with(OFFSET, (char) kind);
    }

    private static long with(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = with(hash, text.charAt(i));
        }
        return hash;
    }

    private static long with(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /** Spreads the hash over all bits, so that its lower ones can choose a place in a table. */
    private static long mixed(long hash) {
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
