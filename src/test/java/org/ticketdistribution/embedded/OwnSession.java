package org.ticketdistribution.embedded;

import java.util.List;

/** Puts child processes out of reach of the terminal's Ctrl-C, so that who started them can stop them in order. */
public final class OwnSession {
    /** Goes before a command; empty where there is no `setsid`. The process id stays that of the command. */
    public static final List<String> PREFIX = Command.succeeds("setsid", "true") ? List.of("setsid") : List.of();

    private OwnSession() {}
}
