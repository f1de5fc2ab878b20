package org.ticketdistribution.analysis.learning;

/** The dimensions of a text that are not 0. Not for several threads while it is filled. */
public final class SparseVector {

    private final int[] dimensions;
    private final float[] values;
    private int size;

    SparseVector(int most) {
        dimensions = new int[most];
        values = new float[most];
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
