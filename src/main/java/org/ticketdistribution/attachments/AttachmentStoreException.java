package org.ticketdistribution.attachments;

/** The object store could not be asked or refused. The message says for which object, why, and what to look at. */
public final class AttachmentStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AttachmentStoreException(String message) {
        super(message);
    }

    AttachmentStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
