package org.ticketdistribution.insight.question;

/** A word that was taken for another one. */
public record Guess(String written, String readAs) {}
