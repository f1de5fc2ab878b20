package org.ticketdistribution.model;

import java.util.List;

/** The offices that take clients from abroad and from unknown places, unless the settings name others. */
public final class HubOffices {

    /** The names in the order of their turns (routing-rules.md, section 2). */
    public static final List<String> DEFAULT_NAMES = List.of("Астана", "Алматы");

    private HubOffices() {}
}
