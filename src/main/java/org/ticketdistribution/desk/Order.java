package org.ticketdistribution.desk;

/**
 * Who wants which ticket changed.
 *
 * @param expected the version that they have seen
 * @param actor the person's name
 */
public record Order(long ticket, Expected expected, String actor) {}
