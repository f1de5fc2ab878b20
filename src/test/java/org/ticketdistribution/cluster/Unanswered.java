package org.ticketdistribution.cluster;

/**
 * An attempt of a request that got no answer: the connection was refused, reset or silent, or the status was 5xx.
 *
 * @param what the exception, or the status with its body
 */
public record Unanswered(String request, int status, String what) {

    /** What stands for the status when there was no answer at all. */
    public static final int NOTHING = 0;
}
