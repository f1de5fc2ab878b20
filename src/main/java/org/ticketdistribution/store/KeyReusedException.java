package org.ticketdistribution.store;

/** The client used an Idempotency-Key again for a request with another content. Nothing was done. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final long run;

    private KeyReusedException(String sentence, long run) {
        super(sentence);
        this.sentence = sentence;
        this.run = run;
    }

    static KeyReusedException of(String key, long run) {
        return new KeyReusedException(
                "Idempotency-Key «" + key + "» belongs to run " + run
                        + ", whose request had another content; send this one under a new key",
                run);
    }

    /** What is wrong and what to do, for the client. */
    public String sentence() {
        return sentence;
    }

    /** The run that the key belongs to. */
    public long run() {
        return run;
    }
}
