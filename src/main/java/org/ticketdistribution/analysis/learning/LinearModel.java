package org.ticketdistribution.analysis.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Scores texts: for each column the sum of the weights of what the text has. Safe for many threads. */
public final class LinearModel {

    private final Vectorizer vectorizer;
    private final Weights weights;

    /** @param weights with a row for each dimension of the vectorizer */
    public LinearModel(Vectorizer vectorizer, Weights weights) {
        if (weights.rows() != vectorizer.dimensions()) {
            throw new IllegalArgumentException(weights.rows() + " rows of weights for " + vectorizer.dimensions()
                    + " dimensions; each dimension needs one");
        }
        this.vectorizer = vectorizer;
        this.weights = weights;
    }

    public int columns() {
        return weights.columns();
    }

    /** The score of each column. */
    public double[] scores(Features features) {
        return scores(vector(features));
    }

    /** A text as {@link #scores(SparseVector)} takes it. */
    public SparseVector vector(Features features) {
        return vectorizer.vector(features);
    }

    /** The score of each column. */
    public double[] scores(SparseVector vector) {
        var sums = new double[weights.columns()];
        for (int place = 0; place < vector.size(); place++) {
            weights.addTo(sums, vector.dimension(place), vector.value(place));
        }
        return weights.inUnits(sums);
    }

    public void write(DataOutput out) throws IOException {
        vectorizer.write(out);
        weights.write(out);
    }

    public static LinearModel read(DataInput in) throws IOException {
        return new LinearModel(Vectorizer.read(in), Weights.read(in));
    }
}
