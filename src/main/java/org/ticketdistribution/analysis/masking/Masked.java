package org.ticketdistribution.analysis.masking;

import java.util.Map;

/**
 * A text without its personal data, and the data apart from it. Stays in the process: only {@link #text} is for others.
 * Safe for many threads.
 */
public final class Masked {

    private final String text;
    private final Values values;

    Masked(String text, Values values) {
        this.text = text;
        this.values = values;
    }

    /** The text with placeholders; equal to the text that was masked when nothing personal was found in it. */
    public String text() {
        return text;
    }

    /**
     * An answer to the masked text with the data put back. For {@link #text} itself that is the text that was masked, to
     * the letter. A placeholder that no value belongs to becomes a neutral word («номер телефона»); what is no
     * placeholder stays as it is. For words, not for JSON: values are put in without any escape, so a model's JSON is to
     * be read first and its strings restored.
     */
    public String restore(String answer) {
        return Placeholder.replaceAll(answer, values);
    }

    /** How many different values of each kind were found; kinds without any are absent, none at all gives an empty map. */
    public Map<Kind, Integer> counts() {
        return Map.copyOf(values.counts());
    }

    /** Never the data: this object may be logged. */
    @Override
    public String toString() {
        return "Masked" + values.counts();
    }
}
