package org.ticketdistribution.evaluation;

/**
 * A ticket with both sides; never its text.
 *
 * @param key names the ticket in results: its GUID, or its file and number in the corpus
 */
record Row(String key, Expected expected, Answer answer) {

    /** Whether it reaches somebody who can take it: category and language are right. */
    boolean isRight() {
        return Field.CATEGORY.isRight(this) && Field.LANGUAGE.isRight(this);
    }
}
