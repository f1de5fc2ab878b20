package org.ticketdistribution.insight.question;

import java.util.List;

/**
 * A question of which each word is marked or unknown.
 *
 * @param marks from left to right, none over another
 * @param unknown the words between them
 */
record MarkedQuestion(List<Word> words, List<Mark> marks, List<Word> unknown, List<Guess> guesses) {}
