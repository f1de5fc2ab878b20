package org.ticketdistribution.analysis.classification;

import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;

/**
 * What the classifier makes of a ticket.
 *
 * @param priority 1 to 10
 * @param confidence the probability that category and language are both right, 0 to 1
 */
public record Judgement(Category category, Sentiment sentiment, int priority, double confidence) {}
