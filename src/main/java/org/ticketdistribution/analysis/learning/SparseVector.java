package org.ticketdistribution.analysis.learning;

/** The dimensions of a text that are not 0, and how much of the text they are. Not for several threads while filled. */
public final class SparseVector {

    private final int[] dimensions;
    private final float[] values;
    private final int terms;
    private int size;
    private int known;

    /**
     * @param terms how many the text has, the unknown ones too
     * @param others how many dimensions there may be that are no terms
     */
    SparseVector(int terms, int others) {
        this.terms = terms;
        dimensions = new int[terms + others];
        values = new float[terms + others];
    }

    void addTerm(int dimension, float value) {
        add(dimension, value);
        known++;
    }

    void add(int dimension, float value) {
        dimensions[size] = dimension;
        values[size] = value;
        size++;
    }

    /** Gives what was added from there on the length 1. */
    void normalize(int from) {
        var squares = 0.0;
        for (int i = from; i < size; i++) {
            squares += values[i] * values[i];
        }
        var factor = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int i = from; i < size; i++) {
            values[i] *= factor;
        }
    }

    /** The share of the text's terms that the model knows, 0 to 1; 1 for a text without terms. */
    public double familiarity() {
        return terms == 0 ? 1 : (double) known / terms;
    }

    public int size() {
        return size;
    }

    /** The dimension of the entry at this place, from 0. */
    public int dimension(int place) {
        return dimensions[place];
    }

    public float value(int place) {
        return values[place];
    }
}
