package org.ticketdistribution.access;

import jakarta.ws.rs.core.SecurityContext;

/** The name under which the history remembers who changed something. */
public final class Actor {

    private static final String NOBODY_KNOWN = "anonymous";

    private Actor() {}

    /** The caller's name; «anonymous» for one who did not say it. */
    public static String of(SecurityContext caller) {
        var principal = caller.getUserPrincipal();
        return principal == null
                        || principal.getName() == null
                        || principal.getName().isBlank()
                ? NOBODY_KNOWN
                : principal.getName();
    }
}
