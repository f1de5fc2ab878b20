package org.ticketdistribution.analysis.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Makes vectors of features: every known term by its frequency in the text and its rarity in the corpus (tf-idf with a
 * logarithm on both), each group of terms of the same length, then the traits. Safe for many threads.
 */
public final class Vectorizer {

    /** Said more often than this, a term says no more. */
    private static final int MOST = 4;

    private final Vocabulary vocabulary;
    private final float[] rarity;
    private final int traits;
    private final float traitWeight;

    /**
     * @param rarity of each term of the vocabulary, above 0
     * @param traits how many traits every text has
     * @param traitWeight what a trait of 1 counts, beside 1 for the length of a group of terms
     */
    public Vectorizer(Vocabulary vocabulary, float[] rarity, int traits, float traitWeight) {
        if (rarity.length != vocabulary.size()) {
            throw new IllegalArgumentException(
                    rarity.length + " rarities for " + vocabulary.size() + " terms; each term needs one");
        }
        this.vocabulary = vocabulary;
        this.rarity = rarity.clone();
        this.traits = traits;
        this.traitWeight = traitWeight;
    }

    /** How many dimensions a vector has: the terms, the traits, and one that is always 1. */
    public int dimensions() {
        return vocabulary.size() + traits + 1;
    }

    public SparseVector vector(Features features) {
        if (features.traits().length != traits) {
            throw new IllegalArgumentException(
                    features.traits().length + " traits, this model was trained on " + traits);
        }
        int terms = 0;
        for (var group : features.terms()) {
            terms += group.size();
        }
        var vector = new SparseVector(terms, traits + 1);
        for (var group : features.terms()) {
            add(group, vector);
        }
        for (int trait = 0; trait < traits; trait++) {
            if (features.traits()[trait] != 0) {
                vector.add(vocabulary.size() + trait, features.traits()[trait] * traitWeight);
            }
        }
        vector.add(dimensions() - 1, 1);
        return vector;
    }

    private void add(TermCounts group, SparseVector vector) {
        int from = vector.size();
        for (int at = 0; at < group.size(); at++) {
            int number = vocabulary.number(group.terms()[at]);
            if (number >= 0) {
                vector.addTerm(number, frequency(group.counts()[at]) * rarity[number]);
            }
        }
        vector.normalize(from);
    }

    private static float frequency(int count) {
        return count == 1 ? 1 : (float) (1 + Math.log(Math.min(MOST, count)));
    }

    void write(DataOutput out) throws IOException {
        vocabulary.write(out);
        for (var value : rarity) {
            out.writeFloat(value);
        }
        out.writeInt(traits);
        out.writeFloat(traitWeight);
    }

    static Vectorizer read(DataInput in) throws IOException {
        var vocabulary = Vocabulary.read(in);
        var rarity = new float[vocabulary.size()];
        for (int number = 0; number < rarity.length; number++) {
            rarity[number] = in.readFloat();
        }
        return new Vectorizer(vocabulary, rarity, in.readInt(), in.readFloat());
    }
}
