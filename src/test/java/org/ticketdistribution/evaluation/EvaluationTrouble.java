package org.ticketdistribution.evaluation;

/** Why there is nothing to evaluate, in one sentence for the person at the terminal; no stack trace belongs to it. */
final class EvaluationTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvaluationTrouble(String sentence) {
        super(sentence);
    }

    EvaluationTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
