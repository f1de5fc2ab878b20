package org.ticketdistribution.analysis.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.DoubleStream;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;

/**
 * Tells the priority by how likely each category and each mood is, by what the words say of it, and by the form of the
 * text and the rules that fit.
 *
 * @param weights for {@link #inputs}, in their order, and what is added to their sum
 */
public record Urgency(double[] weights) {

    public Urgency {
        weights = weights.clone();
    }

    /**
     * What the weights are for.
     *
     * @param words the priority by the words alone
     * @param traits see {@link TextFeatures}
     */
    public static double[] inputs(double[] categories, double[] moods, double words, float[] traits) {
        var inputs = DoubleStream.builder();
        DoubleStream.of(categories).forEach(inputs);
        DoubleStream.of(moods).forEach(inputs);
        inputs.add(words);
        for (var trait : traits) {
            inputs.add(trait);
        }
        return inputs.add(1).build().toArray();
    }

    /** The place of a trait among the inputs. */
    public static int trait(int place) {
        return Category.values().length + Sentiment.values().length + 1 + place;
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
