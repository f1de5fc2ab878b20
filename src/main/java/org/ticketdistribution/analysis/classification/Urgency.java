package org.ticketdistribution.analysis.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Tells the priority by how likely each category and each mood is, and by what the words say of it.
 *
 * @param weights for {@link #inputs}, in their order, and what is added to their sum
 */
public record Urgency(double[] weights) {

    public Urgency {
        weights = weights.clone();
    }

    /** @param words the priority by the words alone */
    public static double[] inputs(double[] categories, double[] moods, double words) {
        var inputs = Arrays.copyOf(categories, categories.length + moods.length + 2);
        System.arraycopy(moods, 0, inputs, categories.length, moods.length);
        inputs[inputs.length - 2] = words;
        inputs[inputs.length - 1] = 1;
        return inputs;
    }

    /** The priority before it is rounded. */
    double of(double[] inputs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (var weight : weights) {
            out.writeDouble(weight);
        }
    }

    static Urgency read(DataInput in) throws IOException {
        var weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Urgency(weights);
    }
}
