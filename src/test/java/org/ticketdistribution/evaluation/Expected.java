package org.ticketdistribution.evaluation;

/**
 * What an analyzer should say of a ticket.
 *
 * @param priority the median of what people said, 1 to 10
 */
record Expected(Judged category, Judged sentiment, Judged language, double priority) {}
