package org.ticketdistribution.analysis.masking;

/**
 * Finds one family of personal data. Takes time in proportion to the length of the text, whatever the text; keeps no
 * state, so one object serves all threads.
 */
interface Finder {

    /** Adds what it finds; claims may overlap, also with those of other finders. */
    void find(Reading reading, Spans found);
}
