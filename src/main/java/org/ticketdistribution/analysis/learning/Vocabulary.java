package org.ticketdistribution.analysis.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The terms that a model knows, numbered from 0. Safe for many threads. */
public final class Vocabulary {

    private static final int NONE = -1;

    private final long[] terms;
    private final int[] table;

    /** @param terms the hashes, each once; their order is their numbers */
    public Vocabulary(long[] terms) {
        this.terms = terms.clone();
        this.table = new int[Math.max(2, Integer.highestOneBit(Math.max(1, terms.length)) * 4)];
        Arrays.fill(table, NONE);
        for (int number = 0; number < terms.length; number++) {
            int at = place(terms[number]);
            if (table[at] != NONE) {
                throw new IllegalArgumentException("term " + terms[number] + " is there twice");
            }
            table[at] = number;
        }
    }

    public int size() {
        return terms.length;
    }

    /** The number of a term; -1 when it is not known. */
    public int number(long term) {
        return table[place(term)];
    }

    /** Where the term is, or the free place where it would be. */
    private int place(long term) {
        int mask = table.length - 1;
        int at = (int) term & mask;
        while (table[at] != NONE && terms[table[at]] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(terms.length);
        for (var term : terms) {
            out.writeLong(term);
        }
    }

    public static Vocabulary read(DataInput in) throws IOException {
        var terms = new long[in.readInt()];
        for (int number = 0; number < terms.length; number++) {
            terms[number] = in.readLong();
        }
        return new Vocabulary(terms);
    }
}
