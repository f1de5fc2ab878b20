package org.ticketdistribution.store;

/** The database crashed while an upload was arriving, and its staged rows with it: they have to be read once more. */
public final class StagedRowsLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StagedRowsLostException() {
        super("the database restarted while the files were being read");
    }
}
