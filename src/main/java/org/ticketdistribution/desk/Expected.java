package org.ticketdistribution.desk;

import java.util.Set;

/** Which version of a ticket a person has seen, so that they do not undo what another one did meanwhile. */
public final class Expected {

    /** Whatever the ticket is now. */
    public static final Expected ANY = new Expected(Set.of());

    private final Set<String> versions;

    private Expected(Set<String> versions) {
        this.versions = Set.copyOf(versions);
    }

    /** One of these versions; at least one. */
    public static Expected oneOf(Set<String> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version is given; for a change of whatever is there take ANY");
        }
        return new Expected(versions);
    }

    /**
     * Goes on if the ticket still is as it was seen.
     *
     * @throws RefusedException when it is not
     */
    void check(long ticket, String version) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            throw new RefusedException(
                    RefusedException.Kind.STALE,
                    "ticket " + ticket + " was changed meanwhile, it is at version " + version
                            + " now; read it again and repeat your change if it is still wanted");
        }
    }
}
