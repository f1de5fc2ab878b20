package org.ticketdistribution.store;

/** The client used an Idempotency-Key again for a request with another content. Nothing was done. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long run;

    KeyReusedException(String key, long run) {
        super("Idempotency-Key «" + key + "» belongs to run " + run
                + ", whose request had another content; send this one under a new key");
        this.run = run;
    }

    /** The run that the key belongs to. */
    public long run() {
        return run;
    }
}
