package org.ticketdistribution.analysis.masking;

/**
 * A piece of personal data in a text.
 *
 * @param start its first char
 * @param end the char after its last, greater than start
 */
record Span(int start, int end, Kind kind) {

    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("start=" + start + ", end=" + end + " is no piece of a text");
        }
    }
}
