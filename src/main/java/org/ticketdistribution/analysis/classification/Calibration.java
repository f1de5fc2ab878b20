package org.ticketdistribution.analysis.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Turns the leads of category and language into the probability that both are right (Platt's scaling: a logistic curve that
 * was fitted to tickets of styles that the model had not seen).
 *
 * @param category by how much a lead of 1 of the category raises the log-odds
 * @param language the same for the language
 * @param familiarity how much higher they are for a text of which all is known than for one of which nothing is
 * @param base the log-odds without any of these
 */
public record Calibration(double category, double language, double familiarity, double base) {

    /** Beyond this lead a language is simply sure. */
    private static final double LONGEST_LEAD = 2;

    /**
     * What the log-odds are counted from, in the order of the components; the last is for the base.
     *
     * @param familiarity the share of the text's terms that the model knows
     */
    public static double[] inputs(double categoryLead, double languageLead, double familiarity) {
        return new double[] {categoryLead, Math.min(LONGEST_LEAD, languageLead), familiarity, 1};
    }

    double probability(double[] inputs) {
        var odds = category * inputs[0] + language * inputs[1] + familiarity * inputs[2] + base * inputs[3];
        return 1 / (1 + Math.exp(-odds));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(category);
        out.writeDouble(language);
        out.writeDouble(familiarity);
        out.writeDouble(base);
    }

    static Calibration read(DataInput in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
