package org.ticketdistribution.evaluation;

/**
 * What people said of one field of a ticket.
 *
 * @param label what most of them said
 * @param agreement the share of them who said so, 0 to 1
 */
record Judged(String label, double agreement) {

    private static final double SURE = 0.75;

    /** Whether so many agree that another answer is simply wrong. */
    boolean isSure() {
        return agreement >= SURE;
    }
}
