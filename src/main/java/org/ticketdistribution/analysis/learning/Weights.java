package org.ticketdistribution.analysis.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A table of weights, kept in 16 bits each: for every column the largest one takes them all. Safe for many threads. */
public final class Weights {

    private final short[] values;
    private final float[] steps;

    private Weights(short[] values, float[] steps) {
        this.values = values;
        this.steps = steps;
    }

    /** @param columns of the same length, each with the weights of all rows */
    public static Weights of(double[][] columns) {
        int rows = columns[0].length;
        var values = new short[rows * columns.length];
        var steps = new float[columns.length];
        for (int column = 0; column < columns.length; column++) {
            steps[column] = step(columns[column]);
            for (int row = 0; row < rows; row++) {
                values[row * columns.length + column] = (short) Math.round(columns[column][row] / steps[column]);
            }
        }
        return new Weights(values, steps);
    }

    private static float step(double[] column) {
        double largest = Float.MIN_NORMAL;
        for (var weight : column) {
            largest = Math.max(largest, Math.abs(weight));
        }
        // A hair more, so that the largest weight still fits after rounding.
        return (float) (largest * 1.0001 / Short.MAX_VALUE);
    }

    public int rows() {
        return values.length / steps.length;
    }

    public int columns() {
        return steps.length;
    }

    /** Adds a row, so many times, to sums that are in steps until {@link #inUnits}. */
    void addTo(double[] sums, int row, float times) {
        int from = row * steps.length;
        for (int column = 0; column < steps.length; column++) {
            sums[column] += times * values[from + column];
        }
    }

    /** Turns sums of rows into what the weights stood for. */
    double[] inUnits(double[] sums) {
        for (int column = 0; column < steps.length; column++) {
            sums[column] *= steps[column];
        }
        return sums;
    }

    /** The sums of these rows, each once. */
    public double[] sums(int[] rows) {
        var sums = new double[steps.length];
        for (var row : rows) {
            addTo(sums, row, 1);
        }
        return inUnits(sums);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(rows());
        out.writeInt(steps.length);
        for (var step : steps) {
            out.writeFloat(step);
        }
        for (var value : values) {
            out.writeShort(value);
        }
    }

    public static Weights read(DataInput in) throws IOException {
        int rows = in.readInt();
        var steps = new float[in.readInt()];
        for (int column = 0; column < steps.length; column++) {
            steps[column] = in.readFloat();
        }
        var values = new short[rows * steps.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readShort();
        }
        return new Weights(values, steps);
    }
}
