package org.ticketdistribution.demo;

/** Why the demo cannot go on, in one sentence for the person at the terminal; no stack trace belongs to it. */
final class DemoTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoTrouble(String sentence) {
        super(sentence);
    }

    DemoTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
