package org.ticketdistribution.analysis.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The terms that a model knows, numbered from 0. Safe for many threads. */
public final class Vocabulary {

    /** Stands for a free place; a term with this hash cannot be known. */
    private static final long FREE = 0;

    private static final int NONE = -1;

    private final long[] terms;
    private final long[] table;
    private final int[] numbers;

    /** @param terms the hashes, each once and none 0; their order is their numbers */
    public Vocabulary(long[] terms) {
        this.terms = terms.clone();
        table = new long[Math.max(2, Integer.highestOneBit(Math.max(1, terms.length)) * 4)];
        numbers = new int[table.length];
        for (int number = 0; number < terms.length; number++) {
            int at = place(terms[number]);
            if (table[at] != FREE || terms[number] == FREE) {
                throw new IllegalArgumentException("term " + terms[number] + " is 0 or there twice");
            }
            table[at] = terms[number];
            numbers[at] = number;
        }
    }

    public int size() {
        return terms.length;
    }

    /** The number of a term; -1 when it is not known. */
    public int number(long term) {
        int at = place(term);
        return table[at] == FREE ? NONE : numbers[at];
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
