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
 * @param base the log-odds without any lead
 */
public record Calibration(double category, double language, double base) {

    /** Beyond this lead a language is simply sure. */
    private static final double LONGEST_LEAD = 2;

    double probability(double categoryLead, double languageLead) {
        var odds = category * categoryLead + language * bounded(languageLead) + base;
        return 1 / (1 + Math.exp(-odds));
    }

    /** The lead of a language as this curve takes it. */
    public static double bounded(double languageLead) {
        return Math.min(LONGEST_LEAD, languageLead);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(category);
        out.writeDouble(language);
        out.writeDouble(base);
    }

    static Calibration read(DataInput in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
