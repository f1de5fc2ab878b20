package org.ticketdistribution.access;

/** Who may do what. A higher role has the rights of the lower ones: an identity carries all that its role implies. */
public final class Roles {

    /** Reads. */
    public static final String VIEWER = "viewer";

    /** Uploads, processes, corrects, reassigns. */
    public static final String OPERATOR = "operator";

    /** Keys, settings, availability, deletion. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
