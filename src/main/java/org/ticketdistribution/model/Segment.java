package org.ticketdistribution.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The client's segment. Stored as the file says it; only whether it asks for a VIP manager matters to the rules. */
public final class Segment {

    private static final Set<String> PREMIUM = Set.of("vip", "priority");

    private Segment() {}

    /** Whether the segment is VIP or Priority; false for Mass, for an unknown segment and for none. */
    public static boolean isPremium(@Nullable String segment) {
        return PREMIUM.contains(Words.fold(segment));
    }
}
